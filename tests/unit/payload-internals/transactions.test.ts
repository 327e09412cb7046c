import type { PayloadRequest } from 'payload'
import { writeConflict } from '../../../src/errors.ts'
import { inTransaction } from '../../../src/payload-internals/transactions.ts'

/** A request at a database that numbers its transactions. */
const requestAt = (calls: string[], begun?: string): PayloadRequest => {
  let last = 0
  const db = {
    beginTransaction: async () => {
      calls.push('begin')
      return `t${(last += 1)}`
    },
    commitTransaction: async () => void calls.push('commit'),
    rollbackTransaction: async () => void calls.push('rollback'),
  }
  return { payload: { db }, transactionID: begun } as unknown as PayloadRequest
}

describe('work in a transaction', () => {
  it('is done again where another write has overtaken it, and is stored once', async () => {
    const calls: string[] = []
    let times = 0
    const done = inTransaction(requestAt(calls), async () => {
      times += 1
      if (times < 3) throw writeConflict()
      return times
    })
    expect(await done).toBe(3)
    expect(calls).toEqual(['begin', 'rollback', 'begin', 'rollback', 'begin', 'commit'])
  })

  it('is done once where it has failed in another way', async () => {
    const calls: string[] = []
    const done = inTransaction(requestAt(calls), async () => {
      throw new Error('It is refused.')
    })
    await expect(done).rejects.toThrow('It is refused.')
    expect(calls).toEqual(['begin', 'rollback'])
  })

  it('is done once where the store has no transactions, and keeps what was written', async () => {
    let times = 0
    const req = { payload: { db: { beginTransaction: async () => null } } } as unknown as PayloadRequest
    const done = inTransaction(req, async () => {
      times += 1
      throw writeConflict()
    })
    await expect(done).rejects.toMatchObject({ code: 112 })
    expect(times).toBe(1)
  })

  it('is left to whoever has begun the transaction', async () => {
    const calls: string[] = []
    let times = 0
    const done = inTransaction(requestAt(calls, 'theirs'), async () => {
      times += 1
      throw writeConflict()
    })
    await expect(done).rejects.toMatchObject({ code: 112 })
    expect(times).toBe(1)
    expect(calls).not.toContain('begin')
  })
})
