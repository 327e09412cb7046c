import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

/** The phrases stand as these sentences need them: where something is, and as what. */
export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Нет заголовка.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Один и только один язык должен быть основным, и на нём нужен заголовок.',
  'The {language} title is missing.': 'Нет заголовка на языке: {language}.',
  'The {language} text is missing.': 'Нет текста на языке: {language}.',
  'The {language} text is an official one and has no title: as it stands, it is left out.':
    'Текст на официальном языке ({language}) не имеет заголовка: в таком виде он не войдёт в публикацию.',
  'The {language} translation lacks parts of the authoritative text: {parts}.':
    'В переводе ({language}) есть пропуски по сравнению с аутентичным текстом: {parts}.',
  'The {language} translation is the same as the authoritative text here: {parts}.':
    'Перевод ({language}) дословно совпадает с аутентичным текстом: {parts}.',
  'The {language} translation is mostly in another script here: {parts}.':
    'Перевод ({language}) набран большей частью другим письмом: {parts}.',
  'The {language} translation is mostly in another script.':
    'Перевод ({language}) весь набран большей частью другим письмом.',
  'The {language} translation was last changed before the authoritative text was.':
    'Перевод ({language}) изменён в последний раз раньше, чем аутентичный текст.',
  'A media update needs at least one item.': 'В бюллетене для прессы нужен хотя бы один материал.',
  'The event’s start is missing.': 'Не указано начало мероприятия.',
  'The event ends before it starts.': 'Мероприятие заканчивается раньше, чем начинается.',
  'The event’s time zone is missing.': 'Не указан часовой пояс мероприятия.',
  'The event needs a venue or a link.': 'У мероприятия должна быть площадка или ссылка.',
  '{organisation} has not answered its invitation yet.': '{organisation} ещё не ответила на приглашение.',
  'A text carried word for word takes supporters and observers only, and {organisation} is neither.':
    'В тексте, который передаётся слово в слово, участвуют только поддерживающие организации и наблюдатели, а {organisation} не относится ни к тем, ни к другим.',
  '{organisation} is named {places} and is no party: invite it, or take its name out.':
    '{organisation} упоминается {places}, но не является стороной: пригласите её или уберите её название.',
  'The event that this text links to cannot be read by {organisation}: take the link out, or ask its lead for an invitation.':
    '{organisation} не может прочитать мероприятие, на которое ссылается этот текст: уберите ссылку или попросите приглашение у ведущей организации.',
  'Item {number} of this media update cannot be read by {organisation}: take it out, or ask its lead for an invitation.':
    '{organisation} не может прочитать пункт {number} этого бюллетеня для прессы: уберите его или попросите приглашение у ведущей организации.',
  '{organisations} cannot read the event “{title}”, which is not published yet: invite them to the event, or take the link out.':
    '{organisations} не могут прочитать мероприятие «{title}», которое ещё не опубликовано: пригласите их в мероприятие или уберите ссылку.',
  'What {organisation} is called, or says of itself, holds characters that cannot be seen: one of its managers has to save it again.':
    'В названии или описании {organisation} есть невидимые символы: кто-то из её менеджеров должен сохранить его ещё раз.',
  'The facts or names hold characters that cannot be seen: save the text again, and they are taken out.':
    'В фактах или названиях есть невидимые символы: сохраните текст ещё раз, и они будут удалены.',
  'The {language} text holds characters that cannot be seen: save it again, and they are taken out.':
    'В тексте ({language}) есть невидимые символы: сохраните его ещё раз, и они будут удалены.',
  'A contact or a note holds characters that cannot be seen: save it again, and they are taken out.':
    'В контакте или примечании есть невидимые символы: сохраните ещё раз, и они будут удалены.',
  'A contact of this text belongs to an organisation that takes no part in it: take the contact out.':
    'Контакт этого текста принадлежит организации, которая в нём не участвует: уберите контакт.',
  'A picture or an attachment of this text belongs to an organisation that takes no part in it: take it out.':
    'Изображение или вложение этого текста принадлежит организации, которая в нём не участвует: уберите его.',
  'The event “{title}” is still being written: submit it first.':
    'Мероприятие «{title}» ещё в работе: сначала отправьте на согласование его.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Файла {file} больше нет: уберите его из текста или загрузите снова.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Перевод меняет только тексты на их языках, а здесь изменено и другое: выберите исправление.',

  'The {language} {field} has {count} characters, and {most} is the most: shorten it, or make two texts of it.':
    'Слишком длинно {field} (язык: {language}): знаков {count}, а можно не больше {most}. Сократите или сделайте два текста.',
  'The {language} {field} has {count} paragraphs, headings and items of lists, and {most} is the most: shorten it, or make two texts of it.':
    'Слишком много абзацев, заголовков и пунктов списков {field} (язык: {language}): {count}, а можно не больше {most}. Сократите или сделайте два текста.',
  'The {language} {field} has lists {count} levels deep, and {most} is the deepest: move them out.':
    'Слишком глубокие списки {field} (язык: {language}): уровней {count}, а можно не больше {most}. Уменьшите вложенность.',
  'The {language} {field} has {count} links, and {most} is the most: take some of them out.':
    'Слишком много ссылок {field} (язык: {language}): {count}, а можно не больше {most}. Уберите часть из них.',
  'The {language} {field} has a link with an address of {count} characters, and {most} is the most: link to a shorter address.':
    'Слишком длинный адрес ссылки {field} (язык: {language}): знаков {count}, а можно не больше {most}. Возьмите адрес короче.',
  'The {language} {field} has a numbered list that begins at {count}: let it begin at a number from 0 to {most}.':
    'Нумерованный список {field} (язык: {language}) начинается с {count}: начните его с числа от 0 до {most}.',
  'The {language} {field} changes its formatting {count} times, and {most} is the most: take some formatting out.':
    'Слишком часто меняется оформление {field} (язык: {language}): {count} раз, а можно не больше {most}. Уберите часть оформления.',
  'The {language} {field} has a paragraph with {count} line breaks, and {most} is the most: make several paragraphs of it.':
    'Слишком много разрывов строки в одном абзаце {field} (язык: {language}): {count}, а можно не больше {most}. Разделите его на несколько абзацев.',
  'The {language} {field} has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'Слишком много знаков над или под одной буквой {field} (язык: {language}): {count}, а можно не больше {most}. Наберите это слово заново.',
  'The {language} {field} has a paragraph that changes {count} times between left-to-right and right-to-left, and {most} is the most: make several paragraphs of it.':
    'Слишком часто меняется направление письма в одном абзаце {field} (язык: {language}): {count} раз, а можно не больше {most}. Разделите его на несколько абзацев.',
  '“{place}” has {count} characters, and {most} is the most: shorten it.':
    'Слишком длинно «{place}»: знаков {count}, а можно не больше {most}. Сократите.',
  '“{place}” has a letter with {count} accents or marks on it, and {most} is the most: type that word again.':
    'Слишком много знаков над или под одной буквой в «{place}»: {count}, а можно не больше {most}. Наберите это слово заново.',
  '“{place}” changes {count} times between left-to-right and right-to-left, and {most} is the most: shorten it.':
    'Слишком часто меняется направление письма в «{place}»: {count} раз, а можно не больше {most}. Сократите.',
  '“{place}” has {count} entries, and {most} is the most: take some of them out.':
    'Слишком много записей в «{place}»: {count}, а можно не больше {most}. Уберите часть из них.',
  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'В вашей организации этот текст некому подписать: нужен рецензент, который его не писал и не отправляет.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'Мероприятие начинается в другое время, чем в предыдущей редакции, и не сообщает о переносе: укажите его статус и прежнее начало.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} задержала выпуск: отзовите текст с согласования и выясните причину.',
  'Comments on this text that nobody has settled: {count}.':
    'Комментариев к этому тексту, по которым нет решения: {count}.',
  'Contact {number} is for staff only: no reader of the published text will see it.':
    'Контакт {number} предназначен только для сотрудников: читатели опубликованного текста его не увидят.',
  'The dateline says “{date}”, and that is not the day on which the text comes out: {day} at the earliest.':
    'В строке места и даты указано «{date}», а текст выйдет в другой день: не ранее {day}.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'Журнал этого текста изменён в обход ньюсрума, в записи {seq}: не доверяйте ничему после неё и сообщите тому, кто обслуживает сервер.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Если текст отправите вы или его не изменит никто, кроме вас, подписать его вы не сможете: это должен сделать другой человек вашей организации.',

  'The {language} {field} is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'Не сверено с фактами, так как текст слишком длинный: {field} (язык: {language}). Проверьте часы, даты, места и имена сами.',
  'The {language} {field} of another entry is too long to be compared with the facts: check its hours, dates, places and names yourself.':
    'Не сверено с фактами, так как текст слишком длинный: {field} другого материала (язык: {language}). Проверьте часы, даты, места и имена сами.',
  'This text takes the newsroom too long just now, and nothing was changed: please try again in a moment, or make it shorter.':
    'Сейчас этот текст требует слишком много времени, и ничего не изменено: повторите попытку чуть позже или сократите его.',
  '{words} in the {language} {field} cannot be right.':
    '{words} {field} (язык: {language}) не может быть верно.',
  'Item {number} opens at {wallTime} in {city}, {duration} after the media update.':
    'Материал {number} откроется в {wallTime} ({city}), после бюллетеня на {duration}.',
  'Item {number} opens at {wallTime} in {city}, {duration} before the media update.':
    'Материал {number} откроется в {wallTime} ({city}), раньше бюллетеня на {duration}.',
  'Item {number} has no embargo, and the media update opens at {wallTime} in {city}.':
    'У материала {number} нет эмбарго, а бюллетень откроется в {wallTime} ({city}).',
  'Places where words and facts seem to disagree: {count}.':
    'Мест, где слова и факты, по-видимому, противоречат друг другу: {count}.',
  '{words} in the {language} {field} says {weekday}, but {date} is a {rightWeekday}.':
    '{words} {field} (язык: {language}) — это {weekday}, а {date} — {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event is on {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: день мероприятия — {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends on {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: последний день мероприятия — {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is on a {rightWeekday}.':
    '{words} {field} (язык: {language}) противоречит фактам: день мероприятия — {rightWeekday}.',
  '{words} in the {language} {field} contradicts the facts: the event starts at {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: мероприятие начинается в {value}.',
  '{words} in the {language} {field} contradicts the facts: the event ends at {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: мероприятие заканчивается в {value}.',
  '{words} in the {language} {field} contradicts the facts: the media call is at {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: сбор прессы — в {value}.',
  '{words} in the {language} {field} contradicts the facts: the venue is {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: площадка — {value}.',
  '{words} in the {language} {field} contradicts the facts: the event is in {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: место мероприятия — {value}.',
  '{words} in the {language} {field} contradicts the facts: the guest is {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: гость — {value}.',
  '{words} in the {language} {field} contradicts the facts: the organisation is {value}.':
    '{words} {field} (язык: {language}) противоречит фактам: организация — {value}.',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField}.':
    '{words} {field} (язык: {language}) расходится с {others} {otherField} (язык: {otherLanguage}).',
  '{words} in the {language} {field} contradicts {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} {field} (язык: {language}) расходится с {others} {otherField} другого материала (язык: {otherLanguage}).',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField}.':
    '{words} {field} (язык: {language}) — не тот же момент, что {others} {otherField} (язык: {otherLanguage}).',
  '{words} in the {language} {field} is not the same instant as {others} in the {otherLanguage} {otherField} of another entry.':
    '{words} {field} (язык: {language}) — не тот же момент, что {others} {otherField} другого материала (язык: {otherLanguage}).',

  'as issuer': 'как автор',
  'as organiser': 'как организатор',
  'as the speaker’s organisation': 'как организация выступающего',
  'on the masthead': 'в шапке',
  title: 'в заголовке',
  summary: 'в кратком изложении',
  'paragraph {number}': 'в абзаце {number}',
  '{count} more': 'ещё мест: {count}',
  programme: 'в программе',
  registration: 'в тексте о регистрации',
  'media accreditation': 'в тексте об аккредитации СМИ',
  'text of the notes to editors': 'в примечаниях для редакций',
  body: 'в основном тексте',
}
