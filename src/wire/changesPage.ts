import type { Cursor } from './cursor.ts'
import type { ChangeKind, WireChange } from './rows.ts'

/** One line of a page: a change, or an entry that shows something of what has changed. */
export type Telling = { number: number; change: ChangeKind; at: string; entry: string; isTied: boolean }

type Plan = {
  /** The last change that the reader was told of; and of those behind it the last one, null for all of them. */
  start: { number: number; toldOf: string | null }
  /** In the order of their numbers; with the first one, when some of those behind it are still to be told. */
  changes: readonly WireChange[]
  /** By the number of a change: the entries that show something of its entry, in the order of their ids. */
  tied: ReadonlyMap<number, readonly string[]>
  /** The number of the last change of an entry's own. */
  later: ReadonlyMap<string, number>
  limit: number
}

/**
 * What is told on a page: each change, and behind it the entries that show something of it, unless they are on the page
 * already, or are going to be told of by a later change of their own: all are shown as they are now.
 *
 * @returns where to go on; null where the changes that were given end.
 */
export const planPage = ({
  start,
  changes,
  tied,
  later,
  limit,
}: Plan): { tellings: Telling[]; next: Cursor | null } => {
  const all: Telling[] = []
  const seen = new Set<string>()
  const tell = (telling: Telling): void => {
    all.push(telling)
    seen.add(telling.entry)
  }
  for (const { number, change, at, entry } of changes) {
    const isBegun = number === start.number
    if (!isBegun) tell({ number, change, at, entry, isTied: false })
    for (const other of tied.get(number) ?? []) {
      const isTold = isBegun && start.toldOf !== null && other <= start.toldOf
      if (isTold || seen.has(other) || (later.get(other) ?? 0) > number) continue
      tell({ number, change: 'updated', at, entry: other, isTied: true })
    }
  }
  const tellings = all.slice(0, limit)
  return { tellings, next: cursorBetween(tellings.at(-1), all[limit]) }
}

const cursorBetween = (last: Telling | undefined, next: Telling | undefined): Cursor | null => {
  if (!last || !next) return null
  return last.number === next.number ? [last.number, last.isTied ? last.entry : ''] : [last.number]
}
