import type { LanguageWords } from '../words.ts'

export const ru: LanguageWords = {
  title: 'Языки этого текста',
  states: { missing: 'отсутствует', older: 'старее аутентичного текста', ready: 'актуален' },
  standings: { authoritative: 'аутентичный', official: 'официальный', courtesy: 'для информации' },
  leftOut: 'не включён',
  changed: 'Последнее изменение: {at} UTC',
}
