import { setTimeout as sleep } from 'node:timers/promises'
import { isStorageFull, Refusal, storageFull, unavailable } from '../../errors.ts'
import { say } from '../../domain/sentences.ts'
import { isConnectionLost, isInTheWay, isUnstorable } from './failures.ts'

/** A server that starts again is back within it. */
const BUDGET_MS = 5_000

/** What has surely stored nothing is tried again, for a while. */
export const repeated = async <T>(work: () => Promise<T>): Promise<T> => {
  const giveUpAt = Date.now() + BUDGET_MS
  for (let pause = 5; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await work()
    } catch (error) {
      const mayBeRepeated = isInTheWay(error) || isConnectionLost(error)
      if (!mayBeRepeated || Date.now() > giveUpAt) throw error
      await sleep(pause * (0.5 + Math.random()))
    }
  }
}

/** What an answer has words for; everything else stays what it is. */
export const rethrow = (error: unknown): never => {
  if (isStorageFull(error)) throw storageFull()
  if (isConnectionLost(error)) throw unavailable()
  throw isUnstorable(error) ? new Refusal('invalid', say('doors.unreadable')) : error
}
