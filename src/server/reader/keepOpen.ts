import { setTimeout as pause } from 'node:timers/promises'
import { unavailable } from '../../errors.ts'
import { refusal, withLength } from '../../wire/http/answers.ts'
import type { ReaderStore } from '../../wire/reader/readerStore.ts'
import type { ReaderWire } from '../../wire/reader/createReaderWire.ts'

type Deps = {
  open: () => Promise<ReaderStore>
  /** Whether nobody may read it now: a restored copy that nobody has taken over. */
  isClosed: (store: ReaderStore) => Promise<boolean>
  createWire: (store: ReaderStore) => ReaderWire
  /** Told once why the store cannot be read, until it can. */
  report: (error: unknown) => void
}

export type OpenReader = {
  wire: Pick<ReaderWire, 'handle' | 'hit' | 'admit'>
  /** Resolves when the store has been read for the first time. */
  opened: Promise<void>
  /** Whether it can be read now. */
  isOpen: () => boolean
  counts: ReaderWire['counts']
  stop: () => Promise<void>
}

/** How often it is looked whether the store can be read, and may be. */
const LOOK_MS = 250
/** Who has known nothing of the store for so long opens it anew: another file may be in its place. */
const LONGEST_MS = 3_000

const { message, reason, status, retryAfterSeconds } = unavailable()
const UNREADABLE = withLength(refusal(status, message, reason, { 'Retry-After': String(retryAfterSeconds) }))
const NOTHING_KEPT = { entries: 0, bytes: 0, hits: 0, misses: 0, ended: 0 }

/**
 * A wire over a store that may not be there yet, may go and come back: while it cannot be read, or while it is a restored copy
 * that nobody has taken over, each request is answered 503, and nothing from memory.
 */
export const keepOpen = ({ open, isClosed, createWire, report }: Deps): OpenReader => {
  let present: { store: ReaderStore; wire: ReaderWire } | null = null
  let isStopping = false
  let isTold = false
  let knownAt = -Infinity
  let begin = () => {}
  const opened = new Promise<void>((resolve) => (begin = resolve))

  const close = async (): Promise<void> => {
    const closing = present
    present = null
    await closing?.wire.stop()
    await closing?.store.close()
  }
  const tell = (error: unknown): void => {
    if (!isTold) report(error)
    isTold = true
  }
  const refuseClosed = async (store: ReaderStore): Promise<void> => {
    if (await isClosed(store)) throw new Error('This is a restored copy that nobody has taken over.')
  }
  const openAnew = async (): Promise<void> => {
    const store = withSayings(await open())
    const wire = createWire(store)
    try {
      await refuseClosed(store)
      await wire.start()
      present = { store, wire }
    } catch (error) {
      await wire.stop()
      await store.close()
      throw error
    }
    knownAt = performance.now()
    isTold = false
    begin()
  }
  const look = async (): Promise<void> => {
    if (!present) return openAnew()
    if (present.wire.isUpToDate()) {
      knownAt = performance.now()
      await refuseClosed(present.store)
    } else if (performance.now() - knownAt > LONGEST_MS) await close()
  }
  const run = async (): Promise<void> => {
    while (!isStopping) {
      await look().catch(async (error: unknown) => {
        tell(error)
        // Of one that does not answer its own watch tells; what nobody may read is closed at once.
        if (!isUnread(error)) await close()
      })
      await pause(LOOK_MS)
    }
  }
  const running = run()

  return {
    wire: {
      admit: (asked) => present?.wire.admit(asked) ?? { refusal: UNREADABLE, headers: {} },
      hit: (asked) => present?.wire.hit(asked) ?? null,
      handle: (request) => present?.wire.handle(request) ?? Promise.resolve(UNREADABLE),
    },
    opened,
    isOpen: () => present?.wire.isUpToDate() ?? false,
    counts: () => present?.wire.counts() ?? NOTHING_KEPT,
    stop: async () => {
      isStopping = true
      await running
      await close()
    },
  }
}

const isUnread = (error: unknown): boolean => (error as { reason?: string }).reason === reason

/** Whatever keeps a store from being read, to readers it is one thing; what it was is the error's cause. */
const withSayings = (store: ReaderStore): ReaderStore => {
  const saying =
    <Asked extends unknown[], Found>(read: (...asked: Asked) => Promise<Found>) =>
    async (...asked: Asked): Promise<Found> => {
      try {
        return await read(...asked)
      } catch (cause) {
        throw Object.assign(unavailable(), { cause })
      }
    }
  const { places } = store
  return {
    ...store,
    places: {
      find: saying(places.find),
      findEach: saying(places.findEach),
      findMarks: saying(places.findMarks),
      findMonths: saying(places.findMonths),
      namedOrganisations: saying(places.namedOrganisations),
    },
    rows: saying(store.rows) as ReaderStore['rows'], // of one type each time
    time: saying(store.time),
  }
}
