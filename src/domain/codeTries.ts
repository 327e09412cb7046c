/** So many codes may be tried in so long; three of a million are right at any time. */
export const MOST_TRIES = 10
const SPAN_MS = 15 * 60_000

/** @param since when the first of them was made, ISO 8601; empty for none. */
export type Tries = { count: number; since: string }

/** The tries with one more, or in how many minutes the next one may be made. */
export type NextTry = { ok: true; tries: Tries } | { ok: false; minutes: number }

export const nextTry = ({ count, since }: Tries, now: Date): NextTry => {
  const left = Date.parse(since) + SPAN_MS - now.getTime()
  // An instant that cannot be read, or is to come, is the beginning of no span.
  if (!(left > 0) || left > SPAN_MS) return { ok: true, tries: { count: 1, since: now.toISOString() } }
  if (count < MOST_TRIES) return { ok: true, tries: { count: count + 1, since } }
  return { ok: false, minutes: Math.ceil(left / 60_000) }
}
