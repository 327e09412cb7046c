import type { PayloadRequest } from 'payload'
import { answerOf, isOver, openRound, organisationsThat } from './rules.ts'
import type { CommentRow } from '../../domain/comments.ts'
import { COMMENT_PERMISSIONS } from '../../domain/rights/table.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal } from '../../errors.ts'
import { isSameRequest, storeRow, roundIsOpen, toRow } from './storeRow.ts'
import { roundId } from './rows.ts'
import {
  type SavedComment,
  findThread,
  type FoundThread,
  readCommentBody,
  requireSpeaker,
} from './saveComment.ts'
import { readContext, readContextAgain, type CommentContext } from './context.ts'
import { askableOf } from './toAnswer.ts'
import { forPrograms, say, type Sentence } from '../../domain/sentences.ts'

/** The lead asks the parties for remarks by an hour. Nothing is signed by it, and no state changes. */
export const beginRound = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const {
    id: press,
    organisation: named,
    until,
    question,
    organisations,
  } = await readCommentBody(req, 'round')
  const organisation = askingFor(context, named)
  const said = { kind: 'round', visibility: 'all', organisation, text: question ?? '', until } as const
  const rounds = context.rows.filter(({ kind }) => kind === 'round')
  const id = roundId(context.view.entry, rounds.length + 1)
  const { id: pressed, ...row } = toRow(context, press, said)
  const before = rounds.find((round) => round.pressed === pressed)
  if (before) return again(context, before, { ...row, id: before.id, thread: before.id, pressed })
  refuseEarly(context, until)
  const asked = askedOf(context, organisations)
  return { id, context: await storeRow(context, { ...row, id, thread: id, pressed, asked }) }
}

/** One press, sent twice. */
const again = async (context: CommentContext, before: CommentRow, row: CommentRow): Promise<SavedComment> => {
  if (!isSameRequest(before, row))
    throw new Refusal('invalid', forPrograms('This “id” was used for another round before.'))
  return { id: before.id, context: await readContextAgain(context) }
}

export const closeRound = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const thread = findThread(context)
  const { id, organisation: named } = await readCommentBody(req, 'decision')
  const organisation = askingFor(context, named)
  const round = getRound(context, thread)
  if (isOver({ row: round.first, rows: context.rows, now: context.now }))
    throw wrongState(context, say('comments.roundOver'))
  const row = toRow(context, id, { kind: 'close', thread: round.id, visibility: 'all', organisation })
  return { id: row.id, context: await storeRow(context, row) }
}

/** An organisation that was asked has nothing to say; a remark that it makes later says otherwise. */
export const answerNoRemarks = async (req: PayloadRequest, slugs: Slugs): Promise<SavedComment> => {
  const context = await readContext(req, slugs)
  const found = findThread(context)
  const { id, organisation: named } = await readCommentBody(req, 'decision')
  const { first, id: thread } = getRound(context, found)
  const asked = context.reading.filter((one) => first.asked?.includes(one))
  const organisation = requireSpeaker(asked, named)
  const { rows, now, readers } = context
  const { answer } = answerOf({ row: first, rows, now, readers }, organisation)
  if (answer === 'remarked') throw wrongState(context, say('comments.haveRemarks'))
  if (answer === 'no-remarks') return { id: thread, context }
  const row = toRow(context, id, { kind: 'no-remarks', thread, visibility: 'all', organisation })
  return { id: row.id, context: await storeRow(context, row) }
}

const wrongState = ({ view }: CommentContext, sentence: Sentence) =>
  new Refusal('wrong-state', sentence, { state: view.state })

const getRound = (
  context: CommentContext,
  { first, ...thread }: FoundThread,
): FoundThread & { first: CommentRow } => {
  if (first?.kind !== 'round') throw wrongState(context, say('comments.noRound'))
  return { ...thread, first }
}

const askingFor = ({ actor, entry }: CommentContext, named: string | undefined): string => {
  const rule = COMMENT_PERMISSIONS['ask the parties for remarks, and close such a round']
  const may = organisationsThat(rule, actor, entry)
  if (may.length === 0) throw new Refusal('not-editor', say('comments.onlyLeadAsks'))
  return requireSpeaker(may, named)
}

const refuseEarly = (context: CommentContext, until: string): void => {
  if (Date.parse(until) <= context.now.getTime()) throw new Refusal('invalid', say('comments.hourPassed'))
  if (context.view.state === 'released') throw wrongState(context, say('comments.released'))
  if (openRound(context.rows, context.now)) throw roundIsOpen(context)
}

const askedOf = (context: CommentContext, chosen: string[] | undefined): string[] => {
  const askable = askableOf(context)
  const asked = chosen ? [...new Set(chosen)] : askable
  if (asked.length > 0 && asked.every((one) => askable.includes(one))) return asked
  throw new Refusal('invalid', say('comments.onlyPartiesAsked'))
}
