import { digestOf } from '../../domain/canonical.ts'
import { type CommentRow, isOfParty, isVerdict } from '../../domain/comments.ts'
import { presentParties } from '../../domain/rights/horizon.ts'
import { type Suggestion, withSuggestions } from '../../domain/suggestions/writeSuggestions.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import type { RegisterDeps } from '../types.ts'
import { compose } from './freeze.ts'
import { readDraft } from './workingText.ts'

/**
 * The digest that the text of the round would have with these suggestions, by id, and no other change; null where one of them
 * is not there for all parties, has been decided, finds its passage no more, or leaves a text that could not be submitted.
 */
export const readConditioned = async (
  deps: RegisterDeps,
  reading: LoadedEntry,
  suggestions: readonly string[],
): Promise<string | null> => {
  const rows = await readSuggestions(deps, reading, new Set(suggestions))
  const document = rows && withSuggestions(reading.text.document, rows)
  if (!document) return null
  const text = { ...reading.text, document }
  const ready = await readDraft(deps, text)
  const { languages } = ready
  if (!languages || ready.missing.length > 0) return null
  const { manifest, missing } = await compose(deps, text, { ...ready, languages })
  return missing.length > 0 ? null : digestOf(manifest)
}

/** In the order in which they were made, as they are accepted. */
const readSuggestions = async (
  { store, slugs }: RegisterDeps,
  { facts }: LoadedEntry,
  wanted: ReadonlySet<string>,
): Promise<Suggestion[] | null> => {
  const rows = await store.find<CommentRow>({
    collection: slugs.entryComments,
    where: { entry: { equals: facts.entry }, thread: { in: [...wanted] } },
    sort: ['at', 'id'],
  })
  const parties = presentParties({ ...facts.clearance, lead: facts.lead })
  const isOpen = (row: CommentRow): row is Suggestion =>
    row.kind === 'suggestion' &&
    row.visibility === 'all' &&
    Boolean(row.anchor) &&
    !row.withdrawnAt &&
    isOfParty(row, parties) &&
    !rows.some((other) => other.thread === row.id && isVerdict(other))
  const open = rows.filter(isOpen)
  return open.length === wanted.size ? open : null
}
