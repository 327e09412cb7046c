import { type MongooseAdapter, mongooseAdapter } from '@payloadcms/db-mongodb'
import { withStore } from '../storeParts.ts'
import { openMongoPlaces } from './places.ts'
import { refuseOvertaken } from './refuseOvertaken.ts'

export type MongoOptions = {
  /** A replica set names itself in it: `?replicaSet=…`. */
  url: string
  /** A server that is no replica set has no transactions: every promise holds without them, and it must be said. */
  acceptsStandalone?: boolean
  migrationDir?: string
}

/** Payload's MongoDB with its indexes made at the start, and no joins: compatible servers lack their aggregations. */
export const newsroomMongo = ({
  url,
  acceptsStandalone = false,
  migrationDir,
}: MongoOptions): ReturnType<typeof mongooseAdapter> => {
  const isStandalone = acceptsStandalone && !url.includes('replicaSet=')
  const mongo = mongooseAdapter({
    url,
    ensureIndexes: true,
    // The driver would wait for half a minute before it says that nobody answers.
    connectOptions: { serverSelectionTimeoutMS: 10_000 },
    migrationDir,
    useJoinAggregations: false,
    transactionOptions: isStandalone ? false : {},
  })
  return {
    ...mongo,
    init: (args) => {
      const made = mongo.init(args)
      const adapter = (isStandalone ? refuseOvertaken(made) : made) as MongooseAdapter // Payload's type says less
      return withStore(adapter, {
        databaseTime: () => mongoTime(adapter),
        openPlaces: (collection) => openMongoPlaces(adapter, collection),
      })
    },
  }
}

const mongoTime = async ({ connection }: MongooseAdapter): Promise<Date | null> => {
  // The older of the two names of one command: compatible servers may not know `hello`.
  const answer = await connection.db?.admin().command({ isMaster: 1 })
  return answer?.localTime instanceof Date ? answer.localTime : null
}
