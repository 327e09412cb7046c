import type { Actor } from '../../domain/organisations.ts'
import {
  grantedOrganisations,
  type Rule,
  type EntryParties,
  relationTo,
} from '../../domain/rights/relations.ts'
import { say, type Sentence } from '../../domain/sentences.ts'
import { type CommentRow, isVerdict, isWords } from '../../domain/comments.ts'
import type { Standing, SuggestionState } from '../../domain/suggestions/standing.ts'
import type { Answer, CommentView, DecisionView, SuggestionView, ThreadView } from './view.ts'
import type { LogEntryView, Person } from '../../domain/clearance/view.ts'
import { eventId } from '../../domain/clearance/events.ts'
import type { Paragraph } from '../../domain/richText.ts'

/** For which of the actor's organisations, by slug, the rule lets them do it to the entry. */
export const organisationsThat = (rule: Rule, actor: Actor, entry: EntryParties): string[] =>
  grantedOrganisations(rule, actor, (organisation) => relationTo(entry, organisation))

type Spoken =
  { ok: true; organisation: string } | { ok: false; reason: 'invalid' | 'not-member'; sentence: Sentence }

/**
 * Who speaks, as in clearance: the organisation that is named, if it is one of those that may; else the only one.
 * @param may slugs of the actor's own organisations.
 */
export const speakingFor = (may: readonly string[], named: string | undefined): Spoken => {
  const [only, ...others] = named === undefined ? may : may.filter((one) => one === named)
  if (only === undefined)
    return {
      ok: false,
      reason: 'not-member',
      sentence: say('comments.noOrganisation'),
    }
  if (others.length === 0) return { ok: true, organisation: only }
  return {
    ok: false,
    reason: 'invalid',
    sentence: say('comments.severalOrganisations', {
      anyOf: may,
    }),
  }
}

type Round = { row: CommentRow; rows: readonly CommentRow[] }
type Looked = Round & { now: Date; readers: readonly string[] }

const timeOf = (instant: string | null | undefined): number => Date.parse(instant ?? '')

/** The first one: whoever closes it at the same moment changes nothing. */
const closingOf = ({ row, rows }: Round): CommentRow | null =>
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

type AskedAnswer = { organisation: string; answer: Answer; at: string | null; isLate: boolean }

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
  /** How the passage of a row stands to the text now. */
  standing: (row: CommentRow) => Standing | null
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
    kind: first.kind === 'round' || first.kind === 'suggestion' ? first.kind : 'comment',
    visibility: first.visibility,
    organisation: first.organisation,
    field: first.field ?? null,
    locale: first.locale ?? null,
    quote: first.quote ?? null,
    anchor: first.anchor ?? null,
    standing: asked.standing(first),
    suggestion: first.kind === 'suggestion' ? toSuggestion(first, asked) : null,
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

const toSuggestion = (first: CommentRow, asked: Asked): SuggestionView => ({
  words: first.withdrawnAt ? null : (first.words ?? ''),
  state: suggestionState(first, asked),
})

/** What was decided stands, whatever has become of the text since. */
const suggestionState = (first: CommentRow, { rows, standing }: Asked): SuggestionState => {
  const verdict = verdictOn(rows, first.thread)
  if (verdict) return verdict.kind === 'accept' ? 'accepted' : 'refused'
  if (first.withdrawnAt) return 'withdrawn'
  return standing(first)?.is === 'stands' ? 'superseded' : 'open'
}

const verdictOn = (rows: readonly CommentRow[], thread: string) =>
  rows.filter((row) => row.thread === thread).find(isVerdict)

const toSentBack = ({ seq, by, organisation, at, note, data }: LogEntryView, asked: Asked): ThreadView => {
  const id = eventId(asked.entry, seq)
  const { paragraph } = data as { paragraph?: Paragraph } // of `send-back`
  const replies = asked.rows.filter((row) => isWords(row) && row.thread === id)
  return {
    id,
    kind: 'sent-back',
    visibility: 'all',
    organisation,
    ...{ field: null, locale: null, quote: null, anchor: null, standing: null, suggestion: null },
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
      row.thread === thread && (row.kind === 'resolve' || row.kind === 'reopen' || isVerdict(row)),
  )
  const isTakenBack = rows.some(
    (row) => row.id === thread && row.kind === 'suggestion' && Boolean(row.withdrawnAt),
  )
  if (!last) return { decision: null, isResolved: isTakenBack }
  const { kind, by, organisation, at, text } = last
  const decision = { kind, by: names(by), organisation, at, text: text === '' ? null : text }
  return { decision, isResolved: kind !== 'reopen' }
}
