import { randomUUID } from 'node:crypto'
import { MongoClient, type Db } from 'mongodb'
import type { Payload } from 'payload'
import { createConfig } from '../../../src/createConfig.ts'
import { newsroomMongo } from '../../../src/stores/mongo/adapter.ts'
import type { MongoMigration } from '../../../src/stores/mongo/startWork.ts'
import { databaseOn, serverUnderTest, STORE } from '../../support/storeUnderTest.ts'
import { environmentOf } from '../../support/backups.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'

/** Servers of one MongoDB that start at the same time. */
;(STORE === 'mongodb' ? describe : describe.skip)('a start on MongoDB (on MongoDB alone)', () => {
  let folder: string
  let url: string
  let client: MongoClient
  let db: Db
  const open: Payload[] = []

  const start = async (migrations: MongoMigration[]): Promise<Payload> => {
    const config = await createConfig(environmentOf({ databaseUri: url, dataDir: folder }))
    const store = newsroomMongo({ url, acceptsStandalone: true, migrations })
    const payload = await getPayload({
      config: { ...config, db: store } as unknown as typeof config,
      disableOnInit: true,
      key: randomUUID(),
    })
    open.push(payload)
    return payload
  }
  const indexNames = async (): Promise<string[]> =>
    (await db.collection('clearance-events').indexes()).map(({ name }) => name ?? '')

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'communique-starts-'))
    url = databaseOn(serverUnderTest() ?? '', `t${randomUUID().slice(0, 8)}`)
    client = await new MongoClient(url).connect()
    db = client.db()
  })
  afterAll(async () => {
    for (const payload of open) await payload.destroy()
    await client.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('builds indexes and runs each migration once, in the order of their names, whoever comes first', async () => {
    const ran: string[] = []
    let atOnce = 0
    const step = (name: string): MongoMigration => ({
      name,
      up: async () => {
        atOnce += 1
        expect(atOnce).toBe(1)
        await db.collection('of_the_test').insertOne({ name })
        ran.push(name)
        atOnce -= 1
      },
    })
    const both = [step('20261202_second'), step('20261201_first')]
    await Promise.all([start(both), start(both), start(both)])
    expect(ran).toEqual(['20261201_first', '20261202_second'])
    expect((await indexNames()).length).toBeGreaterThan(1)
    await start([...both, step('20261203_third')])
    expect(ran).toEqual(['20261201_first', '20261202_second', '20261203_third'])
    expect(await db.collection('communique_starts').countDocuments()).toBe(0)
  })

  it('goes on where another server has died over it', async () => {
    const name = '20261204_interrupted'
    let tries = 0
    const step: MongoMigration = {
      name,
      up: async () => {
        tries += 1
        if (tries === 1) throw new Error('The power went.')
      },
    }
    await expect(start([step])).rejects.toThrow('The power went.')
    await db.collection<{ _id: string }>('communique_starts').insertOne({
      ...{ _id: 'indexes and migrations', owner: 'one that died', until: new Date(Date.now() - 1) },
    })
    await start([step])
    await start([step])
    expect(tries).toBe(2)
  })
})
