import type { Anchor } from './suggestions/anchor.ts'

/** In characters. */
export const LONGEST_COMMENT = 10_000
export const LONGEST_QUOTE = 300
export const LONGEST_SUGGESTION = 1_000

/** To one's own organisation, or to every party that reads the entry. A thread keeps the one that it began with. */
export const VISIBILITIES = ['own', 'all'] as const
export type Visibility = (typeof VISIBILITIES)[number]

/**
 * What people do with comments, a row each. Decisions are rows, too: of two at once both are kept, and the later one
 * counts. `round` is the lead's question to the parties, `no-remarks` an answer to it. A `suggestion` is accepted or refused
 * once, by the lead.
 */
export const ROW_KINDS = [
  ...(['comment', 'round', 'resolve', 'reopen', 'close', 'no-remarks'] as const),
  ...(['suggestion', 'accept', 'refuse'] as const),
] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** As they are stored. People are ids, organisations slugs, instants ISO 8601 in UTC. */
export type CommentRow = {
  id: string
  entry: string
  /** The id of the row that began it, or of the event of the log that sent the text back. */
  thread: string
  kind: RowKind
  visibility: Visibility
  /** For which one the person spoke. */
  organisation: string
  by: string
  at: string
  /** Empty for a decision, and for words that were withdrawn. */
  text: string
  field?: string | null
  locale?: string | null
  quote?: string | null
  /** Where in the text it was said. */
  anchor?: Anchor | null
  /** Of a suggestion: what is to stand there; empty: nothing. */
  words?: string | null
  /** Of all rows of a suggestion's thread: whose it is. */
  suggester?: string | null
  mentions?: string[] | null
  withdrawnAt?: string | null
  /** Of a round: by when remarks are asked for, and whose. */
  until?: string | null
  asked?: string[] | null
  /** Of a round: what a repeated press is known by, the row's own id being its number. */
  pressed?: string | null
}

/** Whether somebody of these organisations, all of which read the entry, may read the row. */
export const isVisible = (
  { visibility, organisation }: Pick<CommentRow, 'visibility' | 'organisation'>,
  reading: readonly string[],
): boolean => reading.length > 0 && (visibility === 'all' || reading.includes(organisation))

/** An organisation that takes part, by slug, and since when: its latest invitation, ISO 8601; null for the lead. */
export type PresentParty = { organisation: string; since: string | null }

/**
 * What an organisation suggested is nobody's to see any more once it takes no part; nor does it come back when the
 * organisation is invited again. @param parties all that read the entry.
 */
export const isOfParty = (
  { suggester, at }: Pick<CommentRow, 'suggester' | 'at'>,
  parties: readonly PresentParty[],
): boolean =>
  !suggester ||
  parties.some(
    ({ organisation, since }) =>
      organisation === suggester && (since === null || Date.parse(at) >= Date.parse(since)),
  )

/** Words, as against decisions. */
export const isWords = ({ kind }: Pick<CommentRow, 'kind'>): boolean =>
  kind === 'comment' || kind === 'round' || kind === 'suggestion'

/** What was decided about a suggestion. */
export const isVerdict = <Row extends Pick<CommentRow, 'kind'>>(
  row: Row,
): row is Row & { kind: 'accept' | 'refuse' } => row.kind === 'accept' || row.kind === 'refuse'

/** What changes with what somebody may read, and with nothing else. @param rows how many those are. */
export const toMark = (rows: number, withdrawn: number): string => `${rows}-${withdrawn}`

/** What one organisation may leave at an entry: nobody writes so much. */
export const MAX_ROWS = 2_000

/** Whether it may write more. What others wrote is not counted, so that nobody learns how much that is. */
export const hasRoom = (rows: readonly Pick<CommentRow, 'organisation'>[], organisation: string): boolean =>
  rows.filter((row) => row.organisation === organisation).length < MAX_ROWS

type Row = Pick<CommentRow, 'thread' | 'kind' | 'withdrawnAt'>

/**
 * In how many threads something was said that nobody has settled: the last decision counts, and words that were withdrawn
 * are none; a suggestion is settled by its verdict, or by its author. The question of a round is none either; what is answered to it is.
 * @param rows in the order of their instants, as far as the reader may read them.
 */
export const countOpen = (rows: readonly Row[]): number => {
  const isSaid = (row: Row) => isWords(row) && row.kind !== 'round' && !row.withdrawnAt
  const isEnd = (row: Row) => isVerdict(row) || (row.kind === 'suggestion' && Boolean(row.withdrawnAt))
  const isSettled = (thread: string) => {
    const own = rows.filter((row) => row.thread === thread)
    const last = own.findLast(({ kind }) => kind === 'resolve' || kind === 'reopen')
    return last?.kind === 'resolve' || own.some(isEnd)
  }
  const said = new Set(rows.filter(isSaid).map(({ thread }) => thread))
  return [...said].filter((thread) => !isSettled(thread)).length
}
