import type { Payload } from 'payload'
import { storePartsOf } from '../storeParts.ts'

const WHOLE = 'docs/plugins.md of the package communique says what holds on which database.'

/** Of a database that keeps less than all promises, what it does not keep is said at the start, to whoever runs the host. */
export const sayWeaker = ({ db, logger }: Payload): void => {
  if (storePartsOf(db)) return
  if (!hasTransactions(db))
    logger.warn(
      `[newsroomPlugin] This ${db.name} adapter has no transactions: what a crash interrupts can be stored in part. ${adviceFor(db.name)} ${WHOLE}`,
    )
  logger.info(
    `[newsroomPlugin] With this ${db.name} adapter lists of /v1 are found by reading all publications, and the clock of the database is not compared. ${WHOLE}`,
  )
}

/** Payload leaves them off on SQLite unless asked, and on MongoDB where the address names no replica set. */
const hasTransactions = (db: Payload['db']): boolean => {
  const { transactionOptions, url } = db as { transactionOptions?: object | false; url?: string | false }
  if (db.name === 'sqlite') return Boolean(transactionOptions)
  if (db.name === 'mongoose') return transactionOptions !== false && String(url).includes('replicaSet=')
  return transactionOptions !== false
}

const adviceFor = (name: string): string =>
  name === 'sqlite'
    ? 'newsroomSqlite of communique/adapters/sqlite has them.'
    : 'Run MongoDB as a replica set, and name it in the address (replicaSet=…).'
