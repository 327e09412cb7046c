/**
 * How much a text may hold: what nobody who writes for the press ever meets, and what every form of a text can be made of
 * without keeping anybody waiting. Lengths are in UTF-16 units, as Payload and JavaScript count them.
 */
export const LIMITS = {
  title: 300,
  summary: 2_000,
  /** A field of one line that says nothing of its own length. */
  line: 500,
  /** A field of several lines that says nothing of its own length: notes of the desk. */
  lines: 20_000,
  /** Of a list, such as guests or the items of a media update. */
  rows: 200,
  /** How many accents and vowel signs stand on one letter; the most that a language needs is four. */
  marks: 8,
  /** How often a paragraph changes between left-to-right and right-to-left. Typst sets 20,000 in half a second. */
  turns: 1_000,
} as const

/** Of one rich text in one language. */
export type RichLimits = {
  characters: number
  /** Paragraphs, headings, quotes, rules, pictures, items of lists and cells of tables. */
  blocks: number
  /** Lists inside lists. Word knows nine; typst reads up to thirty. */
  depth: number
  links: number
  /** Of the address of a link. */
  address: number
  /** Where a numbered list may begin: Word's greatest. */
  start: number
  /** Words of one look, links and ends of lines. */
  pieces: number
  /** Of a table: as many as stand beside each other on a page. */
  columns: number
  /** Characters of one cell of a table. */
  cell: number
  /** That stand in it: each is read, and made smaller, for every form of the text. */
  pictures: number
  /** Ends of lines within one paragraph: typst's time for them is quadratic. */
  breaks: number
}

const SECTION: RichLimits = {
  characters: 20_000,
  blocks: 300,
  depth: 8,
  links: 200,
  address: 2_000,
  start: 32_767,
  pieces: 1_000,
  columns: 12,
  cell: 2_000,
  pictures: 10,
  breaks: 500,
}

const BODY: RichLimits = {
  ...SECTION,
  characters: 100_000,
  blocks: 1_000,
  links: 500,
  pieces: 5_000,
  pictures: 40,
}

/** The body is the text; what stands below it under headings of its own is a section. */
export const richLimitsOf = (field: string): RichLimits => (field === 'body' ? BODY : SECTION)

/** What is more than a text may hold. */
export type Excess<What extends string = string> = { what: What; count: number; most: number }

/** Joiners and other signs without a look of their own do not begin another letter. */
const STACK = /\p{M}(?:[\p{M}\p{Cf}]*\p{M})?/gu
const MARK = /\p{M}/gu

const mostMarks = (text: string): number => {
  let most = 0
  for (const [stack] of text.matchAll(STACK)) {
    if (stack.length > most) most = Math.max(most, stack.match(MARK)?.length ?? 0)
  }
  return most
}

/** Hebrew, Arabic and their neighbours; JavaScript does not know the direction of a sign. */
const RTL = '\\u0590-\\u08FF\\uFB1D-\\uFDFF\\uFE70-\\uFEFF\\u{10800}-\\u{10FFF}\\u{1E800}-\\u{1EFFF}'
const IS_RTL = new RegExp(`[${RTL}]`, 'u')
/** Figures among Arabic words are read from left to right. */
const RUN = new RegExp(`[${RTL}]+|(?:(?![${RTL}])[\\p{L}\\p{N}])+`, 'gu')
const CONTROLS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/** How often the words change between left-to-right and right-to-left, by themselves or by a sign that says so. */
export const directionChangesIn = (text: string): number => {
  const controls = text.match(CONTROLS)?.length ?? 0
  if (!IS_RTL.test(text)) return controls
  let [turns, before]: [number, boolean | null] = [0, null]
  for (const [run] of text.matchAll(RUN)) {
    const isRtl = IS_RTL.test(run)
    if (before !== null && isRtl !== before) turns += 1
    before = isRtl
  }
  return turns + controls
}

const over = <What extends string>(what: What, count: number, most: number): Excess<What>[] =>
  count > most ? [{ what, count, most }] : []

/** What no shaper of letters should meet, in words that are set as one paragraph. */
export const characterExcess = (text: string): Excess<'marks' | 'turns'> | null =>
  over('marks', mostMarks(text), LIMITS.marks)[0] ??
  over('turns', directionChangesIn(text), LIMITS.turns)[0] ??
  null
