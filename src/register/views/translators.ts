import { LOCALES, type Locale } from '../../domain/locales.ts'
import { TRANSLATOR_KINDS, type TranslatorRow } from '../../domain/translators.ts'
import { olderBlocks } from '../../domain/xliff/olderWords.ts'
import { FIELDS, type WordsByField } from '../../domain/xliff/units.ts'
import type { DeskDocument, Localised, RegisterDeps } from '../types.ts'

type Deps = Pick<RegisterDeps, 'store' | 'slugs'>

/** What stands of translators beside an entry, in the order of their instants. */
export const readTranslatorRows = ({ store, slugs }: Deps, entry: string): Promise<TranslatorRow[]> =>
  store.find<TranslatorRow>({
    collection: slugs.entryComments,
    where: { and: [{ entry: { equals: entry } }, { kind: { in: [...TRANSLATOR_KINDS] } }] },
    sort: ['at', 'id'],
  })

const wordsIn = (document: DeskDocument, locale: Locale): WordsByField =>
  Object.fromEntries(
    FIELDS.map((field) => [field, (document[field] as Localised<unknown>)?.[locale] ?? null]),
  )

/** Languages in which words stand that were put although their source had moved. */
export const olderByTranslators = async (
  deps: Deps,
  document: DeskDocument,
  source: Locale,
): Promise<Locale[]> => {
  const rows = (await readTranslatorRows(deps, document.id)).filter(({ kind }) => kind === 'older-words')
  if (rows.length === 0) return []
  const own = wordsIn(document, source)
  return LOCALES.filter(
    (locale) =>
      locale !== source &&
      olderBlocks(
        { source: own, target: wordsIn(document, locale) },
        rows.filter((row) => row.locale === locale),
      ).length > 0,
  )
}
