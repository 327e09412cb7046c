import { SECTIONS } from '../sections.ts'
import type { Part, ProseBlock, TranslatedText } from './types.ts'

type Numbered = ProseBlock & { number: number }

/** The text itself, then its sections. */
const FIELDS = [undefined, ...SECTIONS]

const blocksIn = ({ blocks }: TranslatedText, field: ProseBlock['section']): Numbered[] =>
  blocks.map((block, index) => ({ ...block, number: index + 1 })).filter(({ section }) => section === field)

const hasWords = ({ units }: ProseBlock): boolean => units.length > 0
const unitsIn = (blocks: readonly ProseBlock[]): number =>
  blocks.reduce((sum, { units }) => sum + units.length, 0)

/** Lists for which no list of the translation is long enough. */
const unmatchedLists = (source: readonly Numbered[], own: readonly Numbered[]): Numbered[] => {
  const free = own.map(({ units }) => units.length)
  return source.filter(({ units }) => {
    const at = units.length > 1 ? free.findIndex((length) => length >= units.length) : -1
    if (at >= 0) free.splice(at, 1)
    return units.length > 1 && at < 0
  })
}

/** Of blocks with words: an empty paragraph is how somebody sets a text, and says nothing. */
const missingIn = (allSource: readonly Numbered[], allOwn: readonly Numbered[]): Numbered[] => {
  const [source, own] = [allSource.filter(hasWords), allOwn.filter(hasWords)]
  if (source.length === own.length)
    return source.filter(({ units }, index) => units.length > (own[index]?.units.length ?? 0))
  if (source.length < own.length) return unitsIn(own) < unitsIn(source) ? unmatchedLists(source, own) : []
  const emptied = allSource.filter(
    (block, index) => hasWords(block) && allOwn[index] && !hasWords(allOwn[index]),
  )
  const isEmptied = allSource.length === allOwn.length && emptied.length === source.length - own.length
  return isEmptied ? emptied : source.slice(own.length)
}

/**
 * Field by field: what is too much in one of them makes up for nothing in another. By their places where both have as many
 * blocks; else those that were emptied, or the last ones. Of a section that is missing altogether, its heading, too.
 */
export const missingParts = (source: TranslatedText, own: TranslatedText): Part[] => [
  ...(source.summary !== '' && own.summary === '' ? (['summary'] as const) : []),
  ...FIELDS.flatMap((field) => missingIn(blocksIn(source, field), blocksIn(own, field))).map(
    ({ number }) => number,
  ),
]
