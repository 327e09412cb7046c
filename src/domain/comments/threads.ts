import type { LogEntryView, Person } from '../clearance/viewTypes.ts'
import { eventId } from '../clearance/events.ts'
import type { Paragraph } from '../paragraphs.ts'
import { answersOf, closingOf, isLate, isOver } from './round.ts'
import { type CommentRow, isWords } from './rows.ts'
import type { CommentView, DecisionView, ThreadView } from './view.ts'

type Asked = {
  entry: string
  /** Those that the reader may read, in the order of their instants. */
  rows: readonly CommentRow[]
  /** Of the clearance, as this reader reads it: a text that was sent back is a thread of itself. */
  log: readonly LogEntryView[]
  /** The organisations that read the entry. */
  readers: readonly string[]
  now: Date
  names: (id: string) => Person
}

/** The threads of an entry, the oldest first. */
export const toThreads = (asked: Asked): ThreadView[] => {
  const sentBack = sentBackThreads(asked)
  const begun = asked.rows.filter(
    (row) => !sentBack.includes(row.thread) && row === firstOf(asked.rows, row.thread),
  )
  const threads = [
    ...begun.map((row) => ({ at: row.at, view: toThread(row, asked) })),
    ...sentBackOf(asked).map((event) => ({ at: event.at, view: toSentBack(event, asked) })),
  ]
  return threads.sort((one, other) => Date.parse(one.at) - Date.parse(other.at)).map(({ view }) => view)
}

/** How a thread begins for its reader; a party that came later does not read how it began for the others. */
export const firstOf = (rows: readonly CommentRow[], thread: string): CommentRow | null =>
  rows.find((row) => row.thread === thread && isWords(row)) ?? null

const sentBackOf = ({ log }: Pick<Asked, 'log'>): LogEntryView[] =>
  log.filter(({ type }) => type === 'send-back')

/** The ids of the threads that begin in the log. */
export const sentBackThreads = ({ entry, log }: Pick<Asked, 'entry' | 'log'>): string[] =>
  sentBackOf({ log }).map(({ seq }) => eventId(entry, seq))

const toThread = (first: CommentRow, asked: Asked): ThreadView => {
  const round = first.kind === 'round' ? { row: first, rows: asked.rows } : null
  const { thread } = first
  const words = asked.rows.filter((row) => isWords(row) && row.thread === thread)
  const late = (row: CommentRow) => (round && row !== first && isLate(round, row.at) ? { isLate: true } : {})
  const closing = round && closingOf(round)
  return {
    id: thread,
    kind: first.kind === 'round' ? 'round' : 'comment',
    visibility: first.visibility,
    organisation: first.organisation,
    field: first.field ?? null,
    locale: first.locale ?? null,
    quote: first.quote ?? null,
    paragraph: null,
    comments: [first, ...words.filter((row) => row !== first)].map((row) => ({
      ...toComment(row, asked),
      ...(late(row) as Pick<CommentView, 'isLate'>), // a spread forgets that it is true
    })),
    ...decided(thread, asked),
    round: round && {
      until: first.until ?? '',
      asked: answersOf({ ...round, now: asked.now, readers: asked.readers }),
      closed: closing && { by: asked.names(closing.by), at: closing.at },
      isOver: isOver({ ...round, now: asked.now }),
    },
  }
}

const toSentBack = ({ seq, by, organisation, at, note, data }: LogEntryView, asked: Asked): ThreadView => {
  const id = eventId(asked.entry, seq)
  const { paragraph } = data as { paragraph?: Paragraph } // of `send-back`
  const replies = asked.rows.filter((row) => isWords(row) && row.thread === id)
  return {
    id,
    kind: 'sent-back',
    visibility: 'all',
    organisation,
    ...{ field: null, locale: null, quote: null },
    paragraph: paragraph ?? null,
    comments: [
      { id, by, organisation, at, text: note, mentions: [] },
      ...replies.map((row) => toComment(row, asked)),
    ],
    ...decided(id, asked),
    round: null,
  }
}

const toComment = (row: CommentRow, { names }: Asked): CommentView => ({
  id: row.id,
  by: names(row.by),
  organisation: row.organisation,
  at: row.at,
  text: row.withdrawnAt ? null : row.text,
  mentions: (row.mentions ?? []).map(names),
})

/** The last decision counts; of two at one instant the same one for everybody, by the order of the rows. */
const decided = (thread: string, { rows, names }: Asked): Pick<ThreadView, 'decision' | 'isResolved'> => {
  const last = rows.findLast(
    (row): row is CommentRow & { kind: DecisionView['kind'] } =>
      row.thread === thread && (row.kind === 'resolve' || row.kind === 'reopen'),
  )
  if (!last) return { decision: null, isResolved: false }
  const { kind, by, organisation, at } = last
  return { decision: { kind, by: names(by), organisation, at }, isResolved: kind === 'resolve' }
}
