import { isLocale, type Locale } from './locales.ts'

/** A row of a media update's entries. `heading` as it was written first; `headings`: the same in other languages. */
export type HeadedRow = {
  heading?: string | null
  headings?: readonly { locale: string; heading?: string | null }[] | null
}

/** The entries of a media update, as the desk has them; none of any other text. */
export const headedRowsIn = ({ items }: Readonly<Record<string, unknown>>): HeadedRow[] =>
  Array.isArray(items) ? (items as HeadedRow[]) : [] // as the collection has them

/** By each heading as it was written first: what a language says in its place. Several entries can stand under one. */
export type Headings = Readonly<Record<string, string>>

const wordsOf = (heading: string | null | undefined): string => heading?.trim() ?? ''

/** What a language says for a heading; null where it has no words of its own for it. */
export const ownHeading = (headings: Headings | undefined, heading: string): string | null =>
  headings !== undefined && Object.hasOwn(headings, heading) ? (headings[heading] ?? null) : null

/** As readers of a language are told a heading: in its own words, or else as it was written first. */
export const headingIn = (headings: Headings | undefined, heading: string): string =>
  ownHeading(headings, heading) ?? heading

/**
 * Of each heading the words that this language has of its own. Readers see one heading for all entries under it: where their rows
 * differ, the first that has words counts.
 */
export const headingsOf = (rows: readonly HeadedRow[], locale: Locale): Headings => {
  const found = new Map<string, string>()
  for (const { heading, headings } of rows) {
    const own = wordsOf(headings?.find((row) => row.locale === locale)?.heading)
    const first = wordsOf(heading)
    if (first !== '' && own !== '' && !found.has(first)) found.set(first, own)
  }
  return Object.fromEntries(found)
}

/** Each heading once, in the order of the rows, as readers of this language are told it. */
export const headingsIn = (rows: readonly HeadedRow[], locale: Locale): Headings => {
  const own = headingsOf(rows, locale)
  return Object.fromEntries(
    rows.flatMap(({ heading }) => {
      const first = wordsOf(heading)
      return first === '' ? [] : [[first, headingIn(own, first)]]
    }),
  )
}

/** The rows with these words for their headings in this language, and nothing else of them changed. */
export const withHeadings = <Row extends HeadedRow>(
  rows: readonly Row[],
  locale: Locale,
  said: Headings,
): Row[] =>
  rows.map((row) => {
    const own = ownHeading(said, wordsOf(row.heading))
    if (own === null) return row
    const others = (row.headings ?? []).filter((each) => isLocale(each.locale) && each.locale !== locale)
    return { ...row, headings: own.trim() === '' ? others : [...others, { locale, heading: own.trim() }] }
  })
