import { leastOf } from './leastOf.ts'

const WORDS = Array.from({ length: 9_000 }, (_, index) => `Word ${(index * 7_919) % 9_000} of a text`)

/** Some 10 ms on a quiet machine of two cores: strings are cut, matched, counted and sorted, as our rules do with texts. */
const yardstick = (): void => {
  const counts = new Map<string, number>()
  for (const words of WORDS)
    for (const word of words.replace(/[aeiou]/g, '').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1)
  ;[...counts.keys()].sort((one, other) => one.localeCompare(other, 'en'))
}

const timeOf = async (work: () => unknown): Promise<number> => {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/**
 * How long a piece of work takes, measured by a fixed one before and after it: a machine that is slow, or busy with
 * another suite, is so for both. 100 are about a second of a quiet machine.
 *
 * @param most the bar. @param tries how many there may be; the first below the bar is the last. What is remembered from one try
 * to the next would be quick in the second for no reason.
 */
export const yardsticksOf = (most: number, work: (round: number) => unknown, tries = 1): Promise<number> => {
  const measure = async (round: number): Promise<number> => {
    yardstick()
    const before = await timeOf(yardstick)
    const taken = await timeOf(() => work(round))
    return taken / Math.max(before, await timeOf(yardstick))
  }
  return leastOf(most, measure, tries)
}
