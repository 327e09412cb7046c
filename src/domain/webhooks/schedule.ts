const SECOND = 1000
const HOUR = 3600 * SECOND

/** After this a delivery is dead. */
export const GIVE_UP_MS = 24 * HOUR
const SHORTEST_MS = SECOND
const FIRST_MS = 10 * SECOND
const LONGEST_MS = 4 * HOUR
const GROWTH = 3
/** Beyond it every pause is the longest one; the power stays a number. */
const GREATEST_POWER = 12

type Failed = {
  /** When it was to be delivered first. */
  firstAt: Date
  now: Date
  /** How often it has been tried. */
  attempt: number
  /** From 0 up to 1. */
  random: number
  /** How long the receiver does not want this message. */
  pauseMs?: number
}

/**
 * When a delivery that failed is tried next; null when it is given up. Full jitter: anywhere between a second and a bound
 * that grows threefold from ten seconds to four hours, so that receivers which come back are not met by all at once; not
 * before the receiver wants it, or four hours later at most: what a proxy says while the receiver is away is no promise.
 * The last try comes when the 24 hours end.
 */
export const nextAttempt = ({ firstAt, now, attempt, random, pauseMs = 0 }: Failed): Date | null => {
  const end = firstAt.getTime() + GIVE_UP_MS
  if (now.getTime() >= end) return null
  const power = Math.min(Math.max(attempt, 1) - 1, GREATEST_POWER)
  const bound = Math.min(LONGEST_MS, FIRST_MS * GROWTH ** power)
  const pause = Math.min(pauseMs, LONGEST_MS) + SHORTEST_MS + Math.floor(random * (bound - SHORTEST_MS))
  return new Date(Math.min(now.getTime() + pause, end))
}

export const LONGEST_REST_MS = 60 * SECOND

/** How long nothing at all is sent to a receiver that has failed so many times in a row. */
export const restAfter = (failures: number): number =>
  Math.min(LONGEST_REST_MS, SECOND * 2 ** Math.min(Math.max(failures, 1) - 1, GREATEST_POWER))
