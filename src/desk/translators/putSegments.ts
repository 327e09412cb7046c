import type { PayloadRequest } from 'payload'
import { type HeadedRow, withHeadings } from '../../domain/headings.ts'
import { say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { withTranslators } from '../../domain/translators.ts'
import type { Segment } from '../../domain/xliff/compareXliff.ts'
import { textOf } from '../../domain/xliff/inlines.ts'
import { type Put, putWords } from '../../domain/xliff/putWords.ts'
import type { WordsByField } from '../../domain/xliff/units.ts'
import { Refusal } from '../../errors.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { putAlternatives } from './alternatives.ts'
import type { Editing, Languages } from './editing.ts'
import { addTranslatorRows, findTranslatorRows } from './translatorRows.ts'

type Putting = {
  editing: Editing & { organisation: string }
  languages: Languages
  texts: { source: WordsByField; target: WordsByField }
  /** Of a media update: its entries, as they are now. */
  items: readonly HeadedRow[]
  chosen: readonly Segment[]
  /** That the person has looked at. */
  revision: number
  at: string
}

/**
 * Stores what was chosen by the entry's own save, with its revision, guards and version, and beside it what of that is older
 * than its source. The language is with its translator no longer. @returns the revision that the text has then.
 */
export const putSegments = async (req: PayloadRequest, slugs: Slugs, putting: Putting): Promise<number> => {
  const { editing, languages, texts, chosen, revision } = putting
  const puts = chosen.flatMap(({ unit, inlines }) => (unit && inlines ? [{ unit, inlines }] : []))
  if (puts.length === 0) throw new Refusal('wrong-state', say('translating.nothingToPut'))
  const fields = { ...putWords({ ...texts, locale: languages.target, puts }), ...headingsPut(putting, puts) }
  return inTransaction(req, async () => {
    const { collection, id } = editing.ref
    const stored = (await req.payload.update({
      ...{ collection: collection as 'statements', id, locale: languages.target, depth: 0 },
      ...{ data: { ...fields, revision }, overrideAccess: false, user: req.user, req },
    })) as { revision?: number | null }
    await putAlternatives(req, slugs, { puts, locale: languages.target })
    await addTranslatorRows(req, slugs, [...olderRows(putting), ...(await endOf(req, slugs, putting))])
    return stored.revision ?? revision + 1
  })
}

/** The rows of a media update's entries with the headings that are put; they have no language, and are stored whole. */
const headingsPut = ({ items, languages }: Putting, puts: readonly Put[]): { items?: HeadedRow[] } => {
  const said = puts.flatMap(({ unit: { heading }, inlines }) =>
    heading === undefined ? [] : [[heading, textOf(inlines)] as const],
  )
  return said.length === 0 ? {} : { items: withHeadings(items, languages.target, Object.fromEntries(said)) }
}

const rowOf = ({ editing: { ref, actor, organisation }, languages, at }: Putting) => ({
  ...{ entry: ref.id, by: actor.id, organisation, at, locale: languages.target },
})

const olderRows = (putting: Putting) =>
  putting.chosen.flatMap(({ outcome, unit, inlines, was }) =>
    outcome === 'moved' && unit && inlines
      ? [
          {
            ...rowOf(putting),
            ...{ kind: 'older-words' as const, field: unit.field },
            ...{ words: textOf(inlines).trim(), quote: was.slice(0, LONGEST_QUOTE) },
          },
        ]
      : [],
  )

/** As long as a paragraph may be, whatever a file says. */
const LONGEST_QUOTE = 100_000

const endOf = async (req: PayloadRequest, slugs: Slugs, putting: Putting) => {
  const out = withTranslators(await findTranslatorRows(req, slugs, putting.editing.ref.id))
  return out.some(({ locale }) => locale === putting.languages.target)
    ? [{ ...rowOf(putting), kind: 'from-translator' as const }]
    : []
}
