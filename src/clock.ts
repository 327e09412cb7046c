import type { BasePayload } from 'payload'
import { heldBy } from './held.ts'

/** The only source of the present instant; tests and the story hold one that they can set. */
export type Clock = { now(): Date }

export type SettableClock = Clock & {
  /** From now on the clock runs on from this instant. */
  set(instant: Date): void
}

export const createClock = (): Clock => ({ now: () => new Date() })

/** The newsroom's clock, which is asked for before its services are there. */
export const clockOf = (payload: BasePayload): Clock =>
  heldBy<{ clock: Clock }>(payload).clock ?? createClock()

/** Two clocks that differ by more make an instant mean two things. */
export const GREATEST_SKEW_MS = 2000

/**
 * By how many milliseconds another clock is ahead of this machine's; negative when it is behind, 0 within what the
 * question itself took, null when it does not tell.
 */
export const readSkew = async (
  ask: () => Promise<Date | null>,
  wall: () => number = () => Date.now(),
): Promise<number | null> => {
  const before = wall()
  const told = await ask()
  const after = wall()
  if (told === null || Number.isNaN(told.getTime())) return null
  const time = told.getTime()
  if (time >= before && time <= after) return 0
  return time < before ? time - before : time - after
}

export type WatchedClock = Clock & {
  /** Asks the other clock once. @throws where it cannot be asked. */
  check: () => Promise<void>
  /** Asks it again and again; what fails is asked again, and meanwhile what it said last counts. */
  start: () => void
  stop: () => void
}

const CHECK_MS = 2_000

type Watched = {
  /** The database's clock, which all servers of a newsroom share; null where it does not tell. */
  ask: () => Promise<Date | null>
  /** Of this machine: milliseconds since 1970, and since any instant by a clock that nobody sets. */
  wall?: () => number
  steady?: () => number
}

/**
 * This machine's clock, held back while it is ahead of the database's by more than `GREATEST_SKEW_MS`: of two clocks that differ the one
 * that is behind says what is due, so that no embargo ends early (docs/threats.md 19). A jump ahead counts once the database agrees.
 */
export const createWatchedClock = ({
  ask,
  wall = () => Date.now(),
  steady = () => performance.now(),
}: Watched): WatchedClock => {
  let ahead = 0
  let [seenWall, seenSteady] = [wall(), steady()]
  let timer: NodeJS.Timeout | null = null
  const check = async (): Promise<void> => {
    const skew = await readSkew(ask, wall)
    if (skew === null) return
    ahead = skew < -GREATEST_SKEW_MS ? -skew : 0
    ;[seenWall, seenSteady] = [wall(), steady()]
  }
  return {
    now: () => {
      const expected = seenWall + (steady() - seenSteady)
      const told = wall()
      return new Date((told - expected > GREATEST_SKEW_MS ? expected : told) - ahead)
    },
    check,
    start: () => {
      // What cannot be asked is asked again; that the database is away is said elsewhere.
      timer = setInterval(() => void check().catch(() => undefined), CHECK_MS)
      timer.unref()
    },
    stop: () => {
      if (timer) clearInterval(timer)
    },
  }
}

export const createSettableClock = (start: Date): SettableClock => {
  let offset = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + offset),
    set: (instant) => {
      offset = instant.getTime() - Date.now()
    },
  }
}
