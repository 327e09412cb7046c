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
  /** Paragraphs, headings, quotes, rules and items of lists. */
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
  breaks: 500,
}

const BODY: RichLimits = { ...SECTION, characters: 100_000, blocks: 1_000, links: 500, pieces: 5_000 }

/** The body is the text; what stands below it under headings of its own is a section. */
export const richLimitsOf = (field: string): RichLimits => (field === 'body' ? BODY : SECTION)
