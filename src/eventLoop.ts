/** As long as a request may wait for others that were there first. */
const TURN_MS = 4

/**
 * What is read of SQLite is read in the process's own thread, and what follows it goes before the network: who asks a lot,
 * statement after statement, would keep every reader waiting to its end. To be awaited before each statement: it is at
 * once there, unless the event loop has not turned for a while.
 */
export const createYield = (turnMs = TURN_MS): (() => Promise<void> | void) => {
  let since: number | null = null
  return () => {
    const now = performance.now()
    if (since === null) {
      since = now
      setImmediate(() => (since = null))
      return
    }
    if (now - since >= turnMs) return new Promise((resolve) => setImmediate(resolve))
  }
}

/** Of this process, which has one event loop. */
export const yieldToEventLoop = createYield()
