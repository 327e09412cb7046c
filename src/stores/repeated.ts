import { setTimeout as sleep } from 'node:timers/promises'

type Repeating = {
  /** For as long a server that starts again, or another primary, is waited for. */
  budgetMs: number
  /** Whether it is sure that nothing was stored. */
  mayRepeat: (error: unknown) => boolean
}

/** What may be tried again is, for a while, with pauses that grow and are never those of another. */
export const repeated = async <T>(work: () => Promise<T>, { budgetMs, mayRepeat }: Repeating): Promise<T> => {
  const giveUpAt = Date.now() + budgetMs
  for (let pause = 5; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await work()
    } catch (error) {
      if (!mayRepeat(error) || Date.now() > giveUpAt) throw error
      await sleep(pause * (0.5 + Math.random()))
    }
  }
}
