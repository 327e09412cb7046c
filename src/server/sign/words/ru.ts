import type { SignWords } from '../words.ts'

export const ru: SignWords = {
  logInTitle: 'Войдите, чтобы прочитать и подписать',
  email: 'Эл. почта',
  logIn: 'Войти',
  forgot: 'Забыли пароль?',
  needsScript: 'Этой странице нужен JavaScript, чтобы отправить ваше решение.',
  who: 'Кто подписывает',
  text: 'Текст',
  pdf: 'Файлом PDF, с отпечатком',
  digest: 'Отпечаток',
  nothing: 'Сейчас вам здесь ничего делать не нужно.',
  drafting: 'Этот текст ещё пишется: подписывать пока нечего.',
  desk: 'Открыть на рабочем столе',
  sending: 'Отправляется…',
}
