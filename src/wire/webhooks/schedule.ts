/**
 * What came of one attempt: the status that was answered, or why there was none. It is all that is kept of an answer.
 * `target-refused`: the address, or what its name stands for now, is none that anything is sent to.
 */
export type Outcome =
  /** `pauseMs`: for so long the receiver does not want this message. */
  | { status: number; pauseMs?: number }
  | {
      status: null
      why: 'no-connection' | 'too-slow' | 'target-refused' | 'secret-unreadable' | 'stopped'
    }

type Verdict = 'delivered' | 'gone' | 'failed'

/** Everything but 2xx is tried again, redirects too; a receiver that is gone for good says 410. */
export const verdictOn = ({ status }: Outcome): Verdict => {
  if (status !== null && status >= 200 && status < 300) return 'delivered'
  return status === 410 ? 'gone' : 'failed'
}

/** Those with which a receiver may say when to come again (RFC 9110, 10.2.3; RFC 6585, 4). */
const ASKING_FOR_A_PAUSE: readonly number[] = [429, 502, 503, 504]
const SECONDS = /^\d{1,10}$/

/**
 * What `Retry-After` asks for, in milliseconds: seconds, or an instant of HTTP's. Undefined where it asks for nothing.
 * @param now of the machine, which is the clock that the header goes by.
 */
export const pauseAfter = (status: number, retryAfter: string | undefined, now: Date): number | undefined => {
  if (!ASKING_FOR_A_PAUSE.includes(status) || retryAfter === undefined) return undefined
  const pause = SECONDS.test(retryAfter) ? Number(retryAfter) * 1000 : Date.parse(retryAfter) - now.getTime()
  return pause > 0 ? pause : undefined
}

/** As rows and people see it. */
export const outcomeWord = (outcome: Outcome): string =>
  outcome.status === null ? outcome.why : String(outcome.status)

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

export const LONGEST_BACK_OFF_MS = 60 * SECOND

/** How long nothing at all is sent to a receiver that has failed so many times in a row. */
export const backOffAfter = (failures: number): number =>
  Math.min(LONGEST_BACK_OFF_MS, SECOND * 2 ** Math.min(Math.max(failures, 1) - 1, GREATEST_POWER))

/** Receivers that have just failed, as this process knows them: they rest, and share half of the places among them. */
export type BackOff = {
  note(receiver: string, hasFailed: boolean): void
  isDoubtful(receiver: string): boolean
  resting(): string[]
}

export const createBackOff = (now: () => Date): BackOff => {
  const known = new Map<string, { failures: number; until: number }>()
  return {
    note: (receiver, hasFailed) => {
      if (!hasFailed) return void known.delete(receiver)
      const failures = (known.get(receiver)?.failures ?? 0) + 1
      known.set(receiver, { failures, until: now().getTime() + backOffAfter(failures) })
    },
    isDoubtful: (receiver) => known.has(receiver),
    // A clock that steps back makes no rest longer.
    resting: () => {
      const left = (until: number) => until - now().getTime()
      return [...known]
        .filter(([, { until }]) => left(until) > 0 && left(until) <= LONGEST_BACK_OFF_MS)
        .map(([receiver]) => receiver)
    },
  }
}
