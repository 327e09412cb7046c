import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import type { DatabaseServer } from '../databaseServers.ts'
import { TEST_SECRET } from '../startServer.ts'
import {
  copyDatabase,
  databaseOn,
  dropDatabase,
  envOfDatabase,
  hasTransactions,
  nameOfStore,
} from '../storeUnderTest.ts'
import type { Host } from './host.ts'

/** Where newsrooms lie: one that was made once, and copies of it, one for each point. */
export type Ground = {
  store: string
  /** A MongoDB that is no replica set has none. */
  hasTransactions: boolean
  envOf(name: string): Record<string, string>
  /** Another copy of the first newsroom, which nobody has open. */
  copy(name: string): Promise<void>
  /** The host leaves the newsroom that it has open, and opens a new copy of the first one. */
  enter(host: Host, name: string): Promise<{ url: string }>
  /** What nobody has open any more. */
  remove(name: string): Promise<void>
  clear(): Promise<void>
}

export const BASE = 'base'

/** @param server null: SQLite. */
export const layGround = async (server: DatabaseServer | null): Promise<Ground> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crash-'))
  const folderOf = (name: string) => path.join(folder, name)
  const databases = server ? databasesOn(server, path.basename(folder)) : null
  const envOf = (name: string): Record<string, string> => ({
    ...{ DATA_DIR: folderOf(name), PAYLOAD_SECRET: TEST_SECRET, LOG_LEVEL: 'error' },
    ...databases?.envOf(name),
  })
  const copy = async (name: string) => {
    await cp(folderOf(BASE), folderOf(name), { recursive: true })
    await databases?.copy(BASE, name)
  }
  const erase = (name: string) => rm(name, { recursive: true, force: true, maxRetries: 10 })
  return {
    store: server ? server.kind : 'SQLite',
    hasTransactions: hasTransactions(server?.uri),
    envOf,
    copy,
    enter: async (host, name) => {
      // SQLite's file is whole only when nobody has it open.
      await host.close()
      await copy(name)
      return host.open(envOf(name))
    },
    remove: async (name) => {
      await databases?.drop(name)
      await erase(folderOf(name))
    },
    clear: async () => {
      await databases?.close()
      await erase(folder)
    },
  }
}

type Databases = Pick<Ground, 'envOf'> & {
  copy(from: string, to: string): Promise<void>
  drop(name: string): Promise<void>
  close(): Promise<void>
}

const databasesOn = (server: DatabaseServer, prefix: string): Databases =>
  nameOfStore(server.uri) === 'postgres' ? onPostgres(server, prefix) : onMongo(server, prefix)

const onPostgres = ({ uri }: DatabaseServer, prefix: string): Databases => {
  const of = (name: string) => databaseOn(uri, `${prefix}-${name}`)
  const names = new Set<string>()
  return {
    envOf: (name) => {
      names.add(name)
      return envOfDatabase(of(name))
    },
    copy: (from, to) => copyDatabase(of(from), of(to)),
    drop: (name) => dropDatabase(of(name)),
    close: async () => {
      for (const name of names) await dropDatabase(of(name))
    },
  }
}

const onMongo = ({ uri }: DatabaseServer, prefix: string): Databases => {
  const client = new MongoClient(uri)
  const nameOf = (name: string) => `${prefix}-${name}`
  const of = (name: string) => client.db(nameOf(name))
  return {
    envOf: (name) => envOfDatabase(databaseOn(uri, nameOf(name))),
    /** Rows only: the newsroom that is opened there makes its indexes. */
    copy: async (from, to) => {
      for (const { name } of await of(from).listCollections().toArray()) {
        if (name.startsWith('system.')) continue
        const rows = await of(from).collection(name).find().toArray()
        if (rows.length > 0) await of(to).collection(name).insertMany(rows)
      }
    },
    drop: async (name) => void (await of(name).dropDatabase()),
    close: () => client.close(),
  }
}
