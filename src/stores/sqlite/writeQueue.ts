import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { unavailable } from '../../errors.ts'
import type { createNesting } from '../nesting.ts'
import { ownTransactions } from '../ownTransactions.ts'
import { openSession, rethrow } from '../../payload-internals/drizzle.ts'

/** First come, first served; one at a time. */
type Turns = {
  /**
   * Resolves when it is this caller's turn, with the function that ends it.
   * @param label who waits, for the error of whoever waits too long.
   */
  enter(label: string): Promise<() => void>
  /** How many wait for their turn. */
  waiting(): number
  /** Resolves when everybody who has entered so far has left. */
  idle(): Promise<void>
}

/** A process that was halted for a while, as with its machine, has waited no longer than one of these. */
const LOOKS = 10

/**
 * @param patienceMs a caller gives up, with the refusal `unavailable`, when one single turn lasts longer than this. As long as
 * turns end, as they do even on a slow disk, everybody waits, however long the line; a call that waits for itself sees no turn end.
 */
export const createTurns = (patienceMs: number): Turns => {
  let tail: Promise<void> = Promise.resolve()
  let present = { label: 'nobody' }
  let waiting = 0
  const comes = async (before: Promise<void>): Promise<boolean> => {
    let seen = present
    for (let left = LOOKS; left > 0; left -= 1) {
      if (await settlesWithin(before, patienceMs / LOOKS)) return true
      if (seen !== present) left = LOOKS + 1
      seen = present
    }
    return false
  }
  const enter = async (label: string) => {
    let leave = () => {}
    const mine = new Promise<void>((resolve) => (leave = resolve))
    const before = tail
    tail = before.then(() => mine)
    waiting += 1
    const hasCome = await comes(before)
    waiting -= 1
    if (!hasCome) {
      leave()
      const cause = new Error(
        `${label} has waited ${patienceMs} ms for its turn to write: ${present.label} does not end.`,
      )
      throw Object.assign(unavailable(), { cause })
    }
    present = { label }
    return leave
  }
  return { enter, waiting: () => waiting, idle: () => tail }
}

const settlesWithin = async (promise: Promise<void>, ms: number): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<false>((resolve) => (timer = setTimeout(() => resolve(false), ms)))
  const isInTime = await Promise.race([promise.then(() => true as const), late])
  clearTimeout(timer)
  return isInTime
}

/**
 * One transaction at a time, per process, and of our own (ownTransactions.ts): Payload on SQLite swallows a failed COMMIT and
 * cannot run two at once (docs/payload-traps.md 13 and 47).
 */
export const queueWrites = (
  adapter: SQLiteAdapter,
  { patienceMs = 30_000, nesting }: { patienceMs?: number; nesting?: ReturnType<typeof createNesting> } = {},
): SQLiteAdapter => {
  const turns = createTurns(patienceMs)
  const transactions = ownTransactions(adapter, {
    ...{ nesting, rethrow },
    enter: (label) => turns.enter(label),
    begin: (onEnd) => openSession(adapter, onEnd),
  })
  return Object.assign(adapter, transactions, {
    writesDone: () => turns.idle(),
    writesWaiting: () => turns.waiting(),
  })
}

/** Resolves when every write that the adapter has accepted so far is stored or refused. */
export const writesDone = async (adapter: object): Promise<void> => {
  if ('writesDone' in adapter) await (adapter as { writesDone: () => Promise<void> }).writesDone()
}

/** How many writes wait for their turn; null where the store has no queue. */
export const writesWaiting = (adapter: object): number | null =>
  'writesWaiting' in adapter ? (adapter as { writesWaiting: () => number }).writesWaiting() : null
