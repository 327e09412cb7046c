/** The only source of the present instant; tests and the story hold one that they can set. */
export type Clock = { now(): Date }

export type SettableClock = Clock & {
  /** From now on the clock runs on from this instant. */
  set(instant: Date): void
}

export const createClock = (): Clock => ({ now: () => new Date() })

export const createSettableClock = (start: Date): SettableClock => {
  let offset = start.getTime() - Date.now()
  return {
    now: () => new Date(Date.now() + offset),
    set: (instant) => {
      offset = instant.getTime() - Date.now()
    },
  }
}
