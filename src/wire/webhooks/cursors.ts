import type { ReceiverRow, Rows } from './rows.ts'

/** Nobody waits for a cursor to be stored: after a crash its changes are walked again, and what is there is found. */
const FLUSH_MS = 1_500
const AT_A_TIME = 10

/** How far each receiver has been told of: the stored cursors, and what this process knows beyond them. */
export type Cursors = {
  of(receiver: Pick<ReceiverRow, 'id' | 'cursor'>): number
  advance(receivers: readonly Pick<ReceiverRow, 'id'>[], number: number): void
  /** Stores what is known, a while after it came about, or at once. */
  flush(how?: { atOnce: boolean }): Promise<void>
}

export const createCursors = ({ receivers }: Pick<Rows, 'receivers'>): Cursors => {
  let ahead = new Map<string, number>()
  let since = 0
  return {
    of: ({ id, cursor }) => Math.max(cursor, ahead.get(id) ?? 0),
    advance: (all, number) => {
      if (ahead.size === 0) since = Date.now()
      for (const { id } of all) ahead.set(id, number)
    },
    flush: async ({ atOnce } = { atOnce: false }) => {
      if (ahead.size === 0 || (!atOnce && Date.now() - since < FLUSH_MS)) return
      const stored = [...ahead]
      await inParts(stored, AT_A_TIME, ([id, cursor]) =>
        receivers.swap([{ id: { equals: id } }, { cursor: { less_than: cursor } }], { cursor }),
      )
      ahead = new Map(
        [...ahead].filter(([id, cursor]) => stored.every(([one, at]) => one !== id || at < cursor)),
      )
    },
  }
}

/** A few at a time, so that a store that answers slowly is not asked everything at once. */
export const inParts = async <T>(
  all: readonly T[],
  size: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < all.length; from += size)
    await Promise.all(all.slice(from, from + size).map(work))
}
