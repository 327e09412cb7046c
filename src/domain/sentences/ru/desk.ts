import type { desk as english } from '../english/desk.ts'
import type { Part } from '../sentences.ts'

export const desk: Part<typeof english> = {
  'Please log in to the newsroom first.': 'Сначала войдите в ньюсрум.',
  'Somebody else is logged in in this browser now. Log in as yourself, then repeat it.':
    'Сейчас в этом браузере вошёл другой человек. Войдите под своим именем и повторите.',
  'Please log in to the newsroom again.': 'Войдите в ньюсрум снова.',
  'There is nothing here, or you may not see it.': 'Здесь ничего нет, или вам это недоступно.',
  'There is no such text.': 'Такого текста нет.',
  'You may not do that here.': 'Здесь вам это не разрешено.',
  'That request is not possible here.': 'Такой запрос здесь невозможен.',
  'That request cannot be read.': 'Этот запрос не читается.',
  'That request does not come from a page of this newsroom.': 'Запрос пришёл не со страницы этого ньюсрума.',
  'That is too large to be taken here.': 'Это слишком велико, чтобы принять это здесь.',
  'That is too large: at most {size} KB are taken here.':
    'Это слишком велико: здесь принимается не больше {size} КБ.',
  'There is no room left on the server, so nothing was stored. Please tell its operator.':
    'На сервере не осталось места, поэтому ничего не сохранено. Сообщите тому, кто его обслуживает.',
  'The newsroom is being restarted, and nothing was changed: please try again in a moment.':
    'Система перезапускается, ничего не изменено: повторите попытку через минуту.',
  'Something went wrong on the server; nothing was changed. Please try again.':
    'На сервере произошла ошибка; ничего не изменено. Попробуйте ещё раз.',
  'Somebody has changed this text meanwhile: read it again, then repeat your change.':
    'Кто-то тем временем изменил этот текст: прочитайте его снова и повторите своё изменение.',
  'Somebody wrote this at the same moment: read it again, then repeat your change.':
    'Кто-то записал это в тот же момент: прочитайте снова и повторите своё изменение.',

  'Only an editor of a member organisation can begin a text.':
    'Начать текст может только редактор организации-участника.',
  'You write for several organisations: say which one leads this text.':
    'Вы пишете за несколько организаций: укажите, какая из них ведущая для этого текста.',
  'You can begin a text only for an organisation whose editor you are.':
    'Начать текст можно только за организацию, в которой вы редактор.',
  'Only editors of the lead and of its co-authors can change this text.':
    'Менять этот текст могут только редакторы ведущей организации и соавторов.',
  'This text is frozen while it is being cleared or is released: recall or correct it first.':
    'Текст заморожен: он согласуется или выпущен. Сначала отзовите его с согласования или исправьте новой редакцией.',
  'The lead of a text cannot be changed here.': 'Сменить ведущую организацию текста здесь нельзя.',
  'A reproduced text is signed by its lead alone: other signing organisations must leave it first.':
    'Воспроизводимый текст подписывает только ведущая организация: сначала из него должны выйти другие подписывающие.',
  'One of the entries that this text points at does not exist, or you may not read it.':
    'Одной из записей, на которые ссылается этот текст, нет, или она вам недоступна.',
  'Only an editor of the organisation that keeps this can change it.':
    'Изменить это может только редактор организации, которая это ведёт.',
  'You work for several organisations: say which one keeps this.':
    'Вы работаете в нескольких организациях: укажите, какая из них это ведёт.',
  'A link begins with https:// or http://.': 'Ссылка начинается с https:// или http://.',
  'Hosts are names such as meet.example, at most ten, with a comma between them.':
    'Узлы — это имена вроде meet.example, не более десяти, через запятую.',

  'The embargo’s instant has to be written like 2024-07-30T05:15:00.000Z.':
    'Момент эмбарго пишется так: 2024-07-30T05:15:00.000Z.',
  'The embargo’s local time has to be written like 2024-07-30T10:15.':
    'Местное время эмбарго пишется так: 2024-07-30T10:15.',
  'The embargo’s local time needs its zone.': 'К местному времени эмбарго нужен часовой пояс.',
  'The embargo has a zone and no time.': 'У эмбарго указан часовой пояс, но не указано время.',
  'In {zone} there is no {wallTime}: clocks are put forward over it. Choose another time.':
    'В поясе {zone} нет времени {wallTime}: часы переводят вперёд, и оно пропускается. Выберите другое время.',
  'In {zone} {wallTime} comes twice, clocks are put back: say which instant, {first} or {second}.':
    'В поясе {zone} время {wallTime} наступает дважды, потому что часы переводят назад: укажите момент, {first} или {second}.',
  'The embargo contradicts itself: {wallTime} in {zone} is {instant}, not {until}.':
    'Эмбарго противоречит само себе: {wallTime} в поясе {zone} — это {instant}, а не {until}.',
  '“{zone}” is no time zone; zones are written like Asia/Karachi.':
    '«{zone}» — не часовой пояс; пояса пишутся так: Asia/Karachi.',
  'A zone is written as in the IANA list: Asia/Karachi, Europe/Vienna, UTC.':
    'Часовой пояс пишется как в списке IANA: Asia/Karachi, Europe/Vienna, UTC.',

  'You can say this for none of your organisations: choose one that reads the text, or was asked.':
    'Сказать это вы не можете ни за одну из своих организаций: выберите ту, которая читает текст или которую спросили.',
  'You can speak for {names} here: say for which one in “organisation”.':
    'Здесь вы можете говорить от имени нескольких организаций ({names}): укажите, какой, в поле «Организация».',
  'Your organisation reads this text no more, so nothing was stored.':
    'Ваша организация больше не читает этот текст, поэтому ничего не сохранено.',
  'Your organisation has written very much here already: nothing more is taken.':
    'Ваша организация написала здесь уже очень много: больше ничего не принимается.',
  'Only who may read this comment can be mentioned in it: choose among them.':
    'Упомянуть в комментарии можно только тех, кто может его прочесть: выберите среди них.',
  'Only who wrote a comment withdraws it.': 'Отозвать комментарий может только тот, кто его написал.',
  'Only editors and reviewers of the lead ask for remarks, and end it.':
    'Запрашивать замечания и завершать сбор могут только редакторы и рецензенты ведущей организации.',
  'Only parties that read the text and take part can be asked: choose among them.':
    'Спросить можно только стороны, которые читают текст и участвуют: выберите среди них.',
  'That hour has passed: choose one by which remarks can be made.':
    'Этот час уже прошёл: выберите такой, к которому можно успеть с замечаниями.',
  'The text is released: begin a correction before you ask for remarks.':
    'Текст выпущен: прежде чем запрашивать замечания, начните исправление.',
  'A round of comments is open already: close it first.': 'Сбор замечаний уже идёт: сначала завершите его.',
  'A round of comments is closed by its lead, and not resolved.':
    'Сбор замечаний не отмечают решённым: его завершает ведущая организация.',
  'This round is over already: remarks are still taken, and marked as late.':
    'Этот сбор уже завершён: замечания ещё принимаются, но с пометкой об опоздании.',
  'This is no round of comments, but a thread like any.': 'Это не сбор замечаний, а обычное обсуждение.',
  'Your organisation has made remarks: withdraw them first, if there are none.':
    'Ваша организация высказала замечания: если их больше нет, сначала отзовите их.',

  'A file has at most 20 MB.': 'Файл может быть не больше 20 МБ.',
  'Only pictures (JPEG, PNG, WebP, GIF) and PDF files can be stored here, under a name that ends so.':
    'Здесь хранят только изображения (JPEG, PNG, WebP, GIF) и файлы PDF с соответствующим расширением.',
  'The file is called .{ending} and is a {format} picture: give it the right ending and send it again.':
    'У файла расширение .{ending}, а это изображение {format}: исправьте расширение и отправьте файл снова.',
  'The file is called .{ending} and is a PDF file: give it the right ending and send it again.':
    'У файла расширение .{ending}, а это файл PDF: исправьте расширение и отправьте файл снова.',
  'This picture is too large: at most 50 megapixels, all pictures of an animation together.':
    'Изображение слишком большое: не больше 50 мегапикселей, считая все кадры анимации вместе.',
  'This picture is too long: at most {side} pixels a side, and 50 megapixels.':
    'Изображение слишком длинное: не больше {side} пикселей по каждой стороне и 50 мегапикселей.',
  'This picture cannot be read: open it, save it anew, and send it again.':
    'Изображение не читается: откройте его, сохраните заново и отправьте снова.',
  'You have eight texts open already: close one of them, then this one shows who else is there.':
    'У вас уже открыто восемь текстов: закройте один из них, и здесь будет видно, кто ещё работает с текстом.',
  'Too many texts are open on this server just now: please try again in a minute.':
    'Сейчас на этом сервере открыто слишком много текстов: попробуйте ещё раз через минуту.',
  'This newsroom makes no PDF files: take the text in another form, or as a page.':
    'Эта редакция не создаёт файлов PDF: возьмите текст в другом виде или как страницу.',
  'This copy takes more time or memory than the newsroom has for one: take the text in another form, or as a page.':
    'Для этой копии нужно больше времени или памяти, чем есть для одной: возьмите текст в другом виде или как страницу.',
  'Many copies are being made just now: please try again in a moment.':
    'Сейчас создаётся много копий: попробуйте ещё раз через минуту.',
  'The span ends before it begins: “to” has to be later than “from”.':
    'Период заканчивается раньше, чем начинается: «to» должно быть позже, чем «from».',
}
