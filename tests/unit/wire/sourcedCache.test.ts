import { createMemoryBudget } from '../../../src/wire/cache/memoryBudget.ts'
import { createSourcedCache } from '../../../src/wire/cache/sourcedCache.ts'
import { createSources, type RowPlace, type Sources } from '../../../src/wire/cache/sources.ts'

const row = (entry: string, more: Partial<RowPlace> = {}): RowPlace => ({
  ...{ id: `row of ${entry}`, entry, type: 'statement', kind: null, slug: entry, organisations: '|a|' },
  ...{ eventEntry: null, carries: '', availableAt: '2024-07-30T00:00:00.000Z', start: null, sweeping: false },
  ...more,
})
const madeOf = (more: Partial<Sources>): Sources => ({ ...createSources(), ...more })

const openCache = (maxBytes = 1_000_000) => {
  const cache = createSourcedCache<string>({ budget: createMemoryBudget(maxBytes), share: 1 })
  const keep = (key: string, sources: Sources, bytes = 10) =>
    cache.fetch(key, 0, () => Promise.resolve({ value: `${key} 1`, bytes, sources }))
  const has = (key: string, now = 0) => cache.get(key, () => now) !== null
  return { cache, keep, has }
}

describe('what is kept', () => {
  it('ends with a change of an entry that it shows, and with nothing else', async () => {
    const { cache, keep, has } = openCache()
    await keep('one', madeOf({ entries: new Set(['x', 'y']) }))
    cache.happened({ row: row('z') })
    cache.happened({ number: 7, entry: 'z' })
    expect(has('one')).toBe(true)
    cache.happened({ row: row('y') })
    expect(has('one')).toBe(false)
  })

  it('counts what it has grown by, goes where it is too much, and still ends with what it shows', async () => {
    const { cache, keep, has } = openCache()
    await keep('one', madeOf({ entries: new Set(['x']) }))
    await keep('other', madeOf({ entries: new Set(['y']) }))
    const before = cache.counts().bytes
    cache.grew('one', 'one 1', 5_000)
    cache.grew('one', 'another value', 5_000)
    cache.grew('nothing', 'nothing 1', 5_000)
    expect(cache.counts().bytes).toBe(before + 5_000)
    cache.happened({ row: row('x') })
    expect([has('one'), has('other')]).toEqual([false, true])
    const kept = await keep('one', madeOf({ entries: new Set(['x']) }))
    cache.grew('one', 'one 1', 1_000_000)
    expect([has('one'), has('other'), kept.isCurrent]).toEqual([false, true, false])
  })

  it('knows of what happened before it began to read, and not of what happened later', async () => {
    const { cache, has } = openCache()
    const make = (order: string) =>
      cache.fetch(order, 0, (reads) => {
        if (order === 'change, read') cache.happened({ row: row('x') })
        reads()
        if (order === 'read, change') cache.happened({ row: row('x') })
        // Said again, it has begun all the same.
        reads()
        return Promise.resolve({ value: order, bytes: 10, sources: madeOf({ entries: new Set(['x']) }) })
      })
    expect([(await make('change, read')).isCurrent, has('change, read')]).toEqual([true, true])
    expect([(await make('read, change')).isCurrent, has('read, change')]).toEqual([false, false])
  })

  it('ends with a media update that says it carries an entry that it shows', async () => {
    const { cache, keep, has } = openCache()
    await keep('one', madeOf({ entries: new Set(['x']) }))
    cache.happened({ row: row('update', { carries: '|w|x|' }) })
    expect(has('one')).toBe(false)
  })

  it('ends with a row that would stand in a list that it read', async () => {
    const { cache, keep, has } = openCache()
    await keep('list', madeOf({ scopes: [({ organisations }) => organisations.includes('|b|')] }))
    cache.happened({ row: row('new') })
    expect(has('list')).toBe(true)
    cache.happened({ row: row('new', { organisations: '|a|b|' }) })
    expect(has('list')).toBe(false)
  })

  it('ends with every list where a media update opens a gate, since its rows stand elsewhere', async () => {
    const { cache, keep, has } = openCache()
    await keep('list', madeOf({ scopes: [() => false] }))
    cache.happened({ row: row('update', { sweeping: true }) })
    expect(has('list')).toBe(false)
  })

  it('ends with a change behind the last one that it has, and with no other', async () => {
    const { cache, keep, has } = openCache()
    await keep('up to 7', madeOf({ upTo: 7 }))
    await keep('up to 8', madeOf({ upTo: 8 }))
    cache.happened({ number: 7, entry: 'x' })
    expect([has('up to 7'), has('up to 8')]).toEqual([true, true])
    cache.happened({ number: 8, entry: 'x' })
    expect([has('up to 7'), has('up to 8')]).toEqual([false, true])
  })

  it('ends with a change of an entry that it tells of behind another, whatever its number', async () => {
    const { cache, keep, has } = openCache()
    await keep('full', madeOf({ tied: new Set(['x']), entries: new Set(['w', 'x']) }))
    cache.happened({ number: 900, entry: 'w' })
    expect(has('full')).toBe(true)
    cache.happened({ number: 901, entry: 'x' })
    expect(has('full')).toBe(false)
  })

  it('ends at its instant', async () => {
    const { keep, has } = openCache()
    await keep('map', madeOf({ endsAt: 1000 }))
    expect(has('map', 999)).toBe(true)
    expect(has('map', 1000)).toBe(false)
  })

  it('is made once for all who ask at once, and anew for who asks after a change', async () => {
    const { cache } = openCache()
    let made = 0
    const release: (() => void)[] = []
    const ask = () =>
      cache.fetch('key', 0, async () => {
        made += 1
        const value = String(made)
        await new Promise<void>((resolve) => release.push(resolve))
        return { value, bytes: 1, sources: madeOf({ entries: new Set(['x']) }) }
      })
    const early = [ask(), ask()]
    cache.happened({ row: row('x') })
    const late = ask()
    release.forEach((go) => go())
    const values = await Promise.all([...early, late].map(async (each) => (await each).value))
    expect(values).toEqual(['1', '1', '2'])
    expect(cache.get('key', () => 0)?.value).toBe('2')
  })

  it('is not kept where a change came while it was made', async () => {
    const { cache, has } = openCache()
    const kept = await cache.fetch('key', 0, () => {
      cache.happened({ row: row('x') })
      return Promise.resolve({ value: 'old', bytes: 1, sources: madeOf({ entries: new Set(['x']) }) })
    })
    expect(kept).toMatchObject({ value: 'old', isCurrent: false })
    expect(has('key')).toBe(false)
  })

  it('never takes more than its bytes, the least used going first, and says who is gone', async () => {
    const { cache, keep, has } = openCache(100_000)
    const first = await keep('first', madeOf({}), 9_000)
    for (let index = 0; index < 20; index += 1) {
      expect(has('first')).toBe(index < 20)
      await keep(`other ${index}`, madeOf({ entries: new Set([`e${index}`]) }), 9_000)
    }
    expect(has('first')).toBe(true)
    expect(has('other 0')).toBe(false)
    expect(first.isCurrent).toBe(true)
    expect(cache.counts().bytes).toBeLessThanOrEqual(100_000)
  })
})
