import { jest } from '@jest/globals'
import { MongoClient, MongoNetworkError, MongoServerError, MongoServerSelectionError } from 'mongodb'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { isWriteConflict } from '../../../src/errors.ts'
import { CONCERNS } from '../../../src/stores/mongo/concerns.ts'
import { sayFailures } from '../../../src/stores/mongo/wholeWrites.ts'

const said = (code: number, ...errorLabels: string[]) =>
  new MongoServerError({ message: 'what the server says', code, errorLabels })
const lost = () => new MongoNetworkError('the connection was lost')
const nobody = () => new MongoServerSelectionError('nobody answers', {} as never)

type Answer = Error | 'done'

/** Payload's adapter as far as it is asked here, with what the driver answers to each call in turn. */
const adapterWith = (answers: Answer[]) => {
  let calls = 0
  const ask = async () => {
    const answer = answers[Math.min(calls, answers.length - 1)]
    calls += 1
    if (answer instanceof Error) throw answer
    return answer
  }
  const names = [
    'create',
    'updateOne',
    'updateMany',
    'upsert',
    'deleteOne',
    'deleteMany',
    'createVersion',
  ] as const
  const more = [
    'updateVersion',
    'deleteVersions',
    'createGlobal',
    'updateGlobal',
    'createGlobalVersion',
  ] as const
  const reads = [
    'updateGlobalVersion',
    'find',
    'findOne',
    'findDistinct',
    'findVersions',
    'findGlobal',
  ] as const
  const rest = ['findGlobalVersions', 'count', 'countVersions', 'countGlobalVersions', 'queryDrafts'] as const
  const ends = ['beginTransaction', 'commitTransaction', 'rollbackTransaction'] as const
  const methods = Object.fromEntries(
    [...names, ...more, ...reads, ...rest, ...ends].map((name) => [name, ask]),
  )
  const open = { id: {}, endSession: () => Promise.resolve() }
  const parts = { ...methods, sessions: { open }, connection: {} }
  const adapter = sayFailures(parts as unknown as MongooseAdapter)
  return { adapter, calls: () => calls }
}
const inTransaction = { req: { transactionID: 'open' } }
const outcome = async (work: Promise<unknown>): Promise<string> =>
  work.then(String, (error: Error & { reason?: string }) =>
    isWriteConflict(error) ? 'conflict' : (error.reason ?? error.name),
  )
const create = (answers: Answer[], more: object = {}) => {
  const { adapter, calls } = adapterWith(answers)
  return outcome(adapter.create({ collection: 'c', data: {}, ...more })).then((what) => [what, calls()])
}
const TRANSIENT = 'TransientTransactionError'

describe('what MongoDB says when something goes wrong', () => {
  it('is a conflict in a transaction, whatever the code of the error that may be repeated', async () => {
    for (const code of [112, 24, 251, 246])
      expect([code, ...(await create([said(code, TRANSIENT)], inTransaction))]).toEqual([code, 'conflict', 1])
  })

  it('is repeated outside of one, as long as it is sure that nothing was stored', async () => {
    expect(await create([said(112, TRANSIENT), 'done'])).toEqual(['done', 2])
    expect(await create([said(10107), said(13435), 'done'])).toEqual(['done', 3])
    expect(await create([nobody(), 'done'])).toEqual(['done', 2])
  })

  it('is said not to be known where the answer was lost', async () => {
    expect(await create([lost()])).toEqual(['may-be-stored', 1])
    for (const code of [91, 189, 11600, 11602, 1, 8])
      expect(await create([said(code)])).toEqual(['may-be-stored', 1])
    const { adapter } = adapterWith([said(50, 'UnknownTransactionCommitResult')])
    expect(await outcome(adapter.commitTransaction('open'))).toBe('may-be-stored')
  })

  it('is said not to be known of a request of which something is stored already', async () => {
    // Nobody has the patience to try again.
    let now = 0
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => (now += 11_000))
    const find = (answers: Answer[], req: object) => {
      const { adapter } = adapterWith(answers)
      return { adapter, ask: () => outcome(adapter.find({ collection: 'c', req })) }
    }
    const req = {}
    const { adapter, ask } = find(['done', nobody()], req)
    await adapter.create({ collection: 'c', data: {}, req })
    const said = [await ask(), await find([nobody()], req).ask()]
    clock.mockRestore()
    expect(said).toEqual(['may-be-stored', 'unavailable'])
  })

  it('is “nobody answers” where a transaction has lost its server before its commit', async () => {
    for (const error of [lost(), said(189, TRANSIENT), nobody()])
      expect(await create([error], inTransaction)).toEqual(['unavailable', 1])
  })

  it('is asked again where it only reads', async () => {
    const { adapter, calls } = adapterWith([lost(), said(11602), 'done'])
    expect(await outcome(adapter.find({ collection: 'c' }))).toBe('done')
    expect(calls()).toBe(3)
  })

  it('stays what it is where it is none of that', async () => {
    expect(await create([said(11000)])).toEqual(['MongoServerError', 1])
    expect(await create([said(14031)])).toEqual(['storage-full', 1])
  })
})

describe('what is asked of a replica set', () => {
  it('is a majority and a journal, whatever its address says', () => {
    const address =
      'mongodb://localhost/x?replicaSet=rs0&w=1&journal=false&readConcernLevel=local&readPreference=nearest'
    const { options } = new MongoClient(address, CONCERNS)
    expect(options.writeConcern).toMatchObject({ w: 'majority', journal: true })
    expect(options.readConcern?.level).toBe('majority')
    expect(options.readPreference.mode).toBe('primary')
    expect([options.retryWrites, options.retryReads]).toEqual([true, true])
  })
})
