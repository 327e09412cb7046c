import { endingBefore, hiding } from '../../../../src/wire/reader/hiding.ts'
import type { ChangeStore } from '../../../../src/wire/store/changes.ts'
import type { ReaderStore } from '../../../../src/wire/reader/readerStore.ts'

const ROWS = ['a', 'b', 'c', 'd'].map((entry, at) => ({
  ...{ id: `${entry}-1`, entry, start: null },
  availableAt: new Date(Date.UTC(2024, 6, 30 - at)).toISOString(),
}))
const store = {
  rows: () => Promise.resolve(ROWS),
  places: {
    find: ({ limit }: { limit: number }) => Promise.resolve(ROWS.slice(0, limit)),
    findMonths: () => Promise.resolve(['2024-07']),
    findEach: ({ limit }: { limit: number }, reaching: readonly string[]) =>
      Promise.resolve(reaching.map(() => ROWS.slice(0, limit))),
  },
} as unknown as ReaderStore

const entriesIn = (found: readonly { entry: string }[]) => found.map(({ entry }) => entry)
const now = { time: new Date(0), gates: [] }
const query = { now, order: 'availableAt', limit: 2 } as const
const asked = { where: {}, limit: 0, columns: ['id', 'entry'] }

describe('changes beside hidden entries', () => {
  const changes = {
    after: (number: number) =>
      Promise.resolve(
        ROWS.map(({ entry }, at) => ({ number: at + 1, entry })).filter((one) => one.number > number),
      ),
  } as unknown as ChangeStore

  it('end before the first one, so that nobody goes on past it without having been told', async () => {
    const { after } = endingBefore(changes, () => new Set(['c']))
    expect(entriesIn(await after(0, 100))).toEqual(['a', 'b'])
    expect(await after(2, 100)).toEqual([])
    expect(entriesIn(await after(3, 100))).toEqual(['d'])
  })

  it('are all there where nothing is hidden', async () => {
    expect(await endingBefore(changes, () => new Set()).after(0, 100)).toHaveLength(4)
  })
})

describe('hiding entries', () => {
  it('leaves lists as long as they were asked for', async () => {
    const { places } = hiding(store, () => new Set(['a', 'c']))
    expect(entriesIn(await places.find(query))).toEqual(['b', 'd'])
    expect((await places.findEach(query, ['x'])).map(entriesIn)).toEqual([['b', 'd']])
  })

  it('takes their rows out, and no rows of other collections', async () => {
    const { rows } = hiding(store, () => new Set(['a']))
    expect(entriesIn(await rows({ ...asked, collection: 'publications' }))).toEqual(['b', 'c', 'd'])
    expect(entriesIn(await rows({ ...asked, collection: 'clearance-events' }))).toHaveLength(4)
  })

  it('57: names no month in which nothing else came out', async () => {
    const all = new Set(ROWS.map(({ entry }) => entry))
    expect(await hiding(store, () => all).places.findMonths(now)).toEqual([])
    expect(await hiding(store, () => new Set(['a'])).places.findMonths(now)).toEqual(['2024-07'])
  })

  it('changes nothing where nothing is hidden', async () => {
    const { places, rows } = hiding(store, () => new Set())
    expect(entriesIn(await places.find(query))).toEqual(['a', 'b'])
    expect(entriesIn(await rows({ ...asked, collection: 'publications' }))).toHaveLength(4)
  })
})
