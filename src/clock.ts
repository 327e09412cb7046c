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
export const readSkew = async (ask: () => Promise<Date | null>): Promise<number | null> => {
  const before = Date.now()
  const told = await ask()
  const after = Date.now()
  if (told === null || Number.isNaN(told.getTime())) return null
  const time = told.getTime()
  if (time >= before && time <= after) return 0
  return time < before ? time - before : time - after
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
