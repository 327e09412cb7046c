import { randomUUID } from 'node:crypto'
import { createChangeStore } from '../../src/wire/store/changes.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'

describe('the numbers of changes', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(() => newsroom.close())

  const changeOf = (entry: string) =>
    ({ entry, seq: 1, edition: 1, change: 'released', at: '2024-07-30T00:00:00.000Z' }) as const

  it('are given to all that want one at once, without a gap, and without trying in vain', async () => {
    const { db } = newsroom.payload
    const { create } = db
    let tries = 0
    db.create = ((args: Parameters<typeof create>[0]) => {
      if (args.collection === 'wire-changes') tries += 1
      return create.call(db, args)
    }) as typeof create
    try {
      const changes = createChangeStore({ payload: newsroom.payload, collection: 'wire-changes' })
      const before = await changes.lastNumber()
      const entries = Array.from({ length: 12 }, () => randomUUID())
      await Promise.all([...entries, ...entries].map((entry) => changes.add(changeOf(entry))))
      const added = await changes.after(before, 100)
      expect(added.map(({ number }) => number)).toEqual(entries.map((_, index) => before + index + 1))
      expect(new Set(added.map(({ entry }) => entry))).toEqual(new Set(entries))
      expect(tries).toBe(entries.length)
    } finally {
      db.create = create
    }
  })

  it('are given although one before could not be stored', async () => {
    const { db } = newsroom.payload
    const { create } = db
    const changes = createChangeStore({ payload: newsroom.payload, collection: 'wire-changes' })
    db.create = (() => Promise.reject(new Error('The disk is full.'))) as typeof create
    const lost = changes.add(changeOf(randomUUID()))
    await expect(lost).rejects.toThrow('The disk is full.')
    db.create = create
    const before = await changes.lastNumber()
    await changes.add(changeOf(randomUUID()))
    expect(await changes.lastNumber()).toBe(before + 1)
  })
})
