import { randomUUID } from 'node:crypto'
import { countOpen } from '../../src/stores/transactions.ts'
import { type Newsroom, openNewsroom } from '../support/newsroom.ts'
import { until } from '../support/until.ts'

describe('transactions that are remembered', () => {
  let newsroom: Newsroom
  beforeAll(async () => {
    newsroom = await openNewsroom()
  })
  afterAll(() => newsroom.close())

  it('are forgotten when they end, also those that a store begins for one write that makes another', async () => {
    const { db } = newsroom.payload
    for (let each = 0; each < 5; each += 1) {
      const id = `organisation-${each}`
      const data = { id, slug: id, acronym: id, name: id, kind: 'government', standing: 'member' }
      // Payload's adapters write it by their own `updateOne`.
      await db.upsert({ collection: 'partner-organisations', data, where: { id: { equals: id } } })
      await db.create({ collection: 'payload-preferences', data: { key: randomUUID() } })
      const transaction = await db.beginTransaction()
      if (transaction) await db.rollbackTransaction(transaction)
    }
    // What runs by itself has its own, for a moment.
    await until('none is open', () => countOpen() === 0)
  })
})
