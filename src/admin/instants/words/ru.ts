import type { InstantWords } from '../words.ts'

export const ru: InstantWords = {
  zone: 'Часовой пояс: {label}',
  both: '{wall}, {place} ({utc} UTC)',
  utc: '{wall} UTC',
  never: 'В этот день такого времени нет ({place}): часы переводят вперёд. Выберите другое время.',
  twice: 'Это время наступает дважды ({place}): часы переводят назад. Какое из двух имеется в виду?',
  first: 'Первое ({offset})',
  second: 'Второе ({offset})',
  noZone:
    'Укажите часовой пояс, например Asia/Karachi или Europe/Vienna: только с ним время обозначает один момент.',
}
