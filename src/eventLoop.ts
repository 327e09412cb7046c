import { performance } from 'node:perf_hooks'
import { setTimeout as pause } from 'node:timers/promises'

/** As long as a request may wait for others that were there first. */
const TURN_MS = 4

/** Of the event loop; `isGoingOn`: of those that had to wait. */
type Turn = { since: number; isGoingOn: boolean }

/**
 * What is read of SQLite is read in the process's own thread, and what follows it goes before the network: who asks a lot,
 * statement after statement, would keep every reader waiting to its end. To be awaited before each statement: it is at
 * once there, unless the event loop has not turned for a while. Those that wait go on one after the other, in the order in
 * which they came, and only as many in a turn as it has time for: ten that went on together would take ten times as long.
 */
export const createYield = (turnMs = TURN_MS): (() => Promise<void> | void) => {
  let turn: Turn | null = null
  const waiting: (() => void)[] = []
  const begin = (isGoingOn: boolean): void => {
    const own: Turn = { since: performance.now(), isGoingOn }
    turn = own
    setImmediate(() => {
      if (turn === own) turn = null
    })
  }
  const isOver = (): boolean => turn !== null && performance.now() - turn.since >= turnMs
  const goOn = (): void => {
    // The first one that goes on begins the time of all; whatever is put off now comes after the end of it.
    if (!turn?.isGoingOn) begin(true)
    if (isOver()) setImmediate(goOn)
    else waiting.shift()?.()
  }
  return () => {
    if (turn === null) return begin(false)
    if (!isOver()) return
    return new Promise((resolve) => {
      waiting.push(resolve)
      setImmediate(goOn)
    })
  }
}

/** Of this process, which has one event loop. */
export const yieldToEventLoop = createYield()

/** Of its time an event loop that has worked more than this has none to spare. */
const BUSIEST = 0.8
const LOOK_MS = 500
/** What can wait does so no longer: of a server that is busy for an hour it is done, too. */
const PATIENCE_MS = 60_000

type Looking = {
  /** How much of its time the event loop has worked since this was last asked, from 0 to 1. */
  worked?: () => number
  lookMs?: number
  patienceMs?: number
}

/** Resolves when the event loop has time to spare, at once where it has; or after a while all the same, and when it is aborted. */
export type WhenCalm = (signal: AbortSignal) => Promise<void>

export const createWhenCalm = ({
  worked = createWorked(),
  lookMs = LOOK_MS,
  patienceMs = PATIENCE_MS,
}: Looking = {}): WhenCalm => {
  return async (signal) => {
    const until = performance.now() + patienceMs
    while (!signal.aborted && worked() > BUSIEST && performance.now() < until)
      await pause(lookMs, undefined, { ref: false, signal }).catch((error: unknown) => {
        if (!signal.aborted) throw error
      })
  }
}

const createWorked = () => {
  let last = performance.eventLoopUtilization()
  return (): number => {
    const present = performance.eventLoopUtilization()
    const { utilization } = performance.eventLoopUtilization(present, last)
    last = present
    return utilization
  }
}
