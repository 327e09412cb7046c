import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { chownSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { freePort } from '../freePort.ts'
import { account, findPrograms, folderForAll, letsIn } from '../postgres.ts'
import { until } from '../until.ts'

/** One PostgreSQL that can be killed: it waits for its disk at each COMMIT, as in production. */
export type Cluster = {
  /** Names no database. */
  uri: string
  /** All that it writes lies there. */
  folder: string
  start: () => Promise<void>
  /** SIGKILL of all its processes; the data stay. */
  kill: () => Promise<void>
  /** A hot standby, without which the primary acknowledges no COMMIT from now on. */
  addStandby: () => Promise<Cluster>
  /** These accounts have to give their password from now on; all others are trusted. */
  demandPasswords: (accounts: readonly string[]) => Promise<void>
  /** Of a standby: it is the primary from now on, and waits for nobody. */
  promote: () => Promise<void>
  /** Kills it, and removes what it has written. */
  remove: () => Promise<void>
}

const START_MS = 60_000

/** @param within a folder that is there, such as a small disk. @returns null where PostgreSQL is not installed. */
export const makeCluster = async (within?: string): Promise<Cluster | null> => {
  const programs = findPrograms()
  if (!programs) return null
  const folder = mkdtempSync(path.join(within ?? folderForAll(true), 'communique-drill-'))
  const as = account()
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = path.join(folder, 'data')
  run(path.join(programs, 'initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'], folder)
  const cluster = await clusterAt({ programs, folder, data })
  await cluster.start()
  return cluster
}

const run = (program: string, args: string[], cwd: string): void => {
  const { status, stderr } = spawnSync(program, args, { ...account(), cwd, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${path.basename(program)} fails: ${stderr}`)
}

type Place = { programs: string; folder: string; data: string }

const clusterAt = async ({ programs, folder, data }: Place): Promise<Cluster> => {
  const port = await freePort()
  const uri = `postgres://postgres@127.0.0.1:${port}`
  const settings = { listen_addresses: '127.0.0.1', max_connections: '200', wal_keep_size: '512MB' }
  let server: ChildProcess | null = null
  const kill = async (): Promise<void> => {
    if (!server || server.exitCode !== null || server.signalCode !== null) return
    const gone = new Promise((resolve) => server?.once('exit', resolve))
    server.ref()
    for (const child of childrenOf(server.pid)) endAt(child)
    server.kill('SIGKILL')
    await gone
  }
  process.once('exit', () => server?.kill('SIGQUIT'))
  return {
    uri,
    folder,
    start: async () => {
      const more = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
      server = spawn(
        path.join(programs, 'postgres'),
        ['-D', data, '-p', String(port), '-k', folder, ...more],
        {
          ...{ ...account(), cwd: folder, stdio: 'ignore' },
          // Ctrl-C is for the drill, which ends it last.
          detached: true,
        },
      )
      server.unref()
      await until('PostgreSQL lets somebody in', () => letsIn(port), START_MS)
    },
    kill,
    addStandby: async () => {
      const copy = mkdtempSync(path.join(folderForAll(true), 'communique-drill-'))
      const { uid, gid } = account()
      if (uid !== undefined && gid !== undefined) chownSync(copy, uid, gid)
      const own = path.join(copy, 'data')
      const from = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres']
      run(
        path.join(programs, 'pg_basebackup'),
        ['-D', own, '-R', '-X', 'stream', '-c', 'fast', ...from],
        copy,
      )
      const standby = await clusterAt({ programs, folder: copy, data: own })
      await standby.start()
      await query(uri, "ALTER SYSTEM SET synchronous_standby_names = '*'")
      await query(uri, 'SELECT pg_reload_conf()')
      await until('the standby is synchronous', async () => {
        const [row] = await query(uri, 'SELECT sync_state FROM pg_stat_replication')
        return row?.sync_state === 'sync'
      })
      return standby
    },
    demandPasswords: async (accounts) => {
      const file = path.join(data, 'pg_hba.conf')
      const line = `host all ${accounts.join(',')} 127.0.0.1/32 scram-sha-256\n`
      writeFileSync(file, line + readFileSync(file, 'utf8'))
      await query(uri, 'SELECT pg_reload_conf()')
    },
    promote: async () => {
      await query(uri, 'SELECT pg_promote(true)')
      await until('it writes', async () => {
        const [row] = await query(uri, 'SELECT pg_is_in_recovery() AS waits')
        return row?.waits === false
      })
    },
    remove: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Of the postmaster: a backend that outlives it would still answer for a moment. */
const childrenOf = (pid = -1): number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
    .stdout.split('\n')
    .map(Number)
    .filter((child) => child > 0)

const endAt = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/** As the operator, in no database of the newsroom's. */
export const query = async (uri: string, words: string): Promise<Record<string, unknown>[]> => {
  const client = new pg.Client({ connectionString: `${uri}/postgres` })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(words)).rows
  } finally {
    await client.end()
  }
}
