import type { PayloadRequest } from 'payload'
import type { StaffActor } from '../../access/staffActor.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { olderBlocks } from '../../domain/xliff/olderWords.ts'
import type { Languages } from './editing.ts'
import { sourceIn, targetIn } from '../../domain/xliff/units.ts'
import { findTranslatorRows } from './translatorRows.ts'

type Asked = Languages & {
  slugs: Slugs
  actor: StaffActor
  present: Record<string, unknown> & { id: string }
}

/** `was`: null for who is not to know what the source said before. */
type OlderBlock = { field: string; index: number; was: string | null; is: string }

/**
 * Where words stand that were put although their source had moved. What the source said then was in the file of the
 * organisation that brought it in, and is told to its people alone.
 */
export const readOlder = async (
  req: PayloadRequest,
  { slugs, actor, present, source, target }: Asked,
): Promise<OlderBlock[]> => {
  const rows = (await findTranslatorRows(req, slugs, present.id)).filter(
    ({ kind, locale }) => kind === 'older-words' && locale === target,
  )
  const texts = { source: sourceIn(present, source), target: targetIn(present, target) }
  const own = actor.memberships.map(({ organisation }) => organisation)
  return olderBlocks(texts, rows).map(({ field, index, was, is, organisation }) => ({
    ...{ field, index, is },
    was: own.includes(organisation) ? was : null,
  }))
}
