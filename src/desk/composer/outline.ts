import { DEFAULT_LOCALE, LOCALES, type Locale } from '../../domain/locales.ts'
import { type HeadedRow, headingsIn, ownHeading } from '../../domain/headings.ts'
import { idOf } from '../../domain/references.ts'
import { type Draft, read } from './draft.ts'

export type Item = HeadedRow & { entry?: { relationTo: string; value: unknown } | null }

/** A line of the outline: an entry of the media update in its order, or one that is not stored yet. */
export type Line = {
  /** Where it stands among the items; null for what is not stored yet. */
  place: number | null
  heading: string
  /** Null for what the person cannot read. */
  draft: Draft | null
}

export const itemsOf = (cover: Draft): Item[] => {
  const items = read(cover, 'items', DEFAULT_LOCALE)
  return Array.isArray(items) ? (items as Item[]) : [] // as the collection has them
}

/** @param locale that the page is written in: a heading is shown as its readers are told it. */
export const linesOf = (cover: Draft, drafts: readonly Draft[], locale: Locale): Line[] => {
  const items = itemsOf(cover)
  const headings = headingsIn(items, locale)
  const sayHeading = (heading: string | null | undefined) =>
    ownHeading(headings, heading?.trim() ?? '') ?? heading ?? ''
  return [
    ...items.map(({ heading, entry }, place) => ({
      place,
      heading: sayHeading(heading),
      draft: drafts.find(({ id }) => id !== null && id === idOf(entry?.value)) ?? null,
    })),
    ...drafts
      .filter(({ joins }) => joins?.key === cover.key)
      .map((draft) => ({ place: null, heading: sayHeading(draft.joins?.heading), draft })),
  ]
}

/** One item stands where another one stood. */
export const moved = (items: readonly Item[], from: number, to: number): Item[] => {
  const item = items[from]
  if (!item || to < 0 || to >= items.length) return [...items]
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** In the language of the page, or else in the first that has one. */
export const titleOf = (draft: Draft, locale: Locale): string | null => {
  const titles = [locale, ...LOCALES].map((one) => read(draft, 'title', one))
  return titles.find((title): title is string => typeof title === 'string' && title.trim() !== '') ?? null
}
