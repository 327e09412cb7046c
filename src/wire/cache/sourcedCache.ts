import type { MemoryBudget } from './memoryBudget.ts'
import { createPackedStore, type Packing } from './packedStore.ts'
import { isConcernedBy, createSources, entriesOf, type WireEvent, type Sources } from './sources.ts'

/** What is kept, of whatever kind; `bytes` is what it takes. */
export type CacheEntry<T> = { key: string; value: T; bytes: number; sources: Sources; isCurrent: boolean }

type MadeEntry<T> = { value: T; bytes: number; sources: Sources | null }

export type SourcedCache<T> = {
  /** @param now asked for only where the answer has an end. */
  get: (key: string, now: () => number) => CacheEntry<T> | null
  /**
   * Makes what is not there; who asks meanwhile waits for the same. What was overtaken by a change is not kept: of
   * changes before `reads`, which the maker calls before it reads anything, it knows.
   */
  fetch: (
    key: string,
    now: number,
    make: (reads: () => void) => Promise<MadeEntry<T>>,
  ) => Promise<CacheEntry<T>>
  put: (key: string, made: Omit<MadeEntry<T>, 'sources'> & { sources: Sources; since: number }) => void
  /** What is kept under this key takes so much more than it was said to. */
  grew: (key: string, value: T, bytes: number) => void
  /** How much has happened: what is made later than this and overtaken is not kept. */
  happenings: () => number
  happened: (happening: WireEvent) => void
  counts: () => { entries: number; bytes: number; hits: number; misses: number; ended: number }
}

/** How many happenings are remembered for answers that were begun before them. */
const REMEMBERED = 2_000
/** What a key, its sources and its place in the indexes take beside the bytes. */
const OVERHEAD = 1_000

/** Of memory that it has in common with others, the share that they cannot take from it. */
export type Memory = { budget: MemoryBudget; share: number }

/**
 * A bounded memory of what was read, the least used going first. Each ends when what it was made of changes: by the
 * entries that it shows (an index), or by the lists that it read (each is asked).
 */
export const createSourcedCache = <T>({ budget, share }: Memory, packing?: Packing<T>): SourcedCache<T> => {
  const byEntry = new Map<string, Set<CacheEntry<T>>>()
  const withScopes = new Set<CacheEntry<T>>()
  const withChanges = new Set<CacheEntry<T>>()
  const inFlight = new Map<string, { since: number; promise: Promise<CacheEntry<T>> }>()
  const recent: ((sources: Sources) => boolean)[] = []
  let happenings = 0
  let [hits, misses, ended] = [0, 0, 0]

  const forget = (kept: CacheEntry<T>): void => {
    kept.isCurrent = false
    withScopes.delete(kept)
    withChanges.delete(kept)
    for (const entry of kept.sources.entries) {
      const all = byEntry.get(entry)
      all?.delete(kept)
      if (all?.size === 0) byEntry.delete(entry)
    }
  }
  const store = createPackedStore<T, CacheEntry<T>>(
    {
      maxBytes: budget.maxBytes,
      overheadOf: ({ sources }) => OVERHEAD + sources.entries.size * 120,
      gone: forget,
    },
    packing,
  )
  budget.add(store, share)

  const end = (kept: CacheEntry<T>): void => {
    ended += 1
    store.delete(kept.key)
  }

  const keep = (kept: CacheEntry<T>): void => {
    store.set(kept)
    if (!store.peek(kept.key)) return void (kept.isCurrent = false)
    if (kept.sources.scopes.length > 0) withScopes.add(kept)
    if (kept.sources.upTo !== Infinity || kept.sources.tied.size > 0) withChanges.add(kept)
    for (const entry of kept.sources.entries) {
      const all = byEntry.get(entry)
      if (all) all.add(kept)
      else byEntry.set(entry, new Set([kept]))
    }
    budget.fit()
  }

  const get = (key: string, now: () => number): CacheEntry<T> | null => {
    const kept = store.get(key)
    if (!kept) return null
    if (kept.sources.endsAt === Infinity || kept.sources.endsAt > now()) return kept
    end(kept)
    return null
  }

  /** Whether something that was begun then could have been read before a change that concerns it. */
  const isOvertaken = (sources: Sources, since: number): boolean => {
    const missed = happenings - since
    if (missed === 0) return false
    return missed > recent.length || recent.slice(-missed).some((isConcerned) => isConcerned(sources))
  }

  const keepUnlessOvertaken = (kept: CacheEntry<T>, since: number): void => {
    if (isOvertaken(kept.sources, since)) return
    kept.isCurrent = true
    keep(kept)
  }

  const fetchAnew = async (
    { key, now, make }: { key: string; now: number; make: Parameters<SourcedCache<T>['fetch']>[2] },
    running: { since: number },
  ): Promise<CacheEntry<T>> => {
    misses += 1
    let isReading = false
    const { value, bytes, sources } = await make(() => {
      if (!isReading) running.since = happenings
      isReading = true
    })
    const kept = { key, value, bytes, sources: sources ?? createSources(), isCurrent: false }
    if (sources && sources.endsAt > now) keepUnlessOvertaken(kept, running.since)
    return kept
  }

  return {
    get: (key, now) => {
      const kept = get(key, now)
      if (kept) hits += 1
      return kept
    },
    fetch: (key, now, make) => {
      const kept = get(key, () => now)
      if (kept) {
        hits += 1
        return Promise.resolve(kept)
      }
      const running = inFlight.get(key)
      // Who comes after a change does not wait for what was begun before it.
      if (running?.since === happenings) return running.promise
      const begun = { since: happenings }
      const promise = fetchAnew({ key, now, make }, begun).finally(() => {
        if (inFlight.get(key)?.promise === promise) inFlight.delete(key)
      })
      inFlight.set(key, Object.assign(begun, { promise }))
      return promise
    },
    put: (key, { since, ...made }) => keepUnlessOvertaken({ key, ...made, isCurrent: false }, since),
    grew: (key, value, bytes) => {
      const kept = store.peek(key)
      if (kept?.value !== value) return
      store.resize(kept, kept.bytes + bytes)
      budget.fit()
    },
    happenings: () => happenings,
    happened: (happening) => {
      happenings += 1
      const isConcerned = isConcernedBy(happening)
      recent.push(isConcerned)
      if (recent.length > REMEMBERED) recent.splice(0, REMEMBERED / 2)
      if ('row' in happening) for (const entry of entriesOf(happening.row)) byEntry.get(entry)?.forEach(end)
      const asked = 'row' in happening ? withScopes : withChanges
      for (const kept of asked) if (isConcerned(kept.sources)) end(kept)
    },
    counts: () => ({ entries: store.count(), bytes: store.bytes(), hits, misses, ended }),
  }
}
