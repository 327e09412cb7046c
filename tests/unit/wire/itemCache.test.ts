import { createItemCache } from '../../../src/wire/cache/itemCache.ts'
import { createMemoryBudget } from '../../../src/wire/cache/memoryBudget.ts'
import { createSources } from '../../../src/wire/cache/sources.ts'

type Cache = ReturnType<typeof createItemCache>
type Load = Parameters<Cache['render']>[1]

const moment = { now: { time: new Date('2026-12-03T12:00:00.000Z'), sources: createSources() }, wanted: [] }
const loaded = {
  row: { id: 'row', entry: 'x', eventEntry: null, card: { core: { items: [] } } },
  around: { entries: new Map(), events: new Map(), carriers: new Map() },
  item: { title: 'As it was rendered' },
}

describe('items that are kept', () => {
  it('are given as they were rendered, whatever is done to what was given before', async () => {
    const cache = createItemCache({
      memory: { budget: createMemoryBudget(1_000_000), share: 1 },
      watch: { isUpToDate: () => true },
    })
    let loads = 0
    const load = (() => Promise.resolve([(loads += 1) && structuredClone(loaded)])) as unknown as Load
    const ask = () =>
      cache.render({ rows: [{ id: 'row' }], moment, form: 'listed' } as never, load) as Promise<
        { title: string }[]
      >
    await ask()
    for (let turn = 0; turn < 2; turn += 1) {
      const [item] = await ask()
      expect(item).toEqual(loaded.item)
      Object.assign(item!, { title: 'Changed by somebody' })
    }
    expect(loads).toBe(1)
  })
})
