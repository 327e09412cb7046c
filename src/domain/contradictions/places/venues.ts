import { CHECKED_LOCALES, type CheckedLocale, isLatin, languages, readAs } from '../languages/languages.ts'
import { type Language, lexicon, type Lexicon } from '../languages/language.ts'
import type { Document, Range } from '../document.ts'
import { foldWord, rangeOf } from '../comparableText.ts'
import { townNamed } from './towns.ts'

/**
 * Hotels and houses in which the press is received, in Latin letters, forms by `/`; those of other scripts stand with each
 * language, so that a wrong one can be told in a text of any script.
 */
const ROWS = `
Marriott
Serena
Hilton
Sheraton
Hyatt
InterContinental/Intercontinental
Pearl Continental
Radisson
Novotel
Four Seasons
Ritz/Ritz-Carlton
Kempinski
Mövenpick
Ramada
Holiday Inn
Avari
Nishat
Crowne Plaza
Méridien
Rotana
Fairmont
Westin
Sofitel
Shangri-La
Steigenberger
Swissôtel
Melia/Meliá
Palais des Nations/Palacio de las Naciones
Vienna International Centre/Centre international de Vienne/Centro Internacional de Viena
National Press Club
Jinnah Convention Centre
`

const found = new Map<CheckedLocale, [string, string][]>()
for (const row of ROWS.trim().split('\n')) {
  const latin = row.split('/')
  const brand = latin[0] ?? ''
  for (const locale of CHECKED_LOCALES) {
    const { houses }: Language = languages[locale]
    const names = isLatin(locale) ? latin : (houses?.get(brand) ?? [])
    found.set(locale, [...(found.get(locale) ?? []), ...names.map((name): [string, string] => [name, brand])])
  }
}

const made = new Map<CheckedLocale, Lexicon<string>>()
const brandsOf = (locale: CheckedLocale): Lexicon<string> => {
  const kept = made.get(locale)
  if (kept) return kept
  const find = lexicon(found.get(locale) ?? [], languages[locale])
  made.set(locale, find)
  return find
}

/** The houses of the table that a folded text names. */
export const findBrands = (folded: string, locale: CheckedLocale) =>
  readAs(locale).flatMap((language) => brandsOf(language)(folded))

type RoomKind = 'hall' | 'floor' | 'building' | 'gate'
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

/** Words that make a run of capitalised words a venue, in English, French and Spanish, folded. */
const NOUNS = new Set(
  (
    'hotel centre center hall auditorium palace palais palacio university universite universidad museum musee museo ' +
    'library bibliotheque biblioteca theatre theater teatro club house maison casa academy academie academia college stadium ' +
    'complex tower lodge resort inn church mosque ballroom pavilion institute institut instituto school courthouse villa ' +
    'foundation embassy ambassade embajada ministry secretariat salle sala salon salón auditorio teatro centro'
  ).split(' '),
)
const JOINERS = new Set('of the de des du la las los el le les and et y di da del d l'.split(' '))
/** Words that say nothing of which house it is, or are translated. */
const COMMON = new Set(
  (
    'hotel centre center hall conference conferences conferencias convention conventions congres congress international internationale internacional ' +
    'national nationale nacional nations naciones unies united unidas onu un press presse prensa grand grande gran great main central city ville ciudad ' +
    'room rooms salle sala ballroom building the at media club house garden gardens old new north south east west public federal state government ' +
    'general assembly plenary room auditorium palace palais palacio university universite universidad museum musee museo library bibliotheque biblioteca ' +
    'theatre theater teatro academy academie academia college tower complex human rights justice interior foreign affairs ministry ministere ministerio ' +
    'police school ecole escuela institute institut instituto headquarters siege sede office offices bureau cultural culture maison casa centro salon ' +
    'auditorio art arts science sciences medical health law supreme court parliament assembly red cross crescent conseil council consejo mayor town ' +
    'first second third floor street avenue road embassy ambassade embajada foundation fondation fundacion secretariat crystal'
  ).split(' '),
)

type Word = Range & { folded: string; isCapital: boolean }

type VenueName = Range & { words: string[]; isPlace: boolean }

const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu

const wordsIn = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldWord(word).replace(/^(?:l|d)'/, ''),
    isCapital: /^(?:[ldLD]['’])?\p{Lu}/u.test(word),
  }))

/** The words by which a house is known: not what kind of house it is, nor where it stands. */
export const properWords = (words: readonly string[]): string[] =>
  words.filter(
    (word) =>
      word.length > 2 && !COMMON.has(word) && !JOINERS.has(word) && !NOUNS.has(word) && !townNamed(word),
  )

export const venueWords = (...texts: string[]): string[] =>
  texts.flatMap((text) => wordsIn(text).map(({ folded }) => folded))

const PLACED =
  /(?:\b(?:at|in|inside|to)(?: the)?|\ba|à|\bau|\baux|\ben|\bà la|\bdans|dans (?:le|la|les)|en (?:el|la|los)|\bal|\bdel?|venue ?:|place ?:|location ?:|where ?:|lieu ?:|où ?:|lugar ?:|sede ?:|dónde ?:)\s+(?:(?:le|la|el|l')\s*)?$/iu

/** Names of houses in Latin letters: runs of capitalised words around a word such as “Hotel”. */
export const findVenues = ({ text: { text } }: Document): VenueName[] => {
  const words = wordsIn(text)
  const joined = (one: Word | undefined, other: Word | undefined) =>
    one !== undefined && other !== undefined && /^[ \u00a0.]{1,2}$/.test(text.slice(one.end, other.start))
  const found: VenueName[] = []
  let last = -1
  words.forEach((word, index) => {
    if (!NOUNS.has(word.folded) || index <= last) return
    let first = index
    while (joined(words[first - 1], words[first]) && isPart(words, first - 1, -1)) first--
    while (first < index && JOINERS.has(words[first]?.folded ?? '')) first++
    last = index
    while (joined(words[last], words[last + 1]) && isPart(words, last + 1, 1)) last++
    while (last > index && JOINERS.has(words[last]?.folded ?? '')) last--
    const range = { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 }
    const run = words.slice(first, last + 1)
    if (!run.some(({ isCapital }) => isCapital)) return
    const isPlace = PLACED.test(text.slice(Math.max(0, range.start - 24), range.start))
    found.push({ ...range, words: run.map(({ folded }) => folded), isPlace })
  })
  return found
}

const isPart = (words: readonly Word[], index: number, step: number): boolean => {
  const word = words[index]
  if (!word) return false
  if (word.isCapital) return true
  // «Palais des Nations»: small words within the name, when a large one follows.
  const beyond = words[index + step]
  return JOINERS.has(word.folded) && (beyond?.isCapital === true || JOINERS.has(beyond?.folded ?? ''))
}
