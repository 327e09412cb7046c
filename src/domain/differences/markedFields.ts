import { isLocale, type Locale } from '../locales.ts'
import type { WordChange } from './diffWords.ts'
import type { LeafDifference } from './differences.ts'

/** What stands on the page as running text, in the order of reading. */
export const ON_PAGE = ['title', 'summary', 'body'] as const
export type OnPage = (typeof ON_PAGE)[number]

/** Of one text: what has changed, leaf by leaf. */
type Leaves = readonly LeafDifference[]

/** What has gone and what has come in the running text of a language; empty for nothing, and where all of it is new. */
export const markedFields = (
  leaves: Leaves,
  locale: Locale,
): Partial<Record<OnPage, readonly WordChange[]>> => {
  const leaf = leaves.find((one) => one.leaf === locale)
  if (leaf?.change !== 'changed') return {}
  return Object.fromEntries(
    ON_PAGE.flatMap((name) => {
      const found = leaf.fields.find(({ field }) => field === name)
      return found ? [[name, found.words] as const] : []
    }),
  )
}

const isOnPage = (field: string): boolean => ON_PAGE.some((one) => one === field)

/** What has changed that is no running text: facts, organisations, files, and of the language what stands beside its words. */
export const besideText = (leaves: Leaves, locale: Locale): LeafDifference[] =>
  leaves
    .filter(({ leaf }) => !isLocale(leaf) || leaf === locale)
    .map((leaf) =>
      isLocale(leaf.leaf) ? { ...leaf, fields: leaf.fields.filter(({ field }) => !isOnPage(field)) } : leaf,
    )
    .filter(({ fields, leaf, change }) => fields.length > 0 && (!isLocale(leaf) || change === 'changed'))
