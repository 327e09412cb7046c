import { AsyncLocalStorage } from 'node:async_hooks'
import { randomUUID } from 'node:crypto'
import { openPress, type Press } from '../support/press.ts'
import { until } from '../support/until.ts'

type Execute = (statement: { sql: string } | string) => Promise<unknown>
type Client = { execute: Execute; transaction: () => Promise<{ execute: Execute }> }

/** What takes other work takes another time. So the work is counted: a timing on a busy machine would prove nothing. */
describe('2: a text that one may not see', () => {
  let press: Press
  /** Of the request that asks: the newsroom's own loops ask the database, too. */
  const statements = new AsyncLocalStorage<string[]>()

  beforeAll(async () => {
    press = await openPress('unodc', 'ilo', 'fia')
    const { client } = press.newsroom.payload.db as unknown as { client: Client }
    const { execute, transaction } = client
    const counted =
      (ask: Execute): Execute =>
      (statement) => {
        statements.getStore()?.push(typeof statement === 'string' ? statement : statement.sql)
        return ask(statement)
      }
    client.execute = counted(execute)
    client.transaction = async () => {
      const begun = await transaction()
      begun.execute = counted(begun.execute)
      return begun
    }
  })
  afterAll(() => press.newsroom.close())

  const workOf = async (method: string, door: string, body?: unknown): Promise<string[]> => {
    const counted: string[] = []
    const at = door.endsWith('/evidence') ? '/api/register/statements' : '/api/statements'
    await statements.run(counted, () =>
      press.newsroom.ask(method, `${at}/${door}`, body, press.tokens['editor@fia']),
    )
    return counted
  }

  /** Nobody waits for the act's mark to go; while it is there, the log is asked who reads. */
  const isFinished = async (id: string): Promise<boolean> => {
    const row = await press.newsroom.payload.db.findOne<{ id: string; pendingSeq?: number | null }>({
      collection: 'register-entries',
      where: { id: { equals: id } },
    })
    return row?.pendingSeq === 0
  }

  it.each([
    ['GET', '', undefined],
    ['GET', '/clearance', undefined],
    ['GET', '/clearance/text', undefined],
    ['GET', '/clearance/copy?form=eml', undefined],
    ['GET', '/clearance/changes?organisation=unodc', undefined],
    ['GET', '/evidence', undefined],
    ['GET', '/changes?since=1', undefined],
    ['GET', '/composition', undefined],
    ['GET', '/source-since?source=en&target=fr', undefined],
    ['POST', '/clearance/sign', { digest: `sha256:${'0'.repeat(64)}` }],
    ['POST', '/clearance/submit', { revision: 1 }],
    ['PATCH', '', { title: 'x', revision: 1 }],
    ['DELETE', '', undefined],
  ])('asks the database the same as one that does not exist: %s %s', async (method, door, body) => {
    const id = await press.write()
    await press.invite(id, 'ilo', 'co-signatory')
    await press.submit(id)
    await until('the act is finished', () => isFinished(id))
    const hidden = await workOf(method, id + door, body)
    expect(hidden.length).toBeGreaterThan(1)
    expect(hidden).toEqual(await workOf(method, randomUUID() + door, body))
  })
})
