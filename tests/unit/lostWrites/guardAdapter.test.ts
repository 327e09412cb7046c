import { mongooseAdapter } from '@payloadcms/db-mongodb'
import type { BaseDatabaseAdapter, Payload } from 'payload'
import { guardAdapter } from '../../../src/stores/lostWrites.ts'
import { LostWrite } from '../../../src/stores/transactions.ts'

type Session = {
  inTransaction: () => boolean
  startTransaction: () => void
  commitTransaction: () => Promise<void>
  endSession: () => void
}
type WithSessions = Omit<BaseDatabaseAdapter, 'sessions'> & { sessions: Record<string, Session> }

const openSession = () => {
  const session = { isOpen: false, isCommitted: false }
  return Object.assign(session, {
    inTransaction: () => session.isOpen,
    startTransaction: () => void (session.isOpen = true),
    commitTransaction: async () => void (session.isCommitted = true),
    endSession: () => undefined,
  })
}

/** Payload's own adapter, on a driver that has sessions and no database. */
const openMongo = () => {
  const adapter = mongooseAdapter({ url: 'mongodb://nobody.example/none' }).init({
    payload: { config: {}, logger: {} } as Payload,
  })
  Object.assign(adapter, { connection: { getClient: () => ({ startSession: openSession }) } })
  return guardAdapter(adapter) as unknown as WithSessions // the driver's sessions are larger
}

const begin = async (adapter: WithSessions): Promise<string> => String(await adapter.beginTransaction())

describe('guardAdapter, on MongoDB', () => {
  it('commits an open transaction', async () => {
    const adapter = openMongo()
    const id = await begin(adapter)
    const session = adapter.sessions[id]
    await adapter.commitTransaction(id)
    expect(session).toMatchObject({ isCommitted: true })
  })

  it('says so when the session is gone, when it has no transaction any more, and when there is no id', async () => {
    const adapter = openMongo()
    const [gone, orphan] = [await begin(adapter), await begin(adapter)]
    delete adapter.sessions[gone]
    Object.assign(adapter.sessions[orphan] ?? {}, { isOpen: false })
    await expect(adapter.commitTransaction(gone)).rejects.toThrow(LostWrite)
    await expect(adapter.commitTransaction(orphan)).rejects.toThrow(LostWrite)
    await expect(adapter.commitTransaction(undefined as unknown as string)).rejects.toThrow(LostWrite)
  })

  it('lets migrations commit where a store has no transactions', async () => {
    const adapter = openMongo()
    adapter.beginTransaction = () => Promise.resolve(null)
    await adapter.commitTransaction(undefined as unknown as string)
  })
})
