/** First come, first served; one at a time. */
export type Turns = {
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

/**
 * @param patienceMs a caller gives up with an error when one single turn lasts longer than this. As long as turns end, as
 * they do even on a slow disk, everybody waits, however long the line; a call that waits for itself sees no turn end.
 */
export const createTurns = (patienceMs: number): Turns => {
  let tail: Promise<void> = Promise.resolve()
  let present = { label: 'nobody' }
  let waiting = 0
  const comes = async (before: Promise<void>): Promise<boolean> => {
    for (;;) {
      const seen = present
      if (await settlesWithin(before, patienceMs)) return true
      if (seen === present) return false
    }
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
      throw new Error(
        `${label} has waited ${patienceMs} ms for its turn to write: ${present.label} does not end.`,
      )
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
