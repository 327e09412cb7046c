import type { clearance as english } from '../english/clearance.ts'
import type { Part } from '../sentences.ts'

export const clearance: Part<typeof english> = {
  '{organisation} has signed this already.': '{organisation} уже подписала этот текст.',
  'You wrote or submitted this text: somebody else of your organisation has to sign it.':
    'Вы написали или отправили этот текст: подписать должен другой человек вашей организации.',
  'You have signed this text for {organisation}: one person signs for one organisation.':
    'Вы уже подписали этот текст за организацию {organisation}: один человек подписывает за одну организацию.',
  '{organisation} must sign and is suspended: the text waits until it is back.':
    '{organisation} должна подписать, но приостановлена: текст ждёт её возвращения.',
  '{organisation} must sign and is no member any more: the text waits until it is one again.':
    '{organisation} должна подписать, но больше не участник: текст ждёт, пока она снова им не станет.',
  'The silence of {organisation} stands for nothing any more: it has to sign.':
    'Молчание организации {organisation} больше не считается согласием: она должна подписать.',

  'The text is not complete: {sentences}': 'Текст неполон: {sentences}',
  'It cannot go out yet: {sentences}': 'Выпустить пока нельзя: {sentences}',
  'Words and facts disagree: {sentences} Mend it, or acknowledge it and say why.':
    'Слова и факты противоречат друг другу: {sentences} Исправьте это или примите к сведению и объясните почему.',
  'The translations are not ready: {sentences} Mend them, or acknowledge them, once for all languages, and say why.':
    'Переводы не готовы: {sentences} Исправьте их или примите к сведению, один раз для всех языков, и объясните почему.',
  '“{title}” is not cleared yet.': 'Текст «{title}» ещё не согласован.',
  '“{title}” is not released yet.': 'Текст «{title}» ещё не выпущен.',
  '“{title}” waits to be released with another media update.':
    'Текст «{title}» ждёт выпуска с другим бюллетенем для прессы.',
  '“{title}”: {sentences}': '«{title}»: {sentences}',
  'The lead of “{title}” has not agreed that this media update carries it.':
    'Ведущая организация текста «{title}» не давала согласия включить его в этот бюллетень для прессы.',
  'Item {number} is not released yet.': 'Пункт {number} ещё не выпущен.',
  'The lead of item {number} has not agreed that this media update carries it.':
    'Ведущая организация пункта {number} не дала согласия на включение его в этот бюллетень для прессы.',
  'Item {number} is not ready to go out with this media update: ask its lead.':
    'Пункт {number} ещё не готов к выпуску с этим бюллетенем для прессы: обратитесь к его ведущей организации.',
  'The event “{title}” is not released yet.': 'Мероприятие «{title}» ещё не выпущено.',
  'The event “{title}” comes out only at {instant}: release this text for then or later.':
    'Мероприятие «{title}» выйдет только {instant}: назначьте выпуск этого текста на то же время или позже.',
  '“{title}”: {organisation} has not delegated its signature of this text: sign the media update without its entries.':
    '«{title}»: {organisation} не передавала право подписи этого текста; подпишите бюллетень для прессы без его текстов.',

  'The text has changed since you opened it: read it again before you decide.':
    'Текст изменился с тех пор, как вы его открыли: прочитайте его снова, прежде чем принять решение.',
  'Another edition is out than the one you looked at: read it before you decide.':
    'Вышла уже не та редакция, которую вы смотрели: прочитайте её, прежде чем принять решение.',
  'Somebody has changed the text since you opened it: read it again before you submit it.':
    'Кто-то изменил текст с тех пор, как вы его открыли: прочитайте его снова, прежде чем отправить.',
  'Many people act on this text at this moment: please try again.':
    'С этим текстом сейчас работают многие: попробуйте ещё раз.',
  'The clocks of the server and of its database differ by {seconds} seconds, so nothing can be released: tell whoever runs the server.':
    'Часы сервера и его базы данных расходятся на {seconds} с, поэтому ничего нельзя выпустить: сообщите тому, кто обслуживает сервер.',

  'To {action} is not possible once the text is deleted.': 'Это невозможно: текст удалён.',
  'To {action} is not possible while the text is being written.': 'Это невозможно, пока текст в работе.',
  'To {action} is not possible while the text is waiting for the lead’s own reviewer.':
    'Это невозможно, пока текст ждёт рецензента ведущей организации.',
  'To {action} is not possible while the text is waiting for signatures.':
    'Это невозможно, пока текст ждёт подписей.',
  'To {action} is not possible while the text is cleared.': 'Это невозможно: текст согласован.',
  'To {action} is not possible while the text is released.': 'Это невозможно: текст выпущен.',
  'To {action} is not possible: no edition is waiting for its instant.':
    'Это невозможно: ни одна редакция не ждёт своего часа.',
  'To {action} is not possible: an edition is waiting for its instant.':
    'Это невозможно: одна из редакций ждёт своего часа.',
  'To {action} is not possible: no edition is shown.':
    'Это невозможно: сейчас не показывается ни одна редакция.',
  'To {action} is not possible: no edition is shown, and none waits.':
    'Это невозможно: сейчас ни одна редакция не показывается и ни одна не ждёт.',
  'To {action} is not possible: there is not one edition alone that is shown, or that waits.':
    'Это возможно, только когда показывается или ждёт своего часа ровно одна редакция.',
  'To {action} is not possible: no edition is out.': 'Это невозможно: опубликованной редакции нет.',
  'To {action} is not possible: no edition is suspended.': 'Это невозможно: приостановленной редакции нет.',
  'To {action} is not possible: there is an edition of it already.':
    'Это невозможно: редакция этого текста уже есть.',

  'It is too late to hold this edition: it goes out this very moment.':
    'Задержать эту редакцию уже нельзя: она выходит в эту самую минуту.',
  'The next edition goes out this very moment: look at it, and do this once it is out.':
    'Следующая редакция выходит в эту самую минуту: дождитесь её, посмотрите и тогда сделайте это.',
  '{organisation} has no caution on this edition.':
    'У организации {organisation} нет предупреждения к этой редакции.',
  '{organisation} has suspended this edition already.': '{organisation} уже приостановила эту редакцию.',
  '{organisation} has not suspended this edition: each organisation reinstates for itself.':
    '{organisation} не приостанавливала эту редакцию: каждая организация возвращает в публикацию сама за себя.',
  '{organisation} has dissociated itself from this edition already.':
    '{organisation} уже отмежевалась от этой редакции.',
  'It is suspended already.': 'Текст уже приостановлен.',
  'Those who signed this text can suspend it themselves: ask {names}.':
    'Подписавшие этот текст могут приостановить его сами; обратитесь к ним: {names}.',
  'The coordinator has not suspended this text: who did, reinstates it.':
    'Координатор не приостанавливал этот текст: вернуть его в публикацию должен тот, кто приостановил.',

  'The deadline leaves too little time: the parties have at least {hours} hours.':
    'Срок слишком короткий: у сторон должно быть не меньше {hours} ч.',
  'The deadline leaves too little time: the parties have at least {days} working days in {zone}.':
    'Срок слишком короткий: у сторон должно быть не меньше {days} рабочих дней (часовой пояс {zone}).',
  'This round has no deadline that could be extended.':
    'В этом круге нет срока, который можно было бы продлить.',
  'The deadline has passed at {instant}.': 'Срок истёк {instant}.',
  'A deadline is only moved to later than {instant}.':
    'Срок можно перенести только на более позднее время, чем {instant}.',

  'The mandate of this text does not cover: {names}.': 'Мандат этого текста не распространяется на: {names}.',
  'The event would end before it starts: change its end, too.':
    'Мероприятие закончилось бы раньше, чем началось: измените и его окончание.',
  'The event names no such guest: {names}.': 'Среди гостей мероприятия нет: {names}.',
  'The room is one line of at most {number} characters.': 'Зал — это одна строка не длиннее {number} знаков.',
  'The mandate of this text names no host for a link: its link stays as it is.':
    'Мандат этого текста не называет узла для ссылки: ссылка остаётся прежней.',
  'A new link is an https address on a host that the mandate names: {hosts}.':
    'Новая ссылка — это адрес https на узле, который называет мандат: {hosts}.',
  'This text carries no mandate: correct it, so that its signers see the change.':
    'У этого текста нет мандата: исправьте его новой редакцией, чтобы подписавшие увидели изменение.',
  'Nobody has proposed facts of this edition.': 'Для этой редакции никто не предлагал других фактов.',
  'Other facts are proposed than the ones that you looked at.':
    'Предложены уже не те факты, которые вы смотрели.',
  'You have proposed these facts: a second person has to confirm them.':
    'Вы сами предложили эти факты: подтвердить их должен второй человек.',
  'Nobody can confirm facts of this edition: no other organisation has signed it. Correct the text.':
    'Подтвердить данные этого издания некому: его не подписала ни одна другая организация. Исправьте текст.',
  'Under this mandate a person of another organisation that signed confirms: ask {names}.':
    'По этому мандату подтверждает сотрудник другой подписавшей организации: обратитесь к {names}.',
  'You hold a role in {organisation}, or have held one since these facts were proposed: somebody else has to confirm them.':
    'У вас есть роль в {organisation} или была со времени предложения: подтвердить эти данные должен кто-то другой.',
}
