/**
 * What came of one attempt: the status that was answered, or why there was none. It is all that is kept of an answer.
 * `target-refused`: the address, or what its name stands for now, is none that anything is sent to.
 */
export type Outcome =
  | { status: number }
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

/** As rows and people see it. */
export const inWord = (outcome: Outcome): string =>
  outcome.status === null ? outcome.why : String(outcome.status)
