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

export type Verdict = 'delivered' | 'gone' | 'failed'

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
export const inWord = (outcome: Outcome): string =>
  outcome.status === null ? outcome.why : String(outcome.status)
