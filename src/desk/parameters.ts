import type { Sentence } from '../domain/sentences.ts'
/** What a query gives by name, each name once. */
export type Given = ReadonlyMap<string, string>
export type ReadQuery<T> = { ok: true; value: T } | { ok: false; sentence: Sentence }

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-]\d\d:\d\d)$/
const SLUG = /^[a-z0-9][a-z0-9-]{0,119}$/

export const wrong = (sentence: Sentence): { ok: false; sentence: Sentence } => ({ ok: false, sentence })

/** In UTC with milliseconds; null for what is no instant, as the thirtieth of February. */
export const readInstant = (text: string | undefined): string | null => {
  if (text === undefined || !INSTANT.test(text)) return null
  const at = new Date(text)
  if (Number.isNaN(at.getTime())) return null
  const isReal = new Date(`${text.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10) === text.slice(0, 10)
  return isReal ? at.toISOString() : null
}

export const isSlug = (text: string): boolean => SLUG.test(text)

/** The first name that is not among these. */
export const firstUnknown = (given: Given, known: readonly string[]): string | null =>
  [...given.keys()].find((name) => !known.includes(name)) ?? null
