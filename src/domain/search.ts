/** Where an entry is found: by its titles first, then by all its words. */
export type SearchColumn = 'title' | 'words'

export type SearchQuery = {
  /** All of them begin a word of the column; folded (searchForm.ts). */
  words: readonly string[]
  column: SearchColumn
  /** Ids of organisations: what none of them reads is not looked at. */
  organisations: readonly string[]
  limit: number
}

export type SearchHit = { id: string; collection: string }

/** Finds entries, the last changed first; no rank, since that would count the words of texts that the reader may not read. */
export type SearchIndex = { find: (query: SearchQuery) => Promise<SearchHit[]> }

/** So many words are looked for at once, and of each so many letters. */
const MOST_WORDS = 8
const LONGEST_WORD = 40

/** What is looked for of what somebody typed: no more than an index can answer at once. */
export const boundedWords = (words: readonly string[]): string[] =>
  words.slice(0, MOST_WORDS).map((word) => [...word].slice(0, LONGEST_WORD).join(''))

/** The words of a rich text, whatever its form: each string under `text`, paragraphs apart. */
export const proseIn = (value: unknown): string => {
  if (Array.isArray(value)) return value.map(proseIn).join(' ')
  if (typeof value !== 'object' || value === null) return ''
  const { text, ...rest } = value as { text?: unknown }
  const inner = Object.values(rest).map(proseIn).join('')
  return typeof text === 'string' ? text : `${inner} `
}
