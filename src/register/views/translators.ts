import type { Where } from 'payload'
import { LOCALES, type Locale } from '../../domain/locales.ts'
import { TRANSLATOR_KINDS, type TranslatorRow } from '../../domain/translators.ts'
import { olderBlocks } from '../../domain/xliff/olderWords.ts'
import { sourceIn, targetIn } from '../../domain/xliff/units.ts'
import type { DeskDocument, RegisterDeps } from '../types.ts'

type Deps = Pick<RegisterDeps, 'store' | 'slugs'>

/** Which rows beside an entry are of its translators. */
export const ofTranslators = (entry: string): Where => ({
  and: [{ entry: { equals: entry } }, { kind: { in: [...TRANSLATOR_KINDS] } }],
})

/** What stands of translators beside an entry, in the order of their instants. */
export const readTranslatorRows = ({ store, slugs }: Deps, entry: string): Promise<TranslatorRow[]> =>
  store.find<TranslatorRow>({
    collection: slugs.entryComments,
    where: ofTranslators(entry),
    sort: ['at', 'id'],
  })

/** Languages in which words stand that were put although their source had moved. */
export const olderByTranslators = async (
  deps: Deps,
  document: DeskDocument,
  source: Locale,
): Promise<Locale[]> => {
  const rows = (await readTranslatorRows(deps, document.id)).filter(({ kind }) => kind === 'older-words')
  if (rows.length === 0) return []
  const own = sourceIn(document, source)
  return LOCALES.filter(
    (locale) =>
      locale !== source &&
      olderBlocks(
        { source: own, target: targetIn(document, locale) },
        rows.filter((row) => row.locale === locale),
      ).length > 0,
  )
}
