import { LOCALES, type Locale } from '../../domain/locales.ts'
import type { Reading, Moment } from '../read/reading.ts'
import type { Refresh } from '../read/refresh.ts'
import type { FullItem } from '../render/items.ts'
import type { IndexedRow } from '../store/publicationIndex.ts'
import { excerptOf, markFound, type Stretch } from './excerpts.ts'
import { type ListAsk, readRows } from './listPages.ts'

/** A text in which the words are, and where. */
export type Found = { item: FullItem; title: Stretch[]; excerpt: Stretch[] | null }

const LENGTH = 10

type Deps = { refresh: Refresh; reading: Reading }

/** The wire's own search, of all types at once: what it finds in a language is shown in that language. */
export const createSearch =
  ({ refresh, reading }: Deps) =>
  async (ask: ListAsk & { q: string }): Promise<{ found: Found[]; next: string | null }> => {
    const now = await refresh()
    const { rows, next } = await readRows(reading, { ...ask, limit: LENGTH }, now)
    const found = await Promise.all(rows.map((row) => findIn(row, ask, { reading, now })))
    return { found: found.filter((one) => one !== null), next }
  }

/** In the language of the page, else in another one in which the words stand; all languages of a text are searched. */
const findIn = async (
  row: IndexedRow,
  { q, locale, language }: ListAsk & { q: string },
  { reading, now }: { reading: Reading; now: Moment['now'] },
): Promise<Found | null> => {
  const readIn = async (wanted: Locale): Promise<Found | null> => {
    const [item] = await reading.renderWhole([row], { now, wanted: [wanted] })
    return item ? toFound(item, q) : null
  }
  const first = await readIn(language ?? locale)
  if (!first || isShown(first)) return first
  const others = first.item.languages
    .map((each) => each.locale)
    .filter((each) => each !== first.item.language)
  for (const other of LOCALES.filter((each) => others.includes(each))) {
    const found = await readIn(other)
    if (found && isShown(found)) return found
  }
  return first
}

const isShown = ({ title, excerpt }: Found): boolean =>
  excerpt !== null || title.some(({ isFound }) => isFound)

const toFound = (item: FullItem, q: string): Found => ({
  item,
  title: markFound(item.title, q),
  excerpt: excerptOf(item.body.text, q) ?? excerptOf(item.summary, q),
})
