import { isStorageFull, Refusal, storageFull, unavailable } from '../../errors.ts'
import { say } from '../../domain/sentences.ts'
import { repeated as repeatedFor } from '../repeated.ts'
import { isConnectionLost, isInTheWay, isUnstorable } from './failures.ts'

/** A server that starts again is back within it. */
const BUDGET_MS = 5_000

/** What has surely stored nothing is tried again, for a while. */
export const repeated = <T>(work: () => Promise<T>): Promise<T> =>
  repeatedFor(work, {
    budgetMs: BUDGET_MS,
    mayRepeat: (error) => isInTheWay(error) || isConnectionLost(error),
  })

/** What an answer has words for; everything else stays what it is. */
export const rethrow = (error: unknown): never => {
  if (isStorageFull(error)) throw storageFull()
  if (isConnectionLost(error)) throw unavailable()
  throw isUnstorable(error) ? new Refusal('invalid', say('doors.unreadable')) : error
}
