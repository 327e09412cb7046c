import { type Db, MongoClient } from 'mongodb'
import { mendConnections } from './lostSockets.ts'
import type { ReaderStore } from '../../wire/reader/readerStore.ts'
import { CONCERNS } from './concerns.ts'
import { readMongoPublicationIndex } from './publicationIndex.ts'
import { openMongoRows } from './rows.ts'

/** How often it is looked whether somebody has written: two rows of an index each time. */
const LOOK_MS = 50
const ANSWERS_MS = 2_000

type Collections = { publications: string; changes: string }

/**
 * The wire's rows in the database that the main process writes. Nothing of the driver that writes is used; give a reader's
 * address a user with the role `read`, and it could not.
 *
 * @throws where no server answers.
 */
export const openMongoReader = async (
  url: string,
  { publications, changes }: Collections,
): Promise<ReaderStore> => {
  const client = new MongoClient(url, {
    ...{ serverSelectionTimeoutMS: ANSWERS_MS, connectTimeoutMS: ANSWERS_MS, maxPoolSize: 8 },
    ...{ appName: 'communique-reader', retryReads: true },
    ...(url.includes('replicaSet=')
      ? { readConcernLevel: CONCERNS.readConcernLevel, readPreference: CONCERNS.readPreference }
      : {}),
  })
  try {
    await client.connect()
    mendConnections(client)
  } catch (error) {
    await client.close()
    throw error
  }
  const db = client.db()
  const { read: _, ...places } = readMongoPublicationIndex(db.collection(publications))
  return {
    places,
    rows: openMongoRows(db),
    time: async () => {
      // The older of the two names of one command: compatible servers may not know `hello`.
      const { localTime } = await db.admin().command({ isMaster: 1 })
      return localTime instanceof Date ? localTime : null
    },
    listen: (onWrite) => Promise.resolve(lookFor(() => newestIn(db, { publications, changes }), onWrite)),
    close: () => client.close(),
  }
}

/** What every write makes larger. */
const newestIn = async (db: Db, { publications, changes }: Collections): Promise<string> => {
  const newest = async (collection: string, field: string): Promise<unknown> => {
    const found = await db
      .collection(collection)
      .findOne({}, { sort: { [field]: -1 }, projection: { [field]: 1 } })
    return found?.[field]
  }
  return `${String(await newest(publications, 'written'))} ${String(await newest(changes, 'number'))}`
}

/** One look after the other. One that fails tells nothing: whoever listens looks by itself, and says so. */
const lookFor = (look: () => Promise<string>, onWrite: () => void): (() => Promise<void>) => {
  let last: string | null = null
  let isOver = false
  let timer: NodeJS.Timeout | undefined
  const next = (): void => {
    if (!isOver) timer = setTimeout(() => void once().then(next, next), LOOK_MS).unref()
  }
  const once = async (): Promise<void> => {
    const present = await look()
    if (last !== null && present !== last) onWrite()
    last = present
  }
  next()
  return () => {
    isOver = true
    clearTimeout(timer)
    return Promise.resolve()
  }
}
