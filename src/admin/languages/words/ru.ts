import type { LanguageWords } from '../words.ts'

export const ru: LanguageWords = {
  title: 'Языки этого текста',
  states: { missing: 'отсутствует', older: 'старее аутентичного текста', ready: 'актуален' },
  standings: { authoritative: 'аутентичный', official: 'официальный', courtesy: 'для информации' },
  leftOut: 'не включён',
  changed: 'Последнее изменение: {at} UTC',
  source: {
    title: 'Аутентичный текст ({language})',
    copy: 'Скопировать текст для начала',
    effect:
      'Помещает в эту форму слова аутентичного текста ({language}). Это не перевод: замените их ({own}), так как при отправке то, что осталось без изменений, не принимается.',
  },
}
