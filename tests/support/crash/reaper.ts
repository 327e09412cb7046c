import { writeSync } from 'node:fs'
import type { Moment, Write } from './orders.ts'

/** Counts the writes of this process, and ends it with SIGKILL at the one that it was told of. */
export type Reaper = {
  arm(at: number, moment: Moment): void
  count(): void
  /** The writes since it was armed, in their order. */
  writes(): Write[]
  /** Around one write. `inside` is called by the write itself, where it has a middle. */
  around<T>(write: Write, work: (inside: () => void) => Promise<T>): Promise<T>
}

type Aim = { at: number; moment: Moment }

export const createReaper = (): Reaper => {
  let aim: Aim | null = null
  let seen: Write[] | null = null

  const reach = (number: number, moment: Moment, { label }: Write): void => {
    if (aim?.at !== number || aim.moment !== moment) return
    // A message to the parent would be lost with this process; a write to a pipe is not.
    writeSync(1, `killed ${moment} ${label}\n`)
    process.kill(process.pid, 'SIGKILL')
  }

  return {
    arm: (at, moment) => {
      aim = { at, moment }
      seen = []
    },
    count: () => {
      aim = null
      seen = []
    },
    writes: () => seen ?? [],
    around: async (write, work) => {
      if (!seen) return work(() => undefined)
      seen.push(write)
      const number = seen.length
      reach(number, 'before', write)
      const result = await work(() => reach(number, 'inside', write))
      reach(number, 'after', write)
      return result
    },
  }
}
