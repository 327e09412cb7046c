import type { Payload } from 'payload'
import { compareAccess, type AccessNews } from '../../domain/earlyAccess.ts'
import type { Way } from '../../domain/keptActs.ts'
import type { ConsumerStore } from '../consumerKeys/consumerStore.ts'
import { type GrantCoverage, createGrantCoverage } from './coverage.ts'
import { type GrantRow, type GrantStore, seenOf, createGrantStore } from './store.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { CopyContext } from '../copies/makeFile.ts'
import type { RegisterReader } from '../publish/publish.ts'
import type { Refresh } from '../read/refresh.ts'
import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { PublicationStore } from '../store/publications.ts'
import { createEarlyAccessAnswers } from './answers.ts'
import { createGrants } from './createGrants.ts'
import { createWaitingReader } from './waiting.ts'

type NewsListener = (news: AccessNews) => Promise<void>

type NewsListenerDeps = {
  grants: GrantStore
  consumers: ConsumerStore
  covering: GrantCoverage
  report: (error: unknown) => void
}

/**
 * Readers who could read a text before its instant learn when it has changed, or is not to be used any more. What they
 * could read is written down with each change, in its own turn; the mail goes out apart, and again if that was cut short.
 */
const createReaderNews = ({ grants, consumers, covering, report }: NewsListenerDeps) => {
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
        const { seen, isNews } = compareAccess(before, await covering.sightOf(grant))
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

type EmbargoedDeps = {
  payload: Payload
  slugs: Slugs
  consumers: ConsumerStore
  reader: RegisterReader
  publications: PublicationStore
  places: PublicationIndex
  publish: (entry: string) => Promise<void>
  refresh: Refresh
  now: () => Date
  publicUrl: () => string
  pages?: string
  copies: CopyContext
  /** Told of grants that a restore must not open again. */
  closed?: (ways: readonly Way[]) => Promise<void>
}
export type EarlyAccessPart = ReturnType<typeof createEarlyAccess>

/** Early sight of texts that are released and wait for their instant, for who has a grant; nothing of it is remembered. */
export const createEarlyAccess = (deps: EmbargoedDeps) => {
  const { payload, slugs, publications, now } = deps
  const collections = { grants: slugs.embargoGrants, reads: slugs.embargoedReads }
  const grants = createGrantStore({ payload, collections })
  const waiting = createWaitingReader(deps)
  const covering = createGrantCoverage({ grants, publications, waiting, now })
  const report = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'Readers of an embargoed text could not be told of a change.' })
  return {
    findHolder: (hash: string) => grants.findHolder(hash),
    answer: createEarlyAccessAnswers({ ...deps, grants, covering, waiting }),
    grants: createGrants({ ...deps, grants, covering }),
    news: createReaderNews({ ...deps, grants, covering, report }),
  }
}
