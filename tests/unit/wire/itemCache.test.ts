import { createItemCache } from '../../../src/wire/cache/itemCache.ts'
import { createMemoryBudget } from '../../../src/wire/cache/memoryBudget.ts'
import { createSources } from '../../../src/wire/cache/sources.ts'

type Load = Parameters<ReturnType<typeof createItemCache>['render']>[1]

const moment = { now: { time: new Date('2026-12-03T12:00:00.000Z'), sources: createSources() }, wanted: [] }
const IDS = ['a', 'b', 'c', 'd']

const itemOf = (id: string) => ({ id, title: `Title of ${id}`, summary: 'x'.repeat(1_000), parts: [id] })
const loadedOf = (id: string) => ({
  row: { id, entry: id, eventEntry: null, card: { core: { items: [] } } },
  around: { entries: new Map(), events: new Map(), carriers: new Map() },
  item: itemOf(id),
})

const open = () => {
  const loaded: string[] = []
  const load = ((ids: string[]) => {
    loaded.push(...ids)
    return Promise.resolve(ids.map(loadedOf))
  }) as unknown as Load
  // Room for all of them as bytes, and for one as objects.
  const cache = createItemCache({
    memory: { budget: createMemoryBudget(20_000), share: 0.6 },
    watch: { isUpToDate: () => true },
  })
  const ask = (ids: readonly string[]) =>
    cache.render({ rows: ids.map((id) => ({ id })), moment, form: 'listed' } as never, load)
  return { ask, loaded, happened: cache.happened }
}

describe('items that are kept', () => {
  it('are rendered once, and are the same from their bytes as they were', async () => {
    const { ask, loaded } = open()
    const first = await ask(IDS)
    expect(first).toEqual(IDS.map(itemOf))
    const again = await ask(IDS)
    expect(again).toEqual(first)
    // Read from its bytes.
    expect(again[0]).not.toBe(first[0])
    expect(loaded).toEqual(IDS)
  })

  it('are given as the objects that they are already, when they have just been used', async () => {
    const { ask } = open()
    const [first] = await ask(['a'])
    expect((await ask(['a']))[0]).toBe(first)
  })

  it('end with their entry, also those that are objects', async () => {
    const { ask, loaded, happened } = open()
    await ask(['a'])
    happened({
      row: { id: 'a', entry: 'a', type: 'statement', carries: '', organisations: '|x|' },
    } as never)
    await ask(['a'])
    expect(loaded).toEqual(['a', 'a'])
  })
})
