import type { Payload } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { ConsumerStore } from '../consumers/store.ts'
import type { CopyRooms } from '../copies/types.ts'
import type { RegisterReader } from '../publish.ts'
import type { Refresh } from '../refresh.ts'
import type { Places } from '../store/places.ts'
import type { PublicationStore } from '../store/publications.ts'
import { createCovering } from './covering.ts'
import { createAnswering } from './createAnswering.ts'
import { createGrants } from './createGrants.ts'
import { createNews } from './createNews.ts'
import { createGrantStore } from './store.ts'
import { createWaitingReader } from './waiting.ts'

type Deps = {
  payload: Payload
  slugs: Slugs
  consumers: ConsumerStore
  reader: RegisterReader
  publications: PublicationStore
  places: Places
  publish: (entry: string) => Promise<void>
  refresh: Refresh
  now: () => Date
  publicUrl: () => string
  pages?: string
  copies: CopyRooms
}
export type Embargoed = ReturnType<typeof createEmbargoed>

/** Early sight of texts that are released and wait for their instant, for who has a grant; nothing of it is remembered. */
export const createEmbargoed = (deps: Deps) => {
  const { payload, slugs, publications, now } = deps
  const collections = { grants: slugs.embargoGrants, reads: slugs.embargoedReads }
  const grants = createGrantStore({ payload, collections })
  const waiting = createWaitingReader(deps)
  const covering = createCovering({ grants, publications, waiting, now })
  const report = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'Readers of an embargoed text could not be told of a change.' })
  return {
    findHolder: (hash: string) => grants.findHolder(hash),
    answer: createAnswering({ ...deps, grants, covering, waiting }),
    grants: createGrants({ ...deps, grants, covering }),
    news: createNews({ ...deps, grants, covering, report }),
  }
}
