import type { Payload } from 'payload'
import { DEFAULT_BRAND } from '../domain/adminConfig.ts'
import type { EntryType } from '../domain/entries.ts'
import type { ReleaseSaid, SignedRelease } from '../domain/evidence/publicProof.ts'
import type { Way } from '../domain/keptActs.ts'
import type { Locale } from '../domain/locales.ts'
import type { Slugs } from '../domain/slugs.ts'
import { readFrozenFile } from '../register/frozen.ts'
import { type Admit, createAdmission } from './admission/answerReader.ts'
import { createWireLimits } from './admission/wireLimits.ts'
import { createCachedHandle, type CachedHandle } from './cache/cachedHandle.ts'
import { createKeptPages, type KeptPages } from './cache/keptPages.ts'
import { ANSWER_PACKING, type EncodedAnswers } from './cache/encodedAnswers.ts'
import { createItemCache } from './cache/itemCache.ts'
import { createMemoryBudget } from './cache/memoryBudget.ts'
import { createRenditions, type RenditionStore } from './renditions/createRenditions.ts'
import { createSourcedCache, type SourcedCache } from './cache/sourcedCache.ts'
import { createSources, type WireEvent } from './cache/sources.ts'
import { createStamps, createWatch, type Watch } from './cache/watch.ts'
import { createProofOf } from './proofs/answerProof.ts'
import { createCheckLinkOf } from './checks/checkLink.ts'
import { createRecordedFiles } from './checks/recordedFiles.ts'
import { createDeskCopies, type DeskCopies, createPreviews, type Previews } from './copies/deskCopies.ts'
import { askingFor, createPaperCopies } from './copies/stored/paperCopies.ts'
import { createPaperMaker, hasTypesetter } from './copies/paper/createPaperMaker.ts'
import { createKeyReader, type KeyReader, createConsumerStore } from './consumerKeys/consumerStore.ts'
import { createEarlyAccess, type EarlyAccessPart } from './earlyAccess/createEarlyAccess.ts'
import { pageUrl } from './http/routes.ts'
import { createFileLengths } from './http/files.ts'
import { answerAt } from './http/handle.ts'
import { createOrganisationReader } from './read/lists.ts'
import { createPublish, type Publish, createRegisterReader } from './publish/publish.ts'
import { createReading } from './read/reading.ts'
import { createSite, type Site } from './site/createSite.ts'
import { createRefresh } from './read/refresh.ts'
import { createChangeStore } from './store/changes.ts'
import { createPlainIndex } from './store/plainIndex.ts'
import {
  type PublicationIndex,
  createSharedAnswers,
  findNarrower,
  shareIndex,
} from './store/publicationIndex.ts'
import { createPublicationStore } from './store/publications.ts'
import { createFindDependents } from './read/dependents.ts'
import { waitingWhere } from './read/visibility.ts'

export type WireDeps = {
  payload: Payload
  clock: { now(): Date }
  blobs: RenditionStore
  register: {
    /** Lets everything whose instant has passed take effect in the log, and tells the wire of it. */
    announce(): Promise<void>
    /** What its key says of an edition that is out; null where it has none. */
    signOfRelease?(said: ReleaseSaid, publicUrl: string): SignedRelease | null
  }
  slugs: Slugs
  /** Without a slash at the end. */
  publicUrl: () => string
  /** Where the site shows a publication, as `pageUrl` takes it. */
  pages?: string
  /** What the newsroom calls itself; Communiqué unless given. */
  newsroom?: string
  /** How much of the server's memory answers may take, in bytes. */
  cacheBytes: number
  /** Where copies for paper of what is public are kept; left out, they are made when they are asked for. */
  copiesFolder?: string
  /** The store's index of places; left out, all rows are read. */
  places?: PublicationIndex
  /** Told of grants of early sight that a restore must not open again; left out where nobody keeps them. */
  closed?: (ways: readonly Way[]) => Promise<void>
  /** How the store tells of what other servers write; left out where it does not. */
  listen?: (collections: readonly string[], onWrite: () => void) => Promise<() => Promise<void>>
}

export type Wire = CachedHandle & {
  counts: () => ReturnType<SourcedCache<EncodedAnswers>['counts']>
  start: () => Promise<void>
  stop: () => Promise<void>
  /** Makes the entry's publications anew from its frozen texts and its log; idempotent. */
  publish: Publish
  /** A text has been frozen: what its pages will show beside the words is made while it is cleared. Nobody waits for it. */
  frozen: (entry: string, digest: string) => void
  /** Who has which key. */
  keys: KeyReader
  /** Whom it lets in: all of this process that stands in front of the wire counts together. */
  admit: Admit
  /** Early sight of what waits for its instant: grants, and who has to be told of a change. */
  embargoed: Pick<EarlyAccessPart, 'grants' | 'news'>
  /** Files of frozen texts for who may read them before the world. */
  copies: DeskCopies
  /** Working texts as the world would read them. */
  previews: Previews
  /** The address of a publication's page, or of the notice in its place. */
  pageOf: (place: { type: EntryType; slug: string; locale: Locale }) => string
  /** What the pages of the public site are made of, and the pages themselves once they are made. */
  site: Site
  pages: KeptPages
}

/** Of the memory that answers may take, what is kept for each kind: items are what answers are put together from. */
const SHARES = { answers: 0.6, pages: 0.2, items: 0.2 }

/** The wire: what the world reads, made from frozen texts and the log alone. */
export const createWire = (deps: WireDeps): Wire => {
  const { payload, clock, blobs, register, slugs, publicUrl, pages } = deps
  const budget = createMemoryBudget(deps.cacheBytes)
  const answers = createSourcedCache<EncodedAnswers>({ budget, share: SHARES.answers }, ANSWER_PACKING)
  const stamps = createStamps(Date.now)
  const publications = createPublicationStore({
    payload,
    collection: slugs.publications,
    stamps,
    read: deps.places?.read,
    wrote: (row, isSeen) => watch.wrote(row, isSeen),
  })
  const changes = createChangeStore({
    ...{ payload, collection: slugs.wireChanges, read: deps.places?.read },
    numbered: (change) => watch.numbered(change),
  })
  const watch: Watch = createWatch({
    ...{ stamps, clock },
    findWritten: (since) => publications.findWatched({ where: { written: { greater_than: since } } }),
    lastWritten: async () =>
      (await publications.findWatched({ where: {}, sort: ['-written'], limit: 1 }))[0]?.written ?? 0,
    findWaiting: (now) => publications.findWatched({ where: waitingWhere(now) }),
    lastNumber: changes.lastNumber,
    changesAfter: (number) => changes.after(number, 0),
    listen: deps.listen && ((onWrite) => deps.listen!([slugs.publications, slugs.wireChanges], onWrite)),
    tell: (happening: WireEvent) => {
      items.happened(happening)
      answers.happened(happening)
      kept.happened(happening)
      paperwork.happened(happening)
    },
    soon: () => hasTypesetter() && paper.warm(),
    report: (error) =>
      payload.logger.error({ err: error, msg: 'The wire could not see what other servers have written.' }),
  })
  const now = () => clock.now()
  const consumers = createConsumerStore({ payload, collection: slugs.consumers, now })
  const items = createItemCache({ memory: { budget, share: SHARES.items }, watch })
  const kept = createKeptPages({ memory: { budget, share: SHARES.pages }, watch, clock })
  const shared = createSharedAnswers()
  const places = findNarrower(shareIndex(deps.places ?? createPlainIndex(publications), shared))
  const reader = createRegisterReader({ payload, slugs, now })
  const publish = createPublish({ reader, publications, changes, now })
  const reading = createReading({ publications, places, reader, shared, items, publicUrl, pages })
  const findTied = createFindDependents({ publications, places })
  const refresh = createRefresh({
    publications,
    publish,
    announce: () => register.announce(),
    now,
    pass: (instant) => watch.pass(instant),
  })
  const signOfRelease = (said: ReleaseSaid) => register.signOfRelease?.(said, publicUrl()) ?? null
  const proofOf = createProofOf({ reader, signOfRelease })
  const recorded = createRecordedFiles({ payload, collection: slugs.recordedFiles })
  const organisations = createOrganisationReader({ publications, places })
  const readFile = (sha256: string) => readFrozenFile(blobs, sha256)
  const renditions = createRenditions({
    ...{ blobs, readFile },
    report: (error) =>
      payload.logger.error({ err: error, msg: 'Smaller forms of a picture could not be made.' }),
  })
  const paper = createPaperMaker()
  const fileDeps = () => ({ readFile, paper, host: new URL(publicUrl()).hostname })
  const paperwork = createPaperCopies({
    ...{ reading, paper, now: refresh, folder: deps.copiesFolder },
    ask: (route, locale) =>
      answerAt(route, { request: askingFor(locale), context, sources: createSources() }),
    report: (error) => payload.logger.error({ err: error, msg: 'A copy could not be made or kept.' }),
  })
  const embargoed = createEarlyAccess({
    ...{ payload, slugs, consumers, reader, publications, places, publish, refresh, now, publicUrl, pages },
    closed: deps.closed,
    copies: { reader, fileDeps },
  })
  const keys = createKeyReader({
    find: async (hash) => (await consumers.findHolder(hash)) ?? embargoed.findHolder(hash),
    now,
    used: ({ kind, id }) => (kind === 'consumer' ? consumers.used(id) : undefined),
  })
  const checkLinkOf = createCheckLinkOf({ publicUrl, pages })
  const deskRooms = { reader, fileDeps, checkLinkOf, publications, places, refresh, publicUrl, pages }
  const context = {
    refresh,
    reading,
    changes,
    findTied,
    organisations,
    publications,
    places,
    reader,
    readFile,
    lengthOf: createFileLengths(readFile),
    renditions,
    publicUrl,
    pages,
    newsroom: deps.newsroom ?? DEFAULT_BRAND.name,
    signOfRelease,
    recorded,
    copies: { reader, fileDeps, recorded, proofOf, checkLinkOf, kept: paperwork.kept },
  }
  return {
    publish,
    frozen: (entry, digest) =>
      renditions.prepare(async () => (await reader.frozen(entry, digest))?.core ?? null),
    ...{ keys, embargoed, admit: createAdmission({ keys, limits: createWireLimits() }) },
    copies: createDeskCopies(deskRooms),
    previews: createPreviews(deskRooms),
    pageOf: (place) => pageUrl({ publicUrl: publicUrl(), pages }, place),
    start: async () => {
      // Rows of a version that had no index of places, or no marks, are made anew.
      const old = await publications.findWatched({
        where: { or: [{ written: { equals: null } }, { marks: { equals: null } }] },
      })
      for (const entry of new Set(old.map(({ entry }) => entry))) await publish(entry)
      await paperwork.start()
      await watch.start()
    },
    stop: async () => {
      await Promise.all([watch.stop(), paper.stop(), paperwork.stop(), renditions.stop()])
    },
    counts: answers.counts,
    ...createCachedHandle({ context, embargoed, answers, watch, clock }),
    pages: kept,
    site: createSite({
      ...{ refresh, reading, organisations, publications, reader, publicUrl, pages },
      hasCards: hasTypesetter(),
    }),
  }
}
