import type { people as english } from '../english/people.ts'
import type { Part } from '../sentences.ts'

export const people: Part<typeof english> = {
  'Only managers invite people, into their own organisation.':
    'Приглашать людей могут только управляющие — в свою организацию.',
  'A manager is appointed in a member that is not suspended, and nowhere else.':
    'Управляющего можно назначить только у участника, который не приостановлен.',
  'The coordinator appoints managers; every other role is given by the organisation’s own manager.':
    'Координатор назначает управляющих; остальные роли даёт управляющий самой организации.',
  'This organisation has a manager, or one is asked already: only its managers invite its people.':
    'У этой организации есть управляющий, или его уже пригласили: людей приглашают только её управляющие.',
  'This organisation has a manager, or one is asked already: its roles are theirs to give.':
    'У этой организации есть управляющий, или его уже пригласили: роли в ней дают её управляющие.',
  'A manager was asked in at the same moment: look at the list of invitations.':
    'В тот же момент управляющего пригласил кто-то другой: посмотрите список приглашений.',
  'The coordinator belongs to no organisation: appoint somebody else.':
    'Координатор не входит ни в одну организацию: назначьте другого человека.',
  'The coordinator belongs to no organisation: accept with another address.':
    'Координатор не входит ни в одну организацию: примите приглашение с другим адресом.',
  'The roles would have ended before they begin: choose a later end.':
    'Роли закончились бы раньше, чем начались: выберите более позднее окончание.',
  'An invitation names an address in “email”, the “organisation”, and “roles” out of editor, reviewer and manager; “name” and “until” may be left out.':
    'В приглашении указывают адрес в «email», организацию в «organisation» и роли в «roles»: editor, reviewer, manager; «name» и «until» можно опустить.',
  'An invitation is its organisation’s managers’, or whose who made it.':
    'Приглашением распоряжаются управляющие организации или тот, кто его создал.',
  'The invitation has been accepted: the roles are given and taken under People.':
    'Приглашение принято: роли теперь дают и отнимают в разделе «Люди».',
  'Say by which name your colleagues know you.': 'Укажите имя, под которым вас знают коллеги.',
  'Send the “token” of the link, your “name” and a “password”.':
    'Отправьте «token» из ссылки, ваше имя в «name» и пароль в «password».',
  'Accounts are made by invitation only: invite the person under Invitations.':
    'Учётные записи создаются только по приглашению: пригласите человека в разделе «Приглашения».',
  'Nobody can register here: accounts are made by the newsroom’s managers.':
    'Зарегистрироваться здесь нельзя: учётные записи создают управляющие ньюсрума.',
  'Nobody can register here: the first account is made on the server.':
    'Зарегистрироваться здесь нельзя: первую учётную запись создают на сервере.',

  'Roles of an organisation are given and taken by its managers; where it has none, the coordinator appoints a manager, and nobody else.':
    'Роли в организации дают и отнимают её управляющие; где их нет, координатор назначает управляющего и никого больше.',
  'Your own roles are given and taken by another manager.':
    'Ваши собственные роли даёт и отнимает другой управляющий.',
  'The coordinator is appointed by whoever runs the server.':
    'Координатора назначает тот, кто обслуживает сервер.',
  'E-mail address and password change by a one-time link only: use “Forgot password”.':
    'Адрес эл. почты и пароль меняются только по одноразовой ссылке: выберите «Забыли пароль».',
  'Which mails somebody gets, and in which language, they choose themselves.':
    'Какие письма получать и на каком языке, каждый выбирает сам.',
  'Your own account is disabled by another manager.':
    'Вашу собственную учётную запись отключает другой управляющий.',
  'This person works for another organisation too: take away the roles in your own, and the account stays.':
    'Этот человек работает и в другой организации: отнимите роли в своей, а учётная запись останется.',
  'An account is disabled and enabled by the managers of the organisation that the person works for.':
    'Учётную запись отключают и включают управляющие организации, в которой человек работает.',

  'The e-mail address, the password or the code is not right. Who has a second factor gives its code too.':
    'Адрес эл. почты, пароль или код неверны. Если у вас есть второй фактор, укажите и его код.',
  'Too many tries: please wait {minutes} minutes and try again.':
    'Слишком много попыток: подождите {minutes} мин. и попробуйте ещё раз.',
  'A password has at least {least} characters.': 'В пароле должно быть не меньше {least} знаков.',
  'That password is printed in the documentation: choose another one.':
    'Этот пароль напечатан в документации: выберите другой.',
  'This link has been used or is too old: ask for a new one under “Forgot password”.':
    'Эта ссылка уже использована или устарела: запросите новую через «Забыли пароль».',
  'The password or the code is not right: please try again.': 'Пароль или код неверны: попробуйте ещё раз.',
  'Send your “password”.': 'Укажите пароль («password»).',
  'Send the “code” that your authenticator app shows.':
    'Укажите код («code»), который показывает приложение для кодов.',
  'Send your “password” and a “code”.': 'Укажите пароль («password») и код («code»).',
  'There is nothing to confirm: begin with a new picture to scan.':
    'Подтверждать нечего: начните с новой картинки для сканирования.',
  'This was confirmed at the same moment in another window.':
    'Это в тот же момент подтверждено в другом окне.',
  'Your account has no second factor: set one up first.':
    'У вашей учётной записи нет второго фактора: сначала настройте его.',
  '{names} demands a second factor of its people: you can set up a new one, which replaces this one.':
    'Второй фактор здесь обязателен ({names}): можно настроить новый, который заменит нынешний.',
  'A second factor is taken back by another manager of the organisation for which alone the person works.':
    'Второй фактор снимает другой управляющий, и только если человек работает в одной его организации.',

  'Only the coordinator may do this.': 'Это может сделать только координатор.',
  'Only the coordinator adds organisations.': 'Добавлять организации может только координатор.',
  'The slug of an organisation stays as it is: signed texts name it.':
    'Имя организации в адресе не меняется: его называют подписанные тексты.',
  'A slug is made of small letters, digits and hyphens.':
    'Имя в адресе состоит из строчных латинских букв, цифр и дефисов.',
  'You cannot change “{name}” of this organisation.': 'Изменить «{name}» у этой организации вы не можете.',
  'There is no organisation of that name: give its id or its slug.':
    'Организации с таким именем нет: укажите её идентификатор или имя в адресе.',
  'There is no member of that name: give its id or its slug.':
    'Участника с таким именем нет: укажите его идентификатор или имя в адресе.',
  'You manage several organisations: say in “organisation” which one is meant.':
    'Вы управляете несколькими организациями: укажите в поле «Организация», о какой речь.',

  'A consumer has a “name” and “scopes” out of {scopes}; “organisation”, “contact” (an address), “endsAt” (an instant) and “ratePerMinute” (up to {highest}) may be left out.':
    'У программы-читателя есть «name» и «scopes» из числа {scopes}; «organisation», «contact» (адрес), «endsAt» (момент) и «ratePerMinute» (до {highest}) можно опустить.',
  'A name is needed, of 200 characters at most.': 'Нужно имя или название не длиннее 200 знаков.',
  'This is no e-mail address.': 'Это не адрес электронной почты.',
  'The rate is a whole number from 1 to 60,000 a minute.': 'Частота — целое число от 1 до 60 000 в минуту.',
  'This end is no instant: give one such as 2024-07-30T05:15:00Z.':
    'Это окончание не момент времени: укажите его, например, так: 2024-07-30T05:15:00Z.',
  'A consumer’s key is a matter of its organisation’s managers, and the coordinator’s.':
    'Ключом программы-читателя распоряжаются управляющие её организации и координатор.',
  'Say in “organisation” which of yours it is for.':
    'Укажите в поле «Организация», для какой из ваших организаций это.',
  'The key would have ended before it begins: choose a later end.':
    'Ключ закончился бы раньше, чем начал действовать: выберите более позднее окончание.',
  'The old key can work for 24 hours longer at most: choose an earlier instant.':
    'Прежний ключ может действовать ещё не больше 24 часов: выберите более ранний момент.',
  'This consumer has been revoked, which is for good: make a new one.':
    'Эта программа-читатель отозвана, и отозвана навсегда: создайте новую.',
  'Somebody has changed this consumer at the same moment: look at it again.':
    'Кто-то в тот же момент изменил эту программу-читателя: посмотрите её снова.',

  'Only a reviewer of the lead gives early sight of a text: it lets words out, as a release does.':
    'Дать ранний доступ к тексту может только рецензент ведущей организации: слова выходят наружу, как при выпуске.',
  'Only a reviewer of the lead revokes early sight.':
    'Отозвать ранний доступ может только рецензент ведущей организации.',
  'Only a reviewer of the lead has the name of a reader forgotten.':
    'Стереть имя читателя может только рецензент ведущей организации.',
  'Only the organisations that sign a text see who has early sight of it.':
    'Кому дан ранний доступ к тексту, видят только организации, которые его подписывают.',
  'A grant names a “consumer” by its id, or a “journalist” by “name”, “organisation” and “email”; “until” (an instant) may be left out.':
    'Ранний доступ дают программе в «consumer» (идентификатор) или журналисту в «journalist» («name», «organisation» и «email»); «until» (момент) можно опустить.',
  'The grant would have ended before it begins: choose a later end.':
    'Доступ закончился бы раньше, чем начался: выберите более позднее окончание.',
  'There is no consumer of that id whose key works: ask its manager for it.':
    'Программы-читателя с таким идентификатором и действующим ключом нет: узнайте его у того, кто ею управляет.',
  'This grant has been revoked already.': 'Этот доступ уже отозван.',
  'This grant is a consumer’s and names no person: revoke it instead.':
    'Этот доступ дан программе-читателю, и человек в нём не назван: его можно только отозвать.',

  'Receivers are kept by an organisation’s managers, and by the coordinator.':
    'Адреса доставки ведут управляющие организации и координатор.',
  'You keep no consumer of that id whose key works: give its id, and no other organisation than its own.':
    'У вас нет программы-читателя с таким идентификатором и действующим ключом: укажите её идентификатор и только её собственную организацию.',
  'There are {most} receivers already: delete one first.':
    'Адресов доставки уже {most}: сначала удалите один из них.',
  'The address is longer than {longest} characters.': 'Адрес длиннее {longest} знаков.',
  'The address is not one: give it whole, such as https://desk.example/hooks.':
    'Это не адрес: укажите его целиком, например https://desk.example/hooks.',
  'The address must begin with https://.': 'Адрес должен начинаться с https://.',
  'The address must hold no name and no password: what is sent is signed instead.':
    'В адресе не должно быть имени и пароля: вместо этого отправляемое подписывается.',
  'The address must not hold a “#”: nothing behind it would be sent.':
    'В адресе не должно быть знака «#»: всё, что после него, не отправляется.',
  'Port {port} is not sent to: use 443, or one from {lowest} on.':
    'На порт {port} ничего не отправляется: используйте 443 или порт от {lowest} и выше.',
  'The address does not lead to the public internet: deliveries go nowhere else, whatever its name.':
    'Адрес ведёт не в открытый интернет, а доставка возможна только туда, как бы он ни назывался.',
  'The name in the address is not known to the internet: check how it is spelt.':
    'Имя в адресе интернету неизвестно: проверьте, как оно написано.',
  'It is for a consumer whose key works no more: set up another one.':
    'Он создан для программы-читателя, ключ которой больше не действует: настройте другой.',
  'Somebody else has just changed this receiver: look again.':
    'Кто-то только что изменил этот адрес доставки: посмотрите снова.',
  'The receiver is switched off: switch it on first.': 'Адрес доставки отключён: сначала включите его.',
  'Only a delivery that was given up is sent again.':
    'Снова отправить можно только то, доставку чего прекратили.',
}
