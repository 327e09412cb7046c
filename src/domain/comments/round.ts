import type { CommentRow } from './rows.ts'
import type { Answer } from './view.ts'

type Round = { row: CommentRow; rows: readonly CommentRow[] }
type Looked = Round & { now: Date; readers: readonly string[] }

const timeOf = (instant: string | null | undefined): number => Date.parse(instant ?? '')

/** The first one: whoever closes it at the same moment changes nothing. */
export const closingOf = ({ row, rows }: Round): CommentRow | null =>
  rows.find(({ kind, thread }) => kind === 'close' && thread === row.id) ?? null

/** When it ended, or will: at its hour, or when the lead closed it. */
const endOf = (round: Round): number => {
  const closing = closingOf(round)
  return Math.min(timeOf(round.row.until), closing ? timeOf(closing.at) : Infinity)
}

export const isOver = (round: Round & { now: Date }): boolean => round.now.getTime() >= endOf(round)

/** Remarks are taken after the end, too, and told apart. */
export const isLate = (round: Round, at: string): boolean => timeOf(at) >= endOf(round)

/** The round that still runs, of all rows of an entry; there is one at most. */
export const openRound = (rows: readonly CommentRow[], now: Date): CommentRow | null =>
  rows.find((row) => row.kind === 'round' && !isOver({ row, rows, now })) ?? null

export type AskedAnswer = { organisation: string; answer: Answer; at: string | null; isLate: boolean }

/** What an organisation has answered: a remark that stands counts, whatever else was said before or since. */
export const answerOf = (looked: Looked, organisation: string): AskedAnswer => {
  const { row, rows, readers } = looked
  const theirs = rows.filter((one) => one.thread === row.id && one.organisation === organisation)
  const remarks = theirs.filter(({ kind }) => kind === 'comment')
  const standing = remarks.find(({ withdrawnAt }) => !withdrawnAt)
  const last = theirs.findLast(({ kind }) => kind === 'comment' || kind === 'no-remarks')
  const given = standing ?? (last?.kind === 'no-remarks' ? last : null)
  if (!given)
    return {
      organisation,
      answer: readers.includes(organisation) ? 'waiting' : 'gone',
      at: null,
      isLate: false,
    }
  return {
    organisation,
    answer: standing ? 'remarked' : 'no-remarks',
    at: given.at,
    isLate: isLate(looked, given.at),
  }
}

export const answersOf = (looked: Looked): AskedAnswer[] =>
  (looked.row.asked ?? []).map((organisation) => answerOf(looked, organisation))
