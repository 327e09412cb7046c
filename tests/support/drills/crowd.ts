import type { Desk } from '../crash/desk.ts'
import type { Books } from '../faults/books.ts'
import { openOffice } from '../faults/people.ts'
import { createChance } from '../following/chance.ts'

const OFFICES = 3

type Crowd = {
  url: string
  desk: Desk
  books: Books
  seed: number
  signal: AbortSignal
  isSettled: () => boolean
}

/** People of several offices at work, each in their own order; what fails is told when they stop. */
export const startCrowd = ({ seed, signal, ...working }: Crowd) => {
  const end = new AbortController()
  const work = async (number: number): Promise<void> => {
    const office = openOffice({ ...working, signal, chance: createChance(seed + number) })
    while (!end.signal.aborted && !signal.aborted) await office.act()
  }
  const all = Array.from({ length: OFFICES }, (_, index) => work(index + 1))
  // A failure is told at the end.
  for (const one of all) one.catch(() => undefined)
  return {
    stop: async () => {
      end.abort()
      await Promise.all(all)
    },
    /** As when nobody waits for them. */
    leave: () => end.abort(),
  }
}
