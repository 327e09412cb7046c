import { createMemoryBudget } from '../../../src/wire/cache/memoryBudget.ts'
import { createSourcedCache } from '../../../src/wire/cache/sourcedCache.ts'
import { createSources } from '../../../src/wire/cache/sources.ts'

const ENTRY = 10_000

const openCaches = (maxBytes: number, shares: readonly number[]) => {
  const budget = createMemoryBudget(maxBytes)
  return shares.map((share) => {
    const cache = createSourcedCache<string>({ budget, share })
    const keep = async (count: number, from = 0): Promise<void> => {
      for (let index = from; index < from + count; index += 1) {
        const made = { value: 'made', bytes: ENTRY, sources: createSources() }
        await cache.fetch(String(index), 0, () => Promise.resolve(made))
      }
    }
    const has = (index: number) => cache.get(String(index), () => 0) !== null
    return { keep, has, bytes: () => cache.counts().bytes, entries: () => cache.counts().entries }
  })
}

const open = () => {
  const [answers, pages] = openCaches(1_000_000, [0.8, 0.2])
  if (!answers || !pages) throw new Error('Two caches are wanted.')
  return { answers, pages }
}

describe('memory that caches have in common', () => {
  it('is for one of them as long as the other needs none', async () => {
    const { answers, pages } = open()
    await answers.keep(200)
    expect(answers.bytes()).toBeGreaterThan(980_000)
    expect(answers.bytes()).toBeLessThanOrEqual(1_000_000)
    expect(pages.bytes()).toBe(0)
  })

  it('goes back to the other when it needs its share, the least used first', async () => {
    const { answers, pages } = open()
    await answers.keep(90)
    expect(answers.has(0)).toBe(true)
    await pages.keep(50)
    expect(pages.bytes()).toBeGreaterThan(180_000)
    expect(pages.bytes()).toBeLessThanOrEqual(200_000 + ENTRY * 2)
    expect(answers.bytes() + pages.bytes()).toBeLessThanOrEqual(1_000_000)
    expect([answers.has(0), answers.has(1), answers.has(89), pages.has(49), pages.has(0)]).toEqual([
      ...[true, false, true, true, false],
    ])
  })

  it('is never more than there is, whoever grows', async () => {
    const { answers, pages } = open()
    for (let round = 0; round < 20; round += 1) {
      await answers.keep(7, round * 7)
      await pages.keep(7, round * 7)
      expect(answers.bytes() + pages.bytes()).toBeLessThanOrEqual(1_000_000)
    }
    expect(pages.entries()).toBeGreaterThanOrEqual(17)
    expect(answers.entries()).toBeGreaterThanOrEqual(70)
  })

  it('keeps nothing where there is none', async () => {
    const [only] = openCaches(1, [1])
    await only?.keep(3)
    expect(only?.entries()).toBe(0)
  })
})
