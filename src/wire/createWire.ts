import type { Payload } from 'payload'
import type { EntryType } from '../domain/entries.ts'
import type { Locale } from '../domain/locales.ts'
import type { Slugs } from '../domain/slugs.ts'
import { readFrozenFile } from '../register/frozen.ts'
import { createKeyReader, type KeyReader } from './consumers/createKeyReader.ts'
import { createConsumerStore } from './consumers/store.ts'
import { createHandle } from './handle.ts'
import { createOrganisationReader } from './organisations.ts'
import { createPublish } from './publish.ts'
import { createReading } from './reading.ts'
import { createRegisterReader } from './registerReader.ts'
import { createRefresh } from './refresh.ts'
import type { Latest, SiteItem } from './sitePages.ts'
import { createSitePages } from './sitePages.ts'
import { createChangeStore } from './store/changes.ts'
import { createPublicationStore } from './store/publications.ts'
import type { WireAnswer, WireRequest } from './types.ts'

export type WireDeps = {
  payload: Payload
  clock: { now(): Date }
  blobs: { get(key: string): Promise<Buffer | null> }
  register: {
    /** Lets everything whose instant has passed take effect in the log. */
    settle(): Promise<void>
  }
  slugs: Slugs
  /** Without a slash at the end. */
  publicUrl: () => string
}

export type Wire = {
  /** The answer to a request for `/v1/**` or `/feeds/**`; null for a path that is not the wire's. */
  handle(request: WireRequest): Promise<WireAnswer | null>
  /** Makes the entry's publications anew from its frozen texts and its log; idempotent. */
  publish(entryId: string): Promise<void>
  /** Who has which key. */
  keys: KeyReader
  /** The newest of each type, for the front page. */
  latest(query: { locale: Locale; limit: number }): Promise<Latest>
  /** Whether a page is there (200), was there (410, `withdrawn`), or is nothing (404, null); cheaper than `item`. */
  standing(place: { type: EntryType; slug: string }): Promise<'live' | 'withdrawn' | null>
  /** One publication for its page; null for what does not exist, is not out yet, or is suspended. */
  item(query: { type: EntryType; slug: string; locale: Locale }): Promise<SiteItem | null>
}

/** The wire: what the world reads, made from frozen texts and the log alone. */
export const createWire = ({ payload, clock, blobs, register, slugs, publicUrl }: WireDeps): Wire => {
  const publications = createPublicationStore(payload, slugs.publications)
  const changes = createChangeStore(payload, slugs.wireChanges)
  const reader = createRegisterReader({ payload, slugs, now: () => clock.now() })
  const publish = createPublish({ reader, publications, changes })
  const reading = createReading({ publications, publicUrl })
  const refresh = createRefresh({
    publications,
    publish,
    settle: () => register.settle(),
    now: () => clock.now(),
  })
  const organisations = createOrganisationReader({ publications, changes })
  const now = () => clock.now()
  const consumers = createConsumerStore({ payload, collection: slugs.consumers, now })
  const keys = createKeyReader({ find: (hash) => consumers.findHolder(hash), now, used: ({ id }) => consumers.used(id) })
  const readFile = (sha256: string) => readFrozenFile(blobs, sha256)
  return {
    publish,
    keys,
    handle: createHandle({
      refresh,
      reading,
      changes,
      organisations,
      publications,
      reader,
      readFile,
      publicUrl,
    }),
    ...createSitePages({ refresh, reading }),
  }
}
