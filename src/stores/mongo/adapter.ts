import type { BaseDatabaseAdapter } from 'payload'
import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { staleRevision } from '../../errors.ts'
import { withStore } from '../storeParts.ts'
import { asked } from './asking.ts'
import { CONCERNS } from './concerns.ts'
import { openMongoPublicationIndex } from './publicationIndex.ts'
import { type MongoMigration, startingWhole } from './startWork.ts'
import { sayFailures } from './wholeWrites.ts'

/**
 * For MongoDB without transactions, where an update is two writes that others see: its revision is raised, and then the
 * document is written whole. What another one has raised meanwhile would be set back by it, and both would have been told
 * that their text is stored; so a document is only written over one that is no further.
 */
export const refuseOvertaken = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const updateOne = adapter.updateOne.bind(adapter)
  const write: BaseDatabaseAdapter['updateOne'] = async (args) => {
    const { id, where: _, ...update } = args
    const { revision } = update.data
    if (id === undefined || typeof revision !== 'number') return updateOne(args) as Promise<unknown>
    const isNoFurther = { or: [{ revision: { less_than_equal: revision } }, { revision: { exists: false } }] }
    const where = { and: [{ id: { equals: id } }, isNoFurther] }
    const written: unknown = await updateOne({ ...update, where })
    if (written) return written
    throw staleRevision()
  }
  return Object.assign(adapter, { updateOne: write })
}

export type MongoOptions = {
  /** A replica set names itself in it: `?replicaSet=…`. */
  url: string
  /** A server that is no replica set has no transactions: every promise holds without them, and it must be said. */
  acceptsStandalone?: boolean
  migrationDir?: string
  /** Numbered by their names: all that are new run at each start, each once, on one server at a time. */
  migrations?: readonly MongoMigration[]
}

const IN_TRANSACTION = {
  readConcern: { level: 'snapshot' },
  writeConcern: CONCERNS.writeConcern,
  readPreference: 'primary',
} as const

/**
 * The driver would wait for half a minute before it says that nobody answers; and a server that said once that it is no primary, for ten
 * seconds until it asks again.
 */
const PATIENCE = { serverSelectionTimeoutMS: 10_000, heartbeatFrequencyMS: 2_000 } as const

/** Payload's MongoDB with its indexes made at the start, and no joins: compatible servers lack their aggregations. */
export const newsroomMongo = ({
  url,
  acceptsStandalone = false,
  migrationDir,
  migrations = [],
}: MongoOptions): ReturnType<typeof mongooseAdapter> => {
  const isStandalone = acceptsStandalone && !url.includes('replicaSet=')
  const mongo = mongooseAdapter({
    url,
    // By one server at a time, under a lease (startWork.ts).
    ensureIndexes: false,
    connectOptions: { ...PATIENCE, autoIndex: false, ...(isStandalone ? {} : CONCERNS) },
    migrationDir,
    useJoinAggregations: false,
    transactionOptions: isStandalone ? false : IN_TRANSACTION,
  })
  return {
    ...mongo,
    init: (args) => {
      const made = mongo.init(args)
      const adapter = (isStandalone ? refuseOvertaken(made) : made) as MongooseAdapter // Payload's type says less
      return withStore(startingWhole(sayFailures(adapter), { migrations }), {
        databaseTime: () => mongoTime(adapter),
        openPlaces: (collection) => openMongoPublicationIndex(adapter, collection),
      })
    },
  }
}

const mongoTime = async ({ connection }: MongooseAdapter): Promise<Date | null> => {
  // The older of the two names of one command: compatible servers may not know `hello`.
  const answer = await asked(async () => connection.db?.admin().command({ isMaster: 1 }))
  return answer?.localTime instanceof Date ? answer.localTime : null
}
