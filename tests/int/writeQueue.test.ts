import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { createClient } from '@libsql/client'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { buildConfig, type CollectionConfig, getPayload, type Payload } from 'payload'
import { createDatabase } from '../../src/database.ts'
import { createNesting } from '../../src/stores/nesting.ts'
import { queueWrites } from '../../src/stores/sqlite/writeQueue.ts'
import { createTables } from '../support/schema.ts'

type Note = { id: string; title: string; count: number }
type Hook = 'none' | 'throws' | 'nested' | 'nested without req' | 'direct without req' | 'caught'

let hook: Hook = 'none'

const Notes: CollectionConfig = {
  slug: 'notes',
  versions: { drafts: false, maxPerDoc: 0 },
  fields: [
    { name: 'id', type: 'text', defaultValue: () => randomUUID() },
    { name: 'title', type: 'text', localized: true },
    { name: 'count', type: 'number', defaultValue: 0 },
    { name: 'rows', type: 'array', fields: [{ name: 'text', type: 'text' }] },
  ],
  hooks: {
    afterChange: [
      async ({ doc, req, context }) => {
        if (context.isNested) return
        const nested = {
          collection: 'notes',
          data: { title: 'nested' },
          context: { isNested: true },
        } as const
        if (hook === 'throws') throw new Error('the hook fails')
        if (hook === 'nested') await create(req.payload, nested, req)
        if (hook === 'nested without req') await create(req.payload, nested)
        if (hook === 'direct without req') {
          await req.payload.db.updateOne({ collection: 'notes', id: (doc as Note).id, data: { count: 9 } })
        }
        if (hook === 'caught') {
          await req.payload
            .update({
              collection: 'notes' as never,
              id: 'unknown',
              data: {},
              req,
              context: { isNested: true },
            })
            .catch(() => undefined)
        }
      },
    ],
  },
}

type Nested = { data: object; context?: object }
const create = (payload: Payload, { data, context = {} }: Nested, req?: object) =>
  payload.create({
    collection: 'notes' as never,
    data: data,
    context: context as never,
    ...(req ? { req } : {}),
  }) as unknown as Promise<Note>

const update = (payload: Payload, id: string, data: object) =>
  payload.update({
    collection: 'notes' as never,
    id,
    data: data,
    locale: 'en',
  }) as unknown as Promise<Note>

describe('the write queue', () => {
  let folder: string
  let payload: Payload

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'queue-'))
    payload = await open()
    await createTables(payload)
  })
  beforeEach(() => {
    hook = 'none'
  })
  afterAll(async () => {
    await payload.destroy()
    await rm(folder, { recursive: true, force: true })
  })

  const open = async () =>
    getPayload({
      key: randomUUID(),
      config: buildConfig({
        secret: 'a secret of this test',
        collections: [Notes],
        localization: { locales: ['en', 'ur'], defaultLocale: 'en' },
        db: await createDatabase({
          databaseUri: `file:${folder}/test.db`,
          acceptsStandaloneMongo: false,
          migrations: [],
        }),
        typescript: { autoGenerate: false },
        telemetry: false,
      }),
    })
  const titles = async () => {
    const { docs } = await payload.find({ collection: 'notes' as never, pagination: false })
    return (docs as unknown as Note[]).map(({ title }) => title).sort()
  }
  const clear = () => payload.db.deleteMany({ collection: 'notes', where: {} })

  it('stores 20 of 20 concurrent creates', async () => {
    await clear()
    const wanted = Array.from({ length: 20 }, (_, index) => `note ${String(index).padStart(2, '0')}`)
    await Promise.all(wanted.map((title) => create(payload, { data: { title, rows: [{ text: title }] } })))
    expect(await titles()).toEqual(wanted)
  })

  it('stores 20 of 20 concurrent updates of one localised document, with a version of each', async () => {
    const { id } = await create(payload, { data: { title: 'first' } })
    const updates = Array.from({ length: 20 }, (_, index) => update(payload, id, { title: `edit ${index}` }))
    const answers = await Promise.all(updates)
    expect(answers.map(({ title }) => title)).toEqual(answers.map((_, index) => `edit ${index}`))
    const { totalDocs } = await payload.countVersions({
      collection: 'notes' as never,
      where: { parent: { equals: id } },
    })
    expect(totalDocs).toBe(21)
  })

  it('lets 200 reads pass while writes wait', async () => {
    const writes = Array.from({ length: 20 }, () => create(payload, { data: { title: 'busy' } }))
    const reads = Array.from({ length: 200 }, () => payload.find({ collection: 'notes' as never, limit: 3 }))
    await expect(Promise.all([...writes, ...reads])).resolves.toHaveLength(220)
  })

  it('takes the first two transactions of a process for what they are, one beside the other', async () => {
    const script = path.resolve('tests/support/firstTransactions.ts')
    const { stdout } = await promisify(execFile)(process.execPath, ['--import', 'tsx', script])
    expect(stdout).toBe('both were stored\n')
  })

  it('stores nothing when a hook throws, and goes on with the next write', async () => {
    await clear()
    hook = 'throws'
    await expect(create(payload, { data: { title: 'lost' } })).rejects.toThrow('the hook fails')
    hook = 'nested'
    await create(payload, { data: { title: 'kept' } })
    expect(await titles()).toEqual(['kept', 'nested'])
  })

  it.each(['nested without req', 'direct without req'] as const)(
    'refuses a %s, names the call, and stores nothing',
    async (kind) => {
      await clear()
      hook = kind
      await expect(create(payload, { data: { title: 'outer' } })).rejects.toThrow(
        /without its `req`.*writeQueue\.test/,
      )
      hook = 'none'
      expect(await titles()).toEqual([])
    },
  )

  it('in production refuses what waits for itself when its patience ends, by the name of what it waits for', async () => {
    const drizzle = { transaction: (work: (transaction: object) => Promise<void>) => work({}) }
    const logged: string[] = []
    const logger = { error: (sentence: string) => logged.push(sentence) }
    const adapter = queueWrites({ drizzle, sessions: {}, payload: { logger } } as unknown as SQLiteAdapter, {
      patienceMs: 50,
      nesting: createNesting(false),
    })
    const outer = await adapter.beginTransaction()
    await expect(adapter.beginTransaction()).rejects.toMatchObject({
      reason: 'unavailable',
      cause: { message: expect.stringMatching(/has waited 50 ms .* does not end/) as string },
    })
    expect(logged).toEqual([expect.stringMatching(/has waited 50 ms .* does not end/)])
    await adapter.commitTransaction(outer ?? '')
    await expect(adapter.beginTransaction()).resolves.toBeTruthy()
  })

  it('says so when a nested call has ended the transaction and its error was caught', async () => {
    await clear()
    hook = 'caught'
    await expect(create(payload, { data: { title: 'outer' } })).rejects.toThrow(/Nothing was stored/)
    expect(await titles()).toEqual([])
  })

  it('gives a write of the adapter a transaction of its own', async () => {
    await clear()
    const { id } = await create(payload, { data: { title: 'direct' } })
    const claims = Array.from({ length: 20 }, (_, index) =>
      payload.db.updateOne({
        collection: 'notes',
        where: { and: [{ id: { equals: id } }, { count: { equals: 0 } }] },
        data: { count: index + 1 },
        options: { atomic: true },
      }),
    )
    expect((await Promise.all(claims)).filter(Boolean)).toHaveLength(1)
  })

  it('waits for another process that holds the lock, without failing and without blocking reads', async () => {
    await clear()
    const other = createClient({ url: `file:${folder}/test.db` })
    const lock = await other.transaction('write')
    const write = create(payload, { data: { title: 'waits' } })
    const { client } = payload.db as unknown as {
      client: { executeMultiple: (sql: string) => Promise<void> }
    }
    const change = client.executeMultiple('CREATE TABLE others (id TEXT)')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await titles()).toEqual([])
    await lock.commit()
    await Promise.all([write, change])
    expect(await titles()).toEqual(['waits'])
    other.close()
  })

  it('surfaces a COMMIT that fails', async () => {
    await clear()
    const client = (payload.db as unknown as { client: { executeMultiple: (sql: string) => Promise<void> } })
      .client
    await client.executeMultiple(
      `CREATE TABLE IF NOT EXISTS parents (id TEXT PRIMARY KEY);
       CREATE TABLE IF NOT EXISTS orphans (id TEXT REFERENCES parents(id) DEFERRABLE INITIALLY DEFERRED);
       CREATE TRIGGER IF NOT EXISTS orphan AFTER INSERT ON notes BEGIN INSERT INTO orphans VALUES ('nobody'); END;`,
    )
    try {
      await expect(create(payload, { data: { title: 'not stored' } })).rejects.toThrow()
      expect(await titles()).toEqual([])
    } finally {
      await client.executeMultiple('DROP TRIGGER orphan;')
    }
    await create(payload, { data: { title: 'stored' } })
    expect(await titles()).toEqual(['stored'])
  })

  it('keeps its two connections: writes open no further files', async () => {
    const countFiles = () => readdirSync('/proc/self/fd').length
    await create(payload, { data: { title: 'one' } })
    const before = countFiles()
    for (let index = 0; index < 30; index += 1) await create(payload, { data: { title: 'more' } })
    expect(countFiles()).toBeLessThanOrEqual(before)
  })

  it('indexes the tables of translations by their document', async () => {
    const client = (
      payload.db as unknown as {
        client: { execute: (sql: string) => Promise<{ rows: { detail: string }[] }> }
      }
    ).client
    const { rows } = await client.execute(
      "EXPLAIN QUERY PLAN SELECT * FROM notes_locales WHERE _parent_id = 'x'",
    )
    expect(rows[0]?.detail).toContain('notes_locales_parent_only_idx')
  })
})
