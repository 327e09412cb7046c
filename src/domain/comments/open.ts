import { type CommentRow, isWords } from './rows.ts'

type Row = Pick<CommentRow, 'thread' | 'kind' | 'withdrawnAt'>

/**
 * In how many threads something was said that nobody has settled: the last decision counts, and words that were withdrawn
 * are none. The question of a round is none either; what is answered to it is.
 * @param rows in the order of their instants, as far as the reader may read them.
 */
export const countOpen = (rows: readonly Row[]): number => {
  const isSaid = (row: Row) => isWords(row) && row.kind !== 'round' && !row.withdrawnAt
  const isSettled = (thread: string) =>
    rows.findLast((row) => row.thread === thread && (row.kind === 'resolve' || row.kind === 'reopen'))
      ?.kind === 'resolve'
  const said = new Set(rows.filter(isSaid).map(({ thread }) => thread))
  return [...said].filter((thread) => !isSettled(thread)).length
}
