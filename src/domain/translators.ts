import type { CommentRow } from './comments.ts'
import { isLocale, type Locale } from './locales.ts'

/**
 * What stands beside an entry of its translators, rows as comments are. `with-translator`: a language is out until a day;
 * `from-translator`: it has come back, or was taken off; `older-words`: words were put although their source has moved.
 */
export const TRANSLATOR_KINDS = ['with-translator', 'from-translator', 'older-words'] as const
export type TranslatorKind = (typeof TRANSLATOR_KINDS)[number]

/**
 * `until`: a day, as its noon in UTC. Of older words `field` is where they stand, `words` what they say, and `quote` what the
 * source said that they were made of.
 */
export type TranslatorRow = Pick<
  CommentRow,
  'id' | 'entry' | 'thread' | 'visibility' | 'organisation' | 'by' | 'at' | 'text'
> & {
  kind: TranslatorKind
  locale: Locale
  until?: string | null
  field?: string | null
  words?: string | null
  quote?: string | null
}

/** A language that is with its translator. `until`: `2026-12-03`. */
export type WithTranslator = { locale: Locale; until: string; by: string; organisation: string; at: string }

const dayOf = (instant: string): string => new Date(instant).toISOString().slice(0, 10)

export const noonOf = (day: string): string => `${day}T12:00:00.000Z`

/** Each language that is out, in the order in which it went. @param rows in the order of their instants. */
export const withTranslators = (rows: readonly TranslatorRow[]): WithTranslator[] => {
  const out = new Map<string, WithTranslator>()
  for (const { kind, locale, until, by, organisation, at } of rows) {
    if (!isLocale(locale)) continue
    if (kind === 'from-translator') out.delete(locale)
    if (kind !== 'with-translator' || !until) continue
    out.delete(locale)
    out.set(locale, { locale, until: dayOf(until), by, organisation, at: new Date(at).toISOString() })
  }
  return [...out.values()]
}

/** Of older words of one entry: rows, and characters altogether. No text has more of its words at once. */
const [MOST_OLDER, MOST_CHARACTERS] = [1_000, 1_000_000]

const lengthOf = ({ words, quote }: TranslatorRow): number => (words?.length ?? 0) + (quote?.length ?? 0)

/**
 * Rows that say nothing any more, by id: a language is where its last row says, and of older words the same words count once, and the
 * newest that a text can have. Without this, an editor could make every reader of the text load more and more rows.
 *
 * @param rows in the order of their instants.
 */
export const supersededRows = (rows: readonly TranslatorRow[]): string[] => {
  const seen = new Set<string>()
  let [count, characters] = [0, 0]
  const isSuperseded = (row: TranslatorRow): boolean => {
    const isOlder = row.kind === 'older-words'
    const key = JSON.stringify([row.locale, ...(isOlder ? [row.field, row.words] : [])])
    if (seen.has(key)) return true
    seen.add(key)
    if (!isOlder) return false
    count += 1
    characters += lengthOf(row)
    return count > MOST_OLDER || characters > MOST_CHARACTERS
  }
  return [...rows].reverse().flatMap((row) => (isSuperseded(row) ? [row.id] : []))
}

/** Whether the day is over everywhere. */
export const isOverdue = ({ until }: Pick<WithTranslator, 'until'>, now: Date): boolean =>
  now.getTime() > Date.parse(noonOf(until)) + 24 * 3_600_000
