import { compareSight } from '../../domain/grants/grant.ts'
import type { News } from '../../domain/grants/view.ts'
import type { ConsumerStore } from '../consumers/store.ts'
import type { Covering } from './covering.ts'
import { type GrantRow, type GrantStore, seenOf } from './store.ts'

export type NewsListener = (news: News) => Promise<void>

type Deps = {
  grants: GrantStore
  consumers: ConsumerStore
  covering: Covering
  report: (error: unknown) => void
}

/**
 * Readers who could read a text before its instant learn when it has changed, or is not to be used any more. What they
 * could read is written down with each change, in its own turn; the mail goes out apart, and again if that was cut short.
 */
export const createNews = ({ grants, consumers, covering, report }: Deps) => {
  const listeners: NewsListener[] = []
  let telling: Promise<void> = Promise.resolve()

  const addressOf = async ({ consumer, readerEmail }: GrantRow): Promise<string | null> =>
    (consumer ? (await consumers.find(consumer))?.contact : readerEmail) || null

  const tellOwed = async (): Promise<void> => {
    for (const grant of await grants.findGrants({ isOwed: { equals: true } })) {
      const news = { grant: grant.id, address: await addressOf(grant) }
      for (const listener of listeners) await listener(news)
      await grants.told(grant.id)
    }
  }
  const begin = (): void => {
    telling = telling.then(tellOwed).catch(report)
  }

  return {
    onNews: (listener: NewsListener): void => void listeners.push(listener),
    /** To be called after each change of an entry. */
    noticed: async (entry: string): Promise<void> => {
      let isOwed = false
      for (const grant of covering.inForce(await covering.concerning(entry))) {
        const before = seenOf(grant)
        const { seen, isNews } = compareSight(before, await covering.sightOf(grant))
        if (JSON.stringify(seen) === JSON.stringify(before)) continue
        isOwed = (await grants.remember(grant, seen, isNews)) && isNews ? true : isOwed
      }
      if (isOwed) begin()
    },
    /** What was owed when the server stopped. */
    begin,
    /** Resolves when everybody has been told. */
    done: () => telling,
  }
}
