import type { TranslatorRow } from '../translators.ts'
import { counterpartOf } from './counterparts.ts'
import { textOf } from './inlines.ts'
import { type Group, unitsOf, type WordsByField } from './units.ts'

type Older = Pick<TranslatorRow, 'field' | 'words' | 'quote' | 'organisation'>

/**
 * A block of the source that says something else than what its translation was made of, and the words of it that do.
 * `index`: 0 for a line.
 */
export type OlderBlock = { field: Group; index: number; was: string; is: string; organisation: string }

/**
 * Where a translation says still what was put there of an older source, and the source has not gone back to that.
 * @param rows of that language.
 */
export const olderBlocks = (
  texts: { source: WordsByField; target: WordsByField },
  rows: readonly Older[],
): OlderBlock[] => {
  if (rows.length === 0) return []
  const units = unitsOf(texts.source).map((unit) => ({ unit, said: textOf(unit.inlines).trim() }))
  return units.flatMap(({ unit, said }): OlderBlock[] => {
    const own = textOf(counterpartOf(unit, texts)).trim()
    const row = rows.findLast(({ field, words }) => field === unit.field && words === own && own !== '')
    const was = row?.quote ?? ''
    const isBack = row === undefined || units.some((other) => other.said === was)
    return isBack || was === said
      ? []
      : [
          {
            ...{ field: unit.field, index: unit.path[0] ?? 0, was, is: said },
            organisation: row.organisation,
          },
        ]
  })
}
