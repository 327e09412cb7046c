import type { Document, Range } from '../document.ts'
import { foldWord, rangeOf } from '../normalise.ts'

export type RoomKind = 'hall' | 'floor' | 'building' | 'gate'
export type Room = Range & { kind: RoomKind; id: string }

const folded = (words: string) => foldWord(words)
const NUMBER = String.raw`\s?(?:no\.?\s?|n[°o]\.?\s?|number |numero |num\.? |#|رقم |${folded('نمبر ')})?(?<id>\d{1,4}[a-z]?(?![\d:.]\d)|[ivxl]{1,6}|[a-z]\d{0,3})(?![\p{L}\d])`
const latin = (words: string) =>
  String.raw`(?<![\p{L}])(?:${words})${NUMBER.replace(String.raw`\s?(?:no`, String.raw`\s(?:no`)}`

const PATTERNS: readonly (readonly [RoomKind, RegExp])[] = [
  [
    'hall',
    new RegExp(
      latin('hall|room|auditorium|ballroom|boardroom|salle|salon|sala|salones|auditorio|aula|amphitheatre'),
      'gu',
    ),
  ],
  [
    'hall',
    new RegExp(
      latin(
        'зал|зале|зала|зал заседаний|зале заседаний|конференц-зал|конференц-зале|комната|комнате|комнаты|аудитория|аудитории|кабинет|кабинете|ауд\\.',
      ),
      'gu',
    ),
  ],
  ['hall', new RegExp(`(?:${folded('القاعة|قاعة|الغرفة|غرفة|ہال|کمرہ|کمرا|روم|آڈیٹوریم')})${NUMBER}`, 'gu')],
  ['hall', /第?(?<id>\d{1,4}) ?(?:号|號)? ?(?:会议室|会议厅|多功能厅|展厅|大厅|厅|會議室)/gu],
  ['hall', /(?:会议室|会议厅|厅) ?(?<id>\d{1,4}|[a-z])(?![\p{L}\d])/gu],
  ['floor', /(?<![\d:.])(?<id>\d{1,3})(?:st|nd|rd|th)? floor/gu],
  ['floor', /(?<![\d:.])(?<id>\d{1,3})(?:er|eme|e)? etage/gu],
  ['floor', /(?<![\d:.])(?<id>\d{1,3})(?:\.?[oa]|er)? (?:piso|planta)/gu],
  ['floor', /(?<![\d:.])(?<id>\d{1,3})(?:-?й|-м|-ом|-го)? этаж/gu],
  ['floor', /(?<id>\d{1,3}) ?[层楼]/gu],
  ['floor', new RegExp(`(?:${folded('الطابق')}) (?<id>\\d{1,3})(?!\\d)`, 'gu')],
  ['floor', new RegExp(latin('floor|level|piso|planta|nivel|etage|niveau|этаж'), 'gu')],
  [
    'building',
    new RegExp(latin('building|block|batiment|edificio|здание|здании|корпус|корпусе|строение'), 'gu'),
  ],
  ['gate', new RegExp(latin('gate|entrance|porte|puerta|подъезд|вход'), 'gu')],
]

const ROMAN: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 }

const romanValue = (numeral: string): number =>
  Array.from(numeral, (unit) => ROMAN[unit] ?? 0).reduce(
    (sum, value, index, all) => sum + (value < (all[index + 1] ?? 0) ? -value : value),
    0,
  )

const LETTER_WORD = /^[a-z]$/

/** Halls, rooms, floors, buildings and gates with their number or letter; XIX is 19. */
export const findRooms = ({ digits, text }: Document): Room[] =>
  PATTERNS.flatMap(([kind, pattern]) =>
    Array.from(digits.text.matchAll(pattern)).flatMap((match): Room[] => {
      const id = match.groups?.id ?? ''
      const range = rangeOf(digits, match.index, match.index + match[0].length)
      const written = text.text.slice(range.start, range.end)
      const isWord = /^[a-z]/.test(id)
      const at = match[0].lastIndexOf(id)
      const place = rangeOf(digits, match.index + at, match.index + at + id.length)
      const original = text.text.slice(place.start, place.end)
      // “a hall a”: letters and Roman numerals are names only when they are written large.
      if (isWord && original !== original.toUpperCase()) return []
      if (isWord && !LETTER_WORD.test(id) && !/\d/.test(id) && !/^[ivxl]+$/.test(id)) return []
      if (written === '') return []
      const name = /^[ivxl]+$/.test(id) && id !== 'l' ? String(romanValue(id)) : id
      return [{ ...range, kind, id: name.toUpperCase() }]
    }),
  ).sort((one, other) => one.start - other.start)
