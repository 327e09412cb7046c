import { randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { BSON, type ClientSession, type Db, MongoClient } from 'mongodb'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import type { DatabaseCopy, Working } from './databaseCopy.ts'

const ENDING = '.bson'
/** Payload's own collection of them, as the adapter calls it. */
const VALUES = /^payload-kvs?$/
const BATCH_BYTES = 4 * 1024 * 1024
const LENGTH_BYTES = 4

/**
 * One file of BSON for each collection, as `mongodump` writes them, all of one instant where the server is a replica set. From
 * a server without snapshots they are read one after the other: what says most first, so that all that it names is there.
 */
export const mongoCopy = (uri: string): DatabaseCopy => ({
  store: 'mongodb',
  dump: (folder, working) =>
    withClient(uri, async (client) => {
      const db = client.db()
      const session = isReplicaSet(uri) ? client.startSession({ snapshot: true }) : undefined
      try {
        for (const name of await collectionsOf(db)) await dumpOne(db, { ...working, name, folder, session })
      } finally {
        await session?.endSession()
      }
    }),
  isFree: () => withClient(uri, async (client) => (await collectionsOf(client.db())).length === 0),
  load: (folder, mark, working) =>
    withClient(uri, async (client) => {
      const files = (await readdir(folder)).filter((name) => name.endsWith(ENDING))
      const values = files.map((name) => path.basename(name, ENDING)).find((name) => VALUES.test(name))
      if (values === undefined) throw new Error('The backup has no values of the newsroom.')
      await client
        .db()
        .collection(values)
        .insertOne({ ...mark })
      for (const file of files) {
        const collection = client.db().collection(path.basename(file, ENDING))
        let count = 0
        for await (const batch of batchesOf(path.join(folder, file))) {
          working.signal.throwIfAborted()
          await collection.insertMany(batch)
          count += batch.length
          working.progress(`database: ${count} rows of ${collection.collectionName}`)
        }
      }
    }),
  elsewhere: () => {
    const other = withDatabase(uri, (name) => `${name}-check-${randomBytes(4).toString('hex')}`)
    return {
      uri: other,
      drop: () => withClient(other, async (client) => void (await client.db().dropDatabase())),
    }
  },
})

/** The same server and the same account, which an address without `authSource` looks for in its own database. */
const withDatabase = (uri: string, change: (name: string) => string): string => {
  const [, host = '', name, query = ''] =
    /^(mongodb(?:\+srv)?:\/\/[^/?]+)(?:\/([^?]*))?(?:\?(.*))?$/.exec(uri) ?? []
  // Accounts of other mechanisms than passwords are in no database.
  const isImplied = host.includes('@') && !/(^|&)(authSource=|authMechanism=(?!SCRAM))/i.test(query)
  const options = [query, ...(isImplied ? [`authSource=${name || 'admin'}`] : [])].filter(
    (option) => option !== '',
  )
  return `${host}/${change(name || 'test')}${options.length > 0 ? `?${options.join('&')}` : ''}`
}

const isReplicaSet = (uri: string): boolean => /[?&]replicaSet=[^&]+/.test(uri)

const withClient = async <T>(uri: string, work: (client: MongoClient) => Promise<T>): Promise<T> => {
  const client = new MongoClient(uri, { readConcernLevel: 'majority', serverSelectionTimeoutMS: 10_000 })
  try {
    return await work(await client.connect())
  } finally {
    await client.close()
  }
}

/** Heads name events, and events name texts: what is read later may hold more, and that does no harm. */
const FIRST: readonly string[] = [DEFAULT_SLUGS.registerHeads, DEFAULT_SLUGS.clearanceEvents]

const collectionsOf = async (db: Db): Promise<string[]> => {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('system.'))
    .sort()
  return [...FIRST.filter((name) => names.includes(name)), ...names.filter((name) => !FIRST.includes(name))]
}

type Dumping = Working & { name: string; folder: string; session: ClientSession | undefined }

const dumpOne = async (db: Db, { name, folder, session, progress, signal }: Dumping): Promise<void> => {
  let count = 0
  // The driver asks for the concern of the client otherwise, also within a snapshot (mongodb/lib/sessions.js, `applySession`).
  const readConcern = session && ({ level: 'snapshot' } as const)
  const rows = db.collection(name).find({}, { session, readConcern, raw: true })
  const documents = async function* () {
    for await (const row of rows) {
      count += 1
      if (count % 1_000 === 0) progress(`database: ${count} rows of ${name}`)
      yield row as unknown as Uint8Array // what `raw` gives
    }
  }
  await pipeline(
    Readable.from(documents()),
    createWriteStream(path.join(folder, `${name}${ENDING}`), { flags: 'wx', mode: 0o600 }),
    { signal },
  )
}

/** Documents stand one behind the other, and each says first how long it is. */
const batchesOf = async function* (file: string): AsyncGenerator<BSON.Document[]> {
  let [rest, batch, bytes] = [Buffer.alloc(0), [] as BSON.Document[], 0]
  for await (const chunk of createReadStream(file)) {
    rest = Buffer.concat([rest, chunk as Buffer])
    while (rest.length >= LENGTH_BYTES && rest.length >= rest.readInt32LE(0)) {
      const length = rest.readInt32LE(0)
      batch.push(BSON.deserialize(rest.subarray(0, length), { promoteValues: false }))
      bytes += length
      rest = rest.subarray(length)
      if (bytes < BATCH_BYTES) continue
      yield batch
      ;[batch, bytes] = [[], 0]
    }
  }
  if (rest.length > 0) throw new Error(`${path.basename(file)} ends in the middle of a row.`)
  if (batch.length > 0) yield batch
}
