import type { Payload } from 'payload'
import { DEFAULT_BRAND } from '../../domain/adminConfig.ts'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { readFrozenFile } from '../../register/frozen.ts'
import { type Admit, createAdmission } from '../admission/answerReader.ts'
import type { WireLimits } from '../admission/wireLimits.ts'
import { type CachedHandle, createCachedHandle } from '../cache/cachedHandle.ts'
import { ANSWER_PACKING, type EncodedAnswers } from '../cache/encodedAnswers.ts'
import { createItemCache } from '../cache/itemCache.ts'
import { createMemoryBudget } from '../cache/memoryBudget.ts'
import { createSourcedCache, type SourcedCache } from '../cache/sourcedCache.ts'
import type { WireEvent } from '../cache/sources.ts'
import { createStamps, createWatch, type Watch } from '../cache/watch.ts'
import { createRecordedFiles } from '../checks/recordedFiles.ts'
import { createCheckLinkOf } from '../checks/checkLink.ts'
import { createConsumerStore, createKeyReader } from '../consumerKeys/consumerStore.ts'
import { createGrantStore } from '../earlyAccess/store.ts'
import { BEYOND } from '../http/answers.ts'
import { createFileLengths } from '../http/files.ts'
import type { WireContext } from '../http/handle.ts'
import { createRegisterReader } from '../publish/publish.ts'
import { createFindDependents } from '../read/dependents.ts'
import { createOrganisationReader } from '../read/lists.ts'
import { createReading } from '../read/reading.ts'
import { waitingWhere } from '../read/visibility.ts'
import type { RenditionStore } from '../renditions/createRenditions.ts'
import { keptRenditions } from '../renditions/keptRenditions.ts'
import { createChangeStore } from '../store/changes.ts'
import { createSharedAnswers, findNarrower, shareIndex } from '../store/publicationIndex.ts'
import { createPublicationStore } from '../store/publications.ts'
import { isBeyondReader, leaveToMain } from './beyondReader.ts'
import { isTakenOff } from './dueEditions.ts'
import { endingBefore, hiding } from './hiding.ts'
import { createReaderRefresh } from './readerRefresh.ts'
import type { ReaderStore } from './readerStore.ts'
import { payloadOver } from './storedRows.ts'
import { createUnfinished } from './unfinished.ts'

export type ReaderWireDeps = {
  store: ReaderStore
  clock: { now(): Date }
  blobs: Pick<RenditionStore, 'get'>
  limits: WireLimits
  logger: Pick<Payload['logger'], 'error'>
  /** Without a slash at the end. */
  publicUrl: string
  /** How much memory answers may take, in bytes. */
  cacheBytes: number
  /** Whether what a reader cannot answer is passed on to the main process. */
  hasMain: boolean
}

export type ReaderWire = CachedHandle & {
  admit: Admit
  counts: () => ReturnType<SourcedCache<EncodedAnswers>['counts']>
  /** Whether it knows what has been written up to a second ago. */
  isUpToDate: () => boolean
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** Items are what answers are put together from; pages of the site are kept by the main process. */
const SHARES = { answers: 0.75, items: 0.25 }

/** What the world reads, for a process that cannot write: the routes, the memory and the limits of `createWire`, and nothing that makes anything. */
export const createReaderWire = (deps: ReaderWireDeps): ReaderWire => {
  const { store, clock, blobs, logger, limits, hasMain } = deps
  const slugs = DEFAULT_SLUGS
  const payload = payloadOver(store, logger)
  let doubtful: ReadonlySet<string> = new Set()
  const hiddenNow = (): ReadonlySet<string> => {
    const hidden = unfinished.hidden()
    return doubtful.size === 0 ? hidden : new Set([...hidden, ...doubtful])
  }
  const shown = hiding(store, hiddenNow)
  const budget = createMemoryBudget(deps.cacheBytes)
  const answers = createSourcedCache<EncodedAnswers>({ budget, share: SHARES.answers }, ANSWER_PACKING)
  const stamps = createStamps(Date.now)
  const [now, publicUrl] = [() => clock.now(), () => deps.publicUrl]
  const publications = createPublicationStore({
    ...{ payload, collection: slugs.publications, stamps, read: shown.rows },
    wrote: leaveToMain,
  })
  const all = createPublicationStore({
    ...{ payload, collection: slugs.publications, stamps, read: store.rows },
    wrote: leaveToMain,
  })
  const changes = createChangeStore({ payload, collection: slugs.wireChanges, read: store.rows })
  const tell = (happening: WireEvent): void => {
    items.happened(happening)
    answers.happened(happening)
  }
  const watch: Watch = createWatch({
    ...{ stamps, clock, listen: store.listen },
    findWritten: async (since) => {
      await unfinished.look()
      return all.findWatched({ where: { written: { greater_than: since } } })
    },
    lastWritten: async () =>
      (await all.findWatched({ where: {}, sort: ['-written'], limit: 1 }))[0]?.written ?? 0,
    findWaiting: (time) => all.findWatched({ where: waitingWhere(time) }),
    lastNumber: changes.lastNumber,
    changesAfter: (number) => changes.after(number, 0),
    tell,
    report: (error) => logger.error({ err: error, msg: 'The reader could not see what has been written.' }),
  })
  const items = createItemCache({ memory: { budget, share: SHARES.items }, watch })
  const shared = createSharedAnswers()
  const places = findNarrower(shareIndex(shown.places, shared))
  const reader = createRegisterReader({ payload, slugs, now })
  const unfinished = createUnfinished({
    findMarked: () =>
      store.rows({
        ...{ collection: slugs.registerEntries, where: { pendingSeq: { greater_than: 0 } } },
        ...{ limit: 0, columns: ['id', 'pendingSeq'] },
      }),
    isTakenOff: async (entry) => {
      const [rows, history] = await Promise.all([
        all.find({ where: { and: [{ entry: { equals: entry } }, { standing: { equals: 'live' } }] } }),
        reader.history(entry),
      ])
      return rows.some((row) => isTakenOff(row, history, now()))
    },
    changed: async (entry) => {
      for (const row of await all.findWatched({ where: { entry: { equals: entry } } }))
        tell({ row, isSeen: true })
      // Changes ended before it, or went on past it, whatever their numbers are.
      tell({ number: Infinity, entry })
    },
  })
  const reading = createReading({ publications, places, reader, shared, items, publicUrl })
  const refresh = createReaderRefresh({
    ...{ publications: all, reader, now, pass: (instant: number) => watch.pass(instant) },
    doubt: (entries) => (doubtful = entries),
  })
  const readFile = (sha256: string) => readFrozenFile(blobs, sha256)
  const recorded = { find: createRecordedFiles({ payload, collection: slugs.recordedFiles }).find }
  const consumers = createConsumerStore({ payload, collection: slugs.consumers, now })
  const grants = createGrantStore({
    payload,
    collections: { grants: slugs.embargoGrants, reads: slugs.embargoedReads },
  })
  const context: WireContext = {
    ...{
      refresh,
      reading,
      changes: endingBefore(changes, hiddenNow),
      publications,
      places,
      reader,
      readFile,
      publicUrl,
    },
    findTied: createFindDependents({ publications, places }),
    organisations: createOrganisationReader({ publications, places }),
    lengthOf: createFileLengths(readFile),
    // Alone it shows the picture itself instead.
    renditions: keptRenditions(blobs, async () => (hasMain ? leaveToMain() : null)),
    newsroom: DEFAULT_BRAND.name,
    signOfRelease: leaveToMain,
    recorded: { ...recorded, record: leaveToMain },
    copies: { reader, fileDeps: leaveToMain, checkLinkOf: createCheckLinkOf({ publicUrl }) },
  }
  const keys = createKeyReader({
    find: async (hash) => (await consumers.findHolder(hash)) ?? grants.findHolder(hash),
    now,
  })
  // Each reading of a text under embargo is written down before it goes out.
  const embargoed = {
    answer: async ({ reader: asking }: { reader?: { kind: string } }) =>
      asking === undefined || asking.kind === 'anonymous' ? null : leaveToMain(),
  }
  const { handle, hit } = createCachedHandle({ context, embargoed, answers, watch, clock })
  return {
    hit,
    handle: (request) =>
      handle(request).catch((error: unknown) => {
        if (isBeyondReader(error)) return BEYOND
        throw error
      }),
    admit: createAdmission({ keys, limits }),
    counts: answers.counts,
    isUpToDate: watch.isUpToDate,
    start: watch.start,
    stop: watch.stop,
  }
}
