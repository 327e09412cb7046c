import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { MongoClient } from 'mongodb'
import { databaseOn, type MongoServer } from '../mongo.ts'
import { TEST_SECRET } from '../startServer.ts'
import type { Host } from './host.ts'

/** Where newsrooms lie: one that was made once, and copies of it, one for each point. */
export type Ground = {
  store: string
  /** mongo-java-server and a server alone have none. */
  hasTransactions: boolean
  envOf(name: string): Record<string, string>
  /** The host leaves the newsroom that it has open, and opens a new copy of the first one. */
  enter(host: Host, name: string): Promise<{ url: string }>
  /** What nobody has open any more. */
  remove(name: string): Promise<void>
  clear(): Promise<void>
}

export const BASE = 'base'

/** @param mongo null: SQLite. */
export const layGround = async (mongo: MongoServer | null): Promise<Ground> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crash-'))
  const folderOf = (name: string) => path.join(folder, name)
  const databases = mongo ? databasesOn(mongo, path.basename(folder)) : null
  const envOf = (name: string): Record<string, string> => ({
    ...{ DATA_DIR: folderOf(name), PAYLOAD_SECRET: TEST_SECRET, LOG_LEVEL: 'error' },
    ...databases?.envOf(name),
  })
  const erase = (name: string) => rm(name, { recursive: true, force: true, maxRetries: 10 })
  return {
    store: mongo ? mongo.kind : 'SQLite',
    hasTransactions: mongo === null,
    envOf,
    enter: async (host, name) => {
      // SQLite's file is whole only when nobody has it open.
      await host.close()
      await cp(folderOf(BASE), folderOf(name), { recursive: true })
      await databases?.copy(BASE, name)
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

const databasesOn = ({ uri }: MongoServer, prefix: string) => {
  const client = new MongoClient(uri)
  const nameOf = (name: string) => `${prefix}-${name}`
  const of = (name: string) => client.db(nameOf(name))
  return {
    envOf: (name: string): Record<string, string> => ({
      DATABASE_URI: databaseOn(uri, nameOf(name)),
      ...(uri.includes('replicaSet=') ? {} : { MONGODB_STANDALONE: 'accept' }),
    }),
    /** Rows only: the newsroom that is opened there makes its indexes. */
    copy: async (from: string, to: string): Promise<void> => {
      for (const { name } of await of(from).listCollections().toArray()) {
        if (name.startsWith('system.')) continue
        const rows = await of(from).collection(name).find().toArray()
        if (rows.length > 0) await of(to).collection(name).insertMany(rows)
      }
    },
    drop: async (name: string): Promise<void> => void (await of(name).dropDatabase()),
    close: () => client.close(),
  }
}
