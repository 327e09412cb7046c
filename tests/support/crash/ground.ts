import { cp, mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { databaseOn, type MongoServer } from '../mongo.ts'
import { TEST_SECRET } from '../startServer.ts'
import type { Host } from './host.ts'

/** Where newsrooms lie: one that was made once, and copies of it, one for each point. */
export type Ground = {
  store: string
  envOf(name: string): Record<string, string>
  /** The host leaves the newsroom that it has open, and opens a new copy of the first one. */
  enter(host: Host, name: string): Promise<{ url: string }>
  remove(host: Host, name: string): Promise<void>
  clear(): Promise<void>
}

export const BASE = 'base'

/** @param mongo null: SQLite. */
export const layGround = async (mongo: MongoServer | null): Promise<Ground> => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'crash-'))
  const folderOf = (name: string) => path.join(folder, name)
  const databaseOf = (name: string) => `${path.basename(folder)}-${name}`
  const remove = (name: string) => rm(folderOf(name), { recursive: true, force: true, maxRetries: 10 })
  const envOf = (name: string): Record<string, string> => ({
    ...{ DATA_DIR: folderOf(name), PAYLOAD_SECRET: TEST_SECRET, LOG_LEVEL: 'error' },
    ...(mongo ? { DATABASE_URI: databaseOn(mongo.uri, databaseOf(name)) } : {}),
    ...(mongo && !mongo.uri.includes('replicaSet=') ? { MONGODB_STANDALONE: 'accept' } : {}),
  })
  return {
    store: mongo ? mongo.kind : 'SQLite',
    envOf,
    enter: async (host, name) => {
      if (mongo) await host.copyDatabase(databaseOf(BASE), databaseOf(name))
      // SQLite's file is whole only when nobody has it open.
      await host.close()
      await cp(folderOf(BASE), folderOf(name), { recursive: true })
      return host.open(envOf(name))
    },
    remove: async (host, name) => {
      if (mongo) await host.dropDatabase(databaseOf(name))
      await remove(name)
    },
    clear: () => rm(folder, { recursive: true, force: true, maxRetries: 10 }),
  }
}
