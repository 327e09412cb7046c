import { type Head, type HeadEntry, inOrder } from '../../../../src/domain/evidence/heads.ts'
import {
  type PlacedHead,
  putTogether,
  type StoredHead,
  stepsOf,
  toStored,
} from '../../../../src/domain/evidence/headSteps.ts'

const log = (index: number, seq = 1): HeadEntry => ({ entry: `entry-${index}`, seq, hash: `${index} ${seq}` })

const head = (number: number, entries: readonly HeadEntry[]): Head => ({
  format: 1,
  organisation: 'unodc',
  at: new Date(number).toISOString(),
  number,
  entries: inOrder(entries),
  previous: number === 1 ? null : `hash of ${number - 1}`,
  key: 'key',
  signature: `signature of ${number}`,
})

/** The heads as they are stored, each after the one before it. */
const store = (heads: readonly Head[]): StoredHead[] => {
  let before: PlacedHead | null = null
  return heads.map((one) => {
    const stored = toStored(one, before)
    before = { head: one, steps: stepsOf(stored) }
    return stored
  })
}

/** Of each text a release, the last ones being later events of earlier texts, and now and then one that is deleted. */
const history = (count: number): Head[] => {
  const logs = new Map<number, HeadEntry>()
  return Array.from({ length: count }, (_, index) => {
    logs.set(index, log(index))
    logs.set(index >> 1, log(index >> 1, 2 + index))
    if (index % 7 === 0) logs.delete(index - 3)
    return head(index + 1, [...logs.values()])
  })
}

describe('32: a head as it is stored', () => {
  const heads = history(1_500)
  const stored = store(heads)

  it('is put together from those in front of it, whichever it is', () => {
    for (const number of [1, 100, 130, 400, 777, 1_200, 1_500]) {
      const steps = stepsOf(stored[number - 1]!)
      const placed = putTogether(stored.slice(number - 1 - steps, number))
      expect(placed).toEqual({ head: heads[number - 1], steps })
    }
  })

  it('takes no more the more texts there are', () => {
    const bytes = (some: readonly StoredHead[]) => JSON.stringify(some).length
    expect(stored.filter((one) => stepsOf(one) === 0).length).toBeLessThan(130)
    expect(bytes(stored.slice(-400)) * 20).toBeLessThan(bytes(heads.slice(-400)))
    expect(Math.max(...stored.map(stepsOf))).toBe(500)
  })

  it('is whole while it is small, and where most of it is new', () => {
    const small = [head(1, [log(1)]), head(2, [log(1), log(2)])]
    expect(store(small)).toEqual(small)
    const many = (seq: number) => Array.from({ length: 300 }, (_, index) => log(index, seq))
    const moved = [head(1, many(1)), head(2, many(2))]
    expect(store(moved)).toEqual(moved)
  })

  it('is not put together where one is missing, or stands in another place', () => {
    const [whole, ...steps] = stored.slice(stored.findIndex((one) => stepsOf(one) === 1) - 1).slice(0, 4)
    expect(putTogether([whole!, ...steps])).not.toBeNull()
    expect(putTogether(steps)).toBeNull()
    expect(putTogether([whole!, ...steps.slice(1)])).toBeNull()
    expect(putTogether([whole!, ...steps.reverse()])).toBeNull()
    expect(putTogether([])).toBeNull()
  })
})
