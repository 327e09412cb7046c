import { createRefresh } from '../../../src/wire/read/refresh.ts'
import type { PublicationStore } from '../../../src/wire/store/publications.ts'
import type { Watched } from '../../../src/wire/cache/watch.ts'

const at = (second: number) => new Date(Date.UTC(2024, 6, 30, 5, 0, second))

/** Texts by the second of their instant; the log is asked for as long as nobody says that it has answered. */
const stage = (instants: Record<string, number>) => {
  let second = 0
  let answer = () => {}
  const published: string[] = []
  let looks = 0
  const findWatched = ({ where }: { where: unknown }) => {
    looks += 1
    const due = /"less_than_equal":"([^"]+)"/.exec(JSON.stringify(where))?.[1]
    const found = Object.keys(instants).filter(
      (entry) => due && !published.includes(entry) && at(instants[entry] ?? 0).toISOString() <= due,
    )
    return Promise.resolve(found.map((entry) => ({ entry }) as Watched))
  }
  const refresh = createRefresh({
    publications: { findWatched, find: () => Promise.resolve([]) } as unknown as PublicationStore,
    publish: async (entry) => void published.push(entry),
    announce: () => new Promise<void>((resolve) => (answer = resolve)),
    now: () => at(second),
    pass: () => {},
  })
  return {
    refresh,
    published,
    looks: () => looks,
    setSecond: (to: number) => (second = to),
    /** After whoever wants to ask the log has asked it. */
    answer: async () => {
      await new Promise((resolve) => setImmediate(resolve))
      answer()
    },
  }
}

describe('whoever reads after an instant', () => {
  it('waits until the log was asked of all that has come to its instant', async () => {
    const { refresh, published, setSecond, answer } = stage({ first: 1, second: 2 })
    setSecond(1)
    const early = refresh()
    await new Promise((resolve) => setImmediate(resolve))
    setSecond(2)
    const seen = refresh().then(() => [...published])
    // The log answers who asked first, and then who came while it was being asked.
    await answer()
    await early
    await answer()
    expect(await seen).toEqual(['first', 'second'])
  })

  it('asks together with all who have come meanwhile', async () => {
    const { refresh, published, setSecond, answer } = stage({ first: 1, second: 2, third: 3 })
    setSecond(1)
    const all = [refresh()]
    await new Promise((resolve) => setImmediate(resolve))
    for (const second of [2, 3]) {
      setSecond(second)
      all.push(refresh())
      await new Promise((resolve) => setImmediate(resolve))
    }
    await answer()
    await answer()
    await Promise.all(all)
    expect(published).toEqual(['first', 'second', 'third'])
  })

  it('has one look with all who come together, and another one with all who come during it', async () => {
    const { refresh, looks } = stage({})
    const together = await Promise.all([refresh(), refresh(), refresh()])
    expect([looks(), new Set(together).size]).toEqual([1, 1])
    const first = refresh()
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([first, refresh(), refresh()])
    expect(looks()).toBeLessThanOrEqual(3)
  })

  it('does not wait for who could not be answered before it', async () => {
    let isGone = true
    const findWatched = () => (isGone ? Promise.reject(new Error('gone')) : Promise.resolve([]))
    const refresh = createRefresh({
      // All that a look asks of them.
      publications: { findWatched, find: () => Promise.resolve([]) } as unknown as PublicationStore,
      publish: () => Promise.resolve(),
      announce: () => Promise.resolve(),
      now: () => at(1),
      pass: () => {},
    })
    await expect(refresh()).rejects.toThrow('gone')
    await expect(refresh()).rejects.toThrow('gone')
    isGone = false
    expect((await refresh()).time).toEqual(at(1))
  })
})
