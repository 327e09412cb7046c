import { parentPort, workerData } from 'node:worker_threads'
import { Sqlite3Client } from '@libsql/client/sqlite3'
import { CompilingOnce } from './compilingOnce.mjs'

/** One connection to SQLite in a thread of its own, as thread.ts asks it. Plain JavaScript: it is run as it stands, wherever. */

const database = new CompilingOnce(workerData)
const client = new Sqlite3Client(workerData, {}, database, 'number')

const toPlain = ({ columns, columnTypes, rows, rowsAffected, lastInsertRowid }) => ({
  ...{ columns, columnTypes, rowsAffected, lastInsertRowid },
  rows: rows.map((row) => Array.from(row)),
})

const ANSWERS = {
  execute: async (statement) => toPlain(await client.execute(statement)),
  migrate: async (statements) => (await client.migrate(statements)).map(toPlain),
  executeMultiple: async (sql) => void database.exec(sql),
}

parentPort.on('message', async ({ number, call, given }) => {
  if (call === 'close') {
    client.close()
    parentPort.close()
    return
  }
  try {
    parentPort.postMessage({ number, result: await ANSWERS[call](given) })
  } catch ({ message, name, code, rawCode }) {
    parentPort.postMessage({ number, error: { message, name, code, rawCode } })
  }
})
