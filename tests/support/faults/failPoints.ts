import { MongoClient } from 'mongodb'
import type { Chance } from '../following/chance.ts'

export type FailPoints = {
  /** The next so many commands of these names. */
  failNext: (times: number, failing: Failing) => Promise<void>
  /** Some of the next commands, by chance. */
  fail: (chance: Chance) => Promise<void>
  /** What has not failed yet does not any more. */
  clear: () => Promise<void>
  close: () => Promise<void>
}

/** As `configureFailPoint` takes it. */
export type Failing = {
  failCommands: readonly string[]
  errorCode?: number
  errorLabels?: readonly string[]
  closeConnection?: boolean
  writeConcernError?: { code: number; errmsg: string }
}

const WRITES = ['insert', 'update', 'delete', 'findAndModify'] as const
const TRANSIENT = ['TransientTransactionError']
/** LockTimeout, WriteConflict, SnapshotUnavailable, NoSuchTransaction: of a transaction, nothing of which is stored. */
const OF_TRANSACTIONS = [24, 112, 246, 251] as const
/** No primary here, or not any more: the command was not done. The driver repeats it by itself, once. */
const NO_PRIMARY = [189, 10107, 11602, 13435] as const

/** What a MongoDB can say by itself; the labels are what a driver goes by (mongodb/specifications, transactions). */
const FAILINGS: readonly Failing[] = [
  ...OF_TRANSACTIONS.map((errorCode) => ({ failCommands: WRITES, errorCode, errorLabels: TRANSIENT })),
  ...NO_PRIMARY.map((errorCode) => ({
    failCommands: WRITES,
    errorCode,
    errorLabels: ['RetryableWriteError'],
  })),
  ...NO_PRIMARY.map((errorCode) => ({ failCommands: ['find', 'aggregate'], errorCode })),
  // Here the transaction stays open at that, as where a commit is lost on its way.
  { failCommands: ['commitTransaction'], errorCode: 251, errorLabels: TRANSIENT },
  {
    failCommands: ['commitTransaction'],
    writeConcernError: { code: 64, errmsg: 'waiting for replication timed out' },
  },
]

/**
 * Makes a MongoDB answer one command with an error of its own. Null for one that cannot be made to: mongo-java-server, and a mongod
 * that was started without `enableTestCommands`.
 */
export const openFailPoints = async (uri: string): Promise<FailPoints | null> => {
  const client = await new MongoClient(uri).connect()
  const configure = (mode: 'off' | { times: number }, data: Failing) =>
    client.db('admin').command({ configureFailPoint: 'failCommand', mode, data })
  const isPossible = await configure('off', { failCommands: ['find'] }).then(
    () => true,
    () => false,
  )
  if (!isPossible) {
    await client.close()
    return null
  }
  const failNext = async (times: number, failing: Failing) => void (await configure({ times }, failing))
  return {
    failNext,
    // A driver that repeats a command meets the second one.
    fail: (chance) => failNext(1 + chance.below(3), chance.pick(FAILINGS)),
    clear: async () => void (await configure('off', { failCommands: ['find'] })),
    close: () => client.close(),
  }
}
