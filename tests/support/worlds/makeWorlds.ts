import { cp } from 'node:fs/promises'
import path from 'node:path'
import { createClient } from '@libsql/client'
import type { RunningServer } from '../startServer.ts'
import { type Base, seedBase } from './base.ts'
import { keepSecrets, type Secrets } from './secrets.ts'
import { type World, WORLDS } from './tokens.ts'
import { openWorld, removeWorld, workIn } from './world.ts'

export type Worlds = {
  base: Base
  secrets: Record<World, Secrets>
  /** Folders with the data of each world. */
  folders: Record<World, string>
  servers: Record<World, RunningServer>
  /** The instant of the first question. */
  start: number
  close: () => Promise<void>
}

const MINUTE = 60_000

/** Two newsrooms that differ in UNODC’s secrets alone, each behind a server that has just been started. */
export const makeWorlds = async (say: (sentence: string) => void): Promise<Worlds> => {
  say('Making a newsroom that both worlds share …')
  const base = await seedBase()
  const folders = { 1: `${base.dataDir}-1`, 2: `${base.dataDir}-2` }
  const open: RunningServer[] = []
  const close = async () => {
    await Promise.all(open.map((server) => server.kill()))
    await Promise.all([base.dataDir, ...Object.values(folders)].map(removeWorld))
  }
  try {
    for (const world of WORLDS) await copyData(base.dataDir, folders[world])
    say('UNODC’s people keep other secrets in each of them …')
    const start = Date.now() + MINUTE
    const made = await inBoth(async (world) => {
      const server = await openWorld({ dataDir: folders[world], startsAt: start })
      open.push(server)
      const { tokens } = base
      const inCommon = workIn(server.url, { tokens, start, seed: 'in common' })
      const alone = workIn(server.url, { tokens, start: start + 5 * MINUTE, seed: `alone in ${world}` })
      const secrets = await keepSecrets({ world, base, inCommon, alone, start })
      await server.stop()
      return secrets
    })
    // New processes: what a world's past has left in the memory of its server is no secret of its data.
    const firstQuestion = start + 30 * MINUTE
    const servers = await inBoth(async (world) => {
      const server = await openWorld({ dataDir: folders[world], startsAt: firstQuestion })
      open.push(server)
      return server
    })
    return { base, secrets: made, folders, servers, start: firstQuestion, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** The database as it is at this moment; a connection that closes late may still move its files. */
const copyData = async (from: string, to: string): Promise<void> => {
  const isDatabase = (file: string) => path.basename(file).startsWith('communique.db')
  await cp(from, to, { recursive: true, filter: (file) => !isDatabase(file) })
  const database = createClient({ url: `file:${path.join(from, 'communique.db')}` })
  await database.execute({ sql: 'VACUUM INTO ?', args: [path.join(to, 'communique.db')] })
  database.close()
}

export const inBoth = async <T>(work: (world: World) => Promise<T>): Promise<Record<World, T>> => {
  const [one, two] = await Promise.all([work(1), work(2)])
  return { 1: one, 2: two }
}
