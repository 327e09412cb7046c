import { unavailable } from '../../errors.ts'

/** So many transactions at once, and no more; who comes first is served first. */
export type Slots = {
  /**
   * Resolves with the function that gives the slot back.
   * @param label who waits, for the cause of the refusal.
   * @throws Refusal `unavailable` after the patience.
   */
  enter(label: string): Promise<() => void>
  waiting(): number
  /** Resolves when nobody has a slot, and nobody waits for one. */
  idle(): Promise<void>
}

export const createSlots = (most: number, patienceMs: number): Slots => {
  let taken = 0
  const line: (() => void)[] = []
  let onIdle: (() => void)[] = []
  const leave = () => {
    const next = line.shift()
    if (next) return next()
    taken -= 1
    if (taken > 0) return
    for (const resolve of onIdle) resolve()
    onIdle = []
  }
  const comes = (label: string): Promise<void> =>
    new Promise((resolve, reject) => {
      const give = () => {
        clearTimeout(late)
        resolve()
      }
      const late = setTimeout(() => {
        line.splice(line.indexOf(give), 1)
        const cause = new Error(
          `${label} has waited ${patienceMs} ms to begin: none of the ${most} open transactions ends.`,
        )
        reject(Object.assign(unavailable(), { cause }))
      }, patienceMs)
      line.push(give)
    })
  return {
    enter: async (label) => {
      if (taken < most) taken += 1
      else await comes(label)
      let isLeft = false
      return () => {
        if (!isLeft) leave()
        isLeft = true
      }
    },
    waiting: () => line.length,
    idle: () => (taken === 0 ? Promise.resolve() : new Promise((resolve) => onIdle.push(resolve))),
  }
}
