import { cp, mkdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { BSON } from 'mongodb'
import type { Payload } from 'payload'
import { makeOnce } from './makeOnce.ts'
import { copyDatabase, type StoreName } from './storeUnderTest.ts'

/**
 * The demonstration's people, each with one session, as the first newsroom of a run made them: a password takes a tenth
 * of a second of one core each time that it is hashed, and every newsroom has two dozen people. The others begin with
 * copies of the first one's data, which are those of a server that was stopped.
 */
export type ReadyPeople = {
  /** Before the server opens its folder. */
  copyFolder: (to: string) => Promise<void>
  /** Before the server opens its database; nothing to do but on PostgreSQL. */
  copyDatabase: (to: string) => Promise<void>
  /** After the server has opened its database; nothing to do but on MongoDB. */
  copyDocuments: (payload: Payload) => Promise<void>
  /** The token of this person, once: whoever logs in again wants a session of their own. */
  takeToken: (email: string) => string | undefined
}

type Made = { payload: Payload; tokens: Map<string, string>; databaseUri: string | undefined }

/** Opens a newsroom with the people in it, and closes it when `keep` has read what it needs. */
export type MakePeople = (dataDir: string, keep: (made: Made) => Promise<void>) => Promise<void>

/** @returns null where no run of tests keeps them. */
export const readyPeople = async (store: StoreName, make: MakePeople): Promise<ReadyPeople | null> => {
  const run = process.env.READY_PEOPLE_DIR
  if (!run) return null
  const folder = path.join(run, store)
  await makeOnce(folder, async (unfinished) => {
    const dataDir = path.join(unfinished, 'data')
    await mkdir(dataDir)
    await make(dataDir, async ({ payload, tokens, databaseUri = '' }) => {
      await writeFile(
        path.join(unfinished, 'documents.json'),
        BSON.EJSON.stringify(await documentsOf(payload)),
      )
      await writeFile(path.join(unfinished, 'database.txt'), databaseUri)
      await writeFile(path.join(unfinished, 'tokens.json'), JSON.stringify([...tokens]))
    })
  })
  const tokens = new Map(
    JSON.parse(await readFile(path.join(folder, 'tokens.json'), 'utf8')) as [string, string][],
  )
  return {
    copyFolder: (to) => cp(path.join(folder, 'data'), to, { recursive: true }),
    copyDatabase: async (to) =>
      store === 'postgres'
        ? copyDatabase(await readFile(path.join(folder, 'database.txt'), 'utf8'), to)
        : undefined,
    copyDocuments: async (payload) =>
      store === 'mongodb'
        ? insert(payload, await readFile(path.join(folder, 'documents.json'), 'utf8'))
        : undefined,
    takeToken: (email) => {
      const token = tokens.get(email)
      tokens.delete(email)
      return token
    },
  }
}

type Documents = Record<string, { _id: unknown }[]>

/** What each start writes by itself, under keys that there are once. */
const OF_THE_START = 'payload-kvs'

const databaseOf = (payload: Payload) => {
  const { connection } = payload.db as unknown as MongooseAdapter
  return payload.db.name === 'mongoose' ? connection?.db : undefined
}

const documentsOf = async (payload: Payload): Promise<Documents> => {
  const database = databaseOf(payload)
  const collections = (await database?.listCollections().toArray()) ?? []
  const copied = collections.filter(({ name }) => name !== OF_THE_START)
  const entries = copied.map(async ({ name }) => [name, await database?.collection(name).find().toArray()])
  return Object.fromEntries(await Promise.all(entries)) as Documents
}

const insert = async (payload: Payload, text: string): Promise<void> => {
  const documents = BSON.EJSON.parse(text) as Documents
  for (const [name, rows] of Object.entries(documents)) {
    // Of a collection without a type the driver expects ids of its own; Payload's are texts.
    const operations = rows.map((row) => ({
      replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
    }))
    if (operations.length > 0) await databaseOf(payload)?.collection(name).bulkWrite(operations)
  }
}
