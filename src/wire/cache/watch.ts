import { createLoop } from '../loop.ts'
import type { WireEvent, RowPlace } from './sources.ts'

/**
 * Numbers for writes that several servers make, so that each sees what the others have written since it last looked. About
 * the time in ms, but no instant: never smaller than a number that has been seen, so that a server whose clock is behind
 * is not overlooked.
 */
export type Stamps = { next(): number; seen(stamp: number): void; last(): number }

export const createStamps = (time: () => number): Stamps => {
  let last = 0
  return {
    next: () => (last = Math.max(time(), last + 1)),
    seen: (stamp) => {
      last = Math.max(last, stamp)
    },
    last: () => last,
  }
}

/** A row as whoever watches the wire sees it. */
export type Watched = RowPlace & {
  availableAt: string
  effective: boolean
  standing: string
  written: number
}

type Deps = {
  /** Rows that have been written since, by any server. */
  findWritten: (since: number) => Promise<Watched[]>
  lastWritten: () => Promise<number>
  /** Rows whose instant is to come. */
  findWaiting: (now: Date) => Promise<Watched[]>
  lastNumber: () => Promise<number>
  /** The changes behind this number, in their order. */
  changesAfter: (number: number) => Promise<Numbered[]>
  stamps: Stamps
  clock: { now(): Date }
  tell: (happening: WireEvent) => void
  /** Said again and again in the seconds before something comes to its instant. */
  soon?: () => void
  report: (error: unknown) => void
  /** Left out where the store tells nobody: then looking now and then is all there is. @returns what ends it. */
  listen?: (onWrite: () => void) => Promise<() => Promise<void>>
}

type Numbered = { number: number; entry: string }

export type Watch = {
  /** Asked before anything kept is given: what has come to its instant ends whatever shows its absence. */
  pass: (now: number) => void
  /** Whether anything is to come, so that the time matters. */
  isWaiting: () => boolean
  /** Whether this server knows what the others have written up to a second ago. */
  isUpToDate: () => boolean
  /** A row was written here. @param isSeen whether the world sees it. */
  wrote: (row: Watched, isSeen: boolean) => void
  /** A change got its number here. */
  numbered: (change: Numbered) => void
  start: () => Promise<void>
  stop: () => Promise<void>
}

/** What the world must not see any more, whatever else is known of it. */
const isTakenOff = ({ standing }: Watched): boolean => standing === 'suspended' || standing === 'withdrawn'

const PAUSE_MS = 250
/** A look that is older says nothing any more. */
const PATIENCE_MS = 1_000
/** A write can become visible later than one with a higher stamp, by as much as a transaction may take. */
const OVERLAP_MS = 10_000
const SOON_MS = 10_000

/**
 * Tells this server what happens on the wire: at once what it writes itself, and what another server writes where the store
 * tells of it, else within a second; and to the millisecond what comes to its instant.
 */
export const createWatch = (deps: Deps): Watch => {
  const { stamps, clock, tell } = deps
  const waiting = new Map<string, Watched>()
  const known = new Map<string, number>()
  const own = new Map<string, number>()
  const ownNumbers = new Set<number>()
  let next = Infinity
  let number = 0
  let lookedAt = -Infinity
  let endListening = async (): Promise<void> => {}

  const earliest = (): number => {
    let first = Infinity
    for (const { availableAt } of waiting.values()) first = Math.min(first, Date.parse(availableAt))
    return first
  }
  /** Only who takes away the first one, or moves it, has to look at all of them. */
  const schedule = (id: string, row: Watched | null): void => {
    const before = waiting.get(id)
    if (row) waiting.set(id, row)
    else waiting.delete(id)
    if (before && Date.parse(before.availableAt) <= next) next = earliest()
    else if (row) next = Math.min(next, Date.parse(row.availableAt))
  }
  const isToCome = ({ effective, standing, availableAt }: Watched): boolean =>
    !effective && standing !== 'held' && Date.parse(availableAt) > clock.now().getTime()
  const note = (row: Watched): void => {
    known.set(row.id, row.written)
    schedule(row.id, isToCome(row) ? row : null)
  }
  /** What was tried here may have lost against a newer look at the log; only what is read back takes from the schedule. */
  const wrote = (row: Watched, isSeen: boolean): void => {
    own.set(row.id, row.written)
    if (isToCome(row)) schedule(row.id, row)
    tell({ row, isSeen })
  }
  const forgetOld = (since: number): void => {
    for (const stamps of [known, own]) {
      for (const [id, written] of stamps) if (written < since) stamps.delete(id)
    }
  }

  const look = async (): Promise<void> => {
    const startedAt = performance.now()
    const since = stamps.last() - OVERLAP_MS
    const [rows, changes] = await Promise.all([deps.findWritten(since), deps.changesAfter(number)])
    for (const row of rows) {
      stamps.seen(row.written)
      if ((known.get(row.id) ?? -1) >= row.written) continue
      note(row)
      // Of the rest its change tells, which has a number.
      if (own.get(row.id) !== row.written) tell({ row, isSeen: isTakenOff(row) })
    }
    forgetOld(since)
    for (const change of changes) {
      number = change.number
      if (!ownNumbers.delete(number)) tell(change)
    }
    lookedAt = startedAt
  }
  const loop = createLoop({
    pass: async () => {
      await look().catch(deps.report)
      const left = next - clock.now().getTime()
      if (left > 0 && left < SOON_MS) deps.soon?.()
      return PAUSE_MS
    },
    report: deps.report,
  })

  return {
    pass: (now) => {
      if (now < next) return
      const due = [...waiting.values()].filter(({ availableAt }) => Date.parse(availableAt) <= now)
      for (const row of due) {
        waiting.delete(row.id)
        tell({ row, isSeen: true })
      }
      next = earliest()
    },
    isWaiting: () => next !== Infinity,
    isUpToDate: () => performance.now() - lookedAt < PATIENCE_MS,
    wrote,
    numbered: (change) => {
      // A look can have seen it before whoever gave it could say so.
      if (change.number > number) ownNumbers.add(change.number)
      tell(change)
    },
    start: async () => {
      stamps.seen(await deps.lastWritten())
      number = await deps.lastNumber()
      for (const row of await deps.findWaiting(clock.now())) note(row)
      await look()
      loop.start()
      endListening = (await deps.listen?.(loop.wake)) ?? endListening
    },
    stop: async () => {
      await endListening()
      await loop.stop()
    },
  }
}
