import { type PayloadRequest, ValidationError } from 'payload'
import { type CommentRow, isOfParty, isVerdict } from '../../domain/comments.ts'
import { LOCALES } from '../../domain/locales.ts'
import { presentParties } from '../../domain/rights/horizon.ts'
import { COMMENT_PERMISSIONS } from '../../domain/rights/table.ts'
import { say } from '../../domain/sentences.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { type Suggestion, type Written, writeSuggestions } from '../../domain/suggestions/writeSuggestions.ts'
import { isRefusal, notFound, Refusal } from '../../errors.ts'
import { acceptWordsOf } from '../../hooks/acceptedWords.ts'
import { inTransaction } from '../../payload-internals/transactions.ts'
import { deskServicesOf } from '../../services.ts'
import { type CommentContext, readContext, readContextAgain } from '../comments/context.ts'
import { addRowWithin, findRow, verdictId } from '../comments/rows.ts'
import { organisationsThat } from '../comments/rules.ts'
import {
  findThread,
  type FoundThread,
  readCommentBody,
  requireSpeaker,
  type SavedComment,
  suggesterOf,
} from '../comments/saveComment.ts'
import { isDecided, storeRow, toRow } from '../comments/storeRow.ts'
import { isReproduced, readWorkingDocument, type WorkingDocument } from './anchoring.ts'

/** The words go into the text as a save of whoever accepts them; one who is late with it changes nothing. */
export const acceptSuggestion = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const thread = findThread(context)
  const { organisation: named } = await readCommentBody(req, 'decision')
  const organisation = decidingFor(context, named)
  const row = getSuggestion(context, thread)
  const before = verdictOn(context, thread.id)
  if (before?.kind === 'accept' && before.by === context.actor.id) return { id: before.id, context }
  if (before || row.withdrawnAt || !isOpen(context, row)) throw isDecided(context)
  const { refused } = await accept(context, { rows: [row], organisation })
  if (refused) throw refused
  return { id: verdictId(context.view.entry, thread.id), context: await readContextAgain(context) }
}

/** All open ones of one organisation that still find their passage, in the order in which they were made. */
export const acceptAllOf = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const { organisation: named, of } = await readCommentBody(req, 'all')
  const organisation = decidingFor(context, named)
  const rows = context.rows.filter(
    (row): row is Suggestion => row.kind === 'suggestion' && row.organisation === of && isOpen(context, row),
  )
  for (const locale of LOCALES) {
    const own = rows.filter(({ anchor }) => anchor.locale === locale)
    if (own.length > 0) await accept(context, { rows: own, organisation })
  }
  return { id: context.view.entry, context: await readContextAgain(context) }
}

/** With a word of why, if they wish. */
export const refuseSuggestion = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const thread = findThread(context)
  const { organisation: named, text } = await readCommentBody(req, 'verdict')
  const organisation = decidingFor(context, named)
  const row = getSuggestion(context, thread)
  if (row.withdrawnAt) throw isDecided(context)
  const verdict = toVerdict(context, { row, organisation, kind: 'refuse', text: text ?? '' })
  return { id: verdict.id, context: await storeRow(context, verdict) }
}

const decidingFor = (context: CommentContext, named: string | undefined): string => {
  const { actor, entry, view } = context
  const may = organisationsThat(COMMENT_PERMISSIONS['accept and refuse suggestions'], actor, entry)
  if (may.length === 0) throw new Refusal('not-editor', say('suggestions.onlyLead'))
  const organisation = requireSpeaker(may, named)
  if (view.state === 'drafting') return organisation
  throw new Refusal('frozen', say('suggestions.onlyDrafting'), { state: view.state })
}

const getSuggestion = ({ view }: CommentContext, { first }: FoundThread): CommentRow => {
  if (first?.kind === 'suggestion') return first
  throw new Refusal('wrong-state', say('suggestions.none'), { state: view.state })
}

const verdictOn = ({ rows }: CommentContext, thread: string): CommentRow | undefined =>
  rows.find((row) => row.thread === thread && isVerdict(row))

const isOpen = (context: CommentContext, row: CommentRow): row is Suggestion =>
  Boolean(row.anchor) && !row.withdrawnAt && !verdictOn(context, row.id)

type Verdict = { row: CommentRow; organisation: string; kind: 'accept' | 'refuse'; text?: string }

const toVerdict = (context: CommentContext, { row, organisation, kind, text = '' }: Verdict): CommentRow => ({
  ...toRow(context, undefined, { kind, organisation, visibility: row.visibility, text }),
  ...{ id: verdictId(context.view.entry, row.id), thread: row.id },
  ...suggesterOf({ first: row } as FoundThread),
})

type Accepting = { rows: readonly Suggestion[]; organisation: string }

type Accepted = { refused: Refusal | null }

const ATTEMPTS = 5

/**
 * Writes what finds its passage into the text in one save, and says so of each; all of it is stored, or nothing. Whoever saves at the
 * same moment is no reason to refuse: the passage is looked for again in the text as it is then.
 * @param rows of one language. @returns why the last one that is left could not be written; null where none is.
 */
const accept = async (context: CommentContext, accepting: Accepting): Promise<Accepted> => {
  for (let left = ATTEMPTS - 1; left > 0; left -= 1) {
    try {
      return await acceptOnce(context, accepting)
    } catch (error) {
      if (!isOvertaken(error)) throw error
    }
  }
  return acceptOnce(context, accepting)
}

/** By another save; or, where a store says so only as it writes, by the same verdict. */
const isOvertaken = (error: unknown): boolean =>
  isRefusal(error) ? error.reason === 'stale-revision' : error instanceof ValidationError

const acceptOnce = async (context: CommentContext, { rows, organisation }: Accepting): Promise<Accepted> => {
  const { req } = context
  let refused: Refusal | null = null
  await inTransaction(req, async () => {
    await refuseFormerParties(context, rows)
    const document = await readWorkingDocument({ ...context, req })
    const state = context.view.state
    if (isReproduced(document)) throw new Refusal('wrong-state', say('suggestions.reproduced'), { state })
    const written = writeSuggestions(document, rows)
    if (written.left) refused = new Refusal('wrong-state', written.left, { state })
    const verdicts = written.rows.map((row) => toVerdict(context, { row, organisation, kind: 'accept' }))
    for (const { id } of verdicts) if (await findRow(context, id, req)) throw isDecided(context)
    await save(context, { document, written })
    for (const verdict of verdicts) await addRowWithin(context, verdict, req)
  })
  return { refused }
}

/** Whoever was uninvited a moment ago has no words in the text. */
const refuseFormerParties = async (
  { req, ref, entry }: CommentContext,
  rows: readonly Suggestion[],
): Promise<void> => {
  const { parties, invited } = await deskServicesOf(req.payload).register.stateOf(ref, req)
  const present = presentParties({ lead: entry.lead, parties, invited })
  if (!rows.every((row) => isOfParty(row, present))) throw notFound()
}

type Save = { document: WorkingDocument; written: Written }

/** As its editor's own save, on the revision that was read; the history names whose words they are. */
const save = async ({ payload, ref, req }: CommentContext, { document, written }: Save): Promise<void> => {
  if (Object.keys(written.fields).length === 0 || !written.locale) return
  acceptWordsOf(req, written.by)
  const data = { ...written.fields, revision: document.revision }
  await payload.update({
    ...{ collection: ref.collection as 'statements', id: ref.id, locale: written.locale },
    ...{ data, depth: 0, overrideAccess: false, user: req.user, req },
  })
}
