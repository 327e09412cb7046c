import { unavailable } from '../../errors.ts'
import { repeated } from '../repeated.ts'
import { isLost, isNotDone, isTransient } from './failures.ts'

/** A replica set has another primary within it. */
export const BUDGET_MS = 10_000

export const mayRepeatWrite = (error: unknown): boolean => isTransient(error) || isNotDone(error)

const READS = { budgetMs: BUDGET_MS, mayRepeat: (error: unknown) => mayRepeatWrite(error) || isLost(error) }

/** What an answer has words for; everything else stays what it is. */
export const rethrow = (error: unknown): never => {
  if (isNotDone(error) || isLost(error)) throw unavailable()
  throw error
}

/**
 * Reads, again for a while where nobody answers. The driver itself repeats a reading once, and a command not at all.
 *
 * @throws Refusal `unavailable` where nobody has answered by then.
 */
export const asked = <T>(ask: () => Promise<T>): Promise<T> => repeated(ask, READS).catch(rethrow)
