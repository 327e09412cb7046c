import type { phrases, text as english } from '../english/text.ts'
import type { Part } from '../sentences.ts'

/** The phrases stand as these sentences need them: where something is, and as what. */
export const text: Part<typeof english> & Part<typeof phrases> = {
  'It has no title.': 'Нет заголовка.',
  'One language, and only one, has to be the authoritative one, with a title.':
    'Один и только один язык должен быть основным, и на нём нужен заголовок.',
  'The {language} title is missing.': 'Нет заголовка на языке: {language}.',
  'The {language} text is missing.': 'Нет текста на языке: {language}.',
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
  'The event “{title}” is still being written: submit it first.':
    'Мероприятие «{title}» ещё в работе: сначала отправьте на согласование его.',
  'The file {file} is not there any more: take it out or upload it again.':
    'Файла {file} больше нет: уберите его из текста или загрузите снова.',
  'A translation changes texts in their languages only, and something else has been changed here: correct the text instead.':
    'Перевод меняет только тексты на их языках, а здесь изменено и другое: выберите исправление.',

  'Nobody of your organisation could sign this text: a reviewer is needed who neither wrote nor submits it.':
    'В вашей организации этот текст некому подписать: нужен рецензент, который его не писал и не отправляет.',
  'The event has another start than in the edition before, and does not say that it was moved: set its status, and the previous start.':
    'Мероприятие начинается в другое время, чем в предыдущей редакции, и не сообщает о переносе: укажите его статус и прежнее начало.',
  '{organisation} has held the release: recall the text and clear up why.':
    '{organisation} задержала выпуск: отзовите текст с согласования и выясните причину.',
  'The log of this text was changed past the newsroom, at entry {seq}: trust nothing after it, and tell whoever runs the server.':
    'Журнал этого текста изменён в обход ньюсрума, в записи {seq}: не доверяйте ничему после неё и сообщите тому, кто обслуживает сервер.',
  'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.':
    'Если текст отправите вы или его не изменит никто, кроме вас, подписать его вы не сможете: это должен сделать другой человек вашей организации.',

  '{words} in the {language} {field} cannot be right.':
    '{words} {field} (язык: {language}) не может быть верно.',
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
  body: 'в основном тексте',
}
