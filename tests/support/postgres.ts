import { spawnSync } from 'node:child_process'
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { findOnPath } from './findOnPath.ts'
import { serveUntilTheEnd } from './serveUntilTheEnd.ts'
import { until } from './until.ts'

/** `uri` names no database; Payload's adapter makes one that is not there yet. */
export type PostgresServer = { uri: string; kind: string; stop: () => Promise<void> }

/** Debian keeps them beside the path. */
const DEBIAN = '/usr/lib/postgresql'

export const POSTGRES_ADVICE = 'no PostgreSQL: set POSTGRES_TEST_URI, or install postgresql'

/** A PostgreSQL for tests: `POSTGRES_TEST_URI`, or a cluster of an installed one that ends with the process at the latest. Null when there is none. */
export const startPostgres = async ({ isDurable = false } = {}): Promise<PostgresServer | null> => {
  const given = process.env.POSTGRES_TEST_URI
  if (given) return { uri: given, kind: 'POSTGRES_TEST_URI', stop: async () => undefined }
  const programs = findPrograms()
  return programs ? startCluster(programs, isDurable) : null
}

/** The folder of PostgreSQL's own programs; null where it is not installed. */
export const findPrograms = (): string | null => {
  const onPath = findOnPath('initdb')
  // A link beside which the others need not lie.
  if (onPath) return path.dirname(realpathSync(onPath))
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const newest = versions
    .map((version) => path.join(DEBIAN, version, 'bin'))
    .find((folder) => existsSync(path.join(folder, 'initdb')))
  return newest ?? null
}

/** It refuses to run as root, for whom it runs as the account that its package has made. */
export const account = (): { uid?: number; gid?: number } => {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = ['-u', '-g'].map((flag) =>
    Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout),
  )
  return { uid, gid }
}

/** Temporary files of a run of tests lie in a folder that is its account's alone, which another account does not get into. */
export const folderForAll = (isDurable: boolean): string => {
  if (process.getuid?.() !== 0) return tmpdir()
  return !isDurable && existsSync('/dev/shm') ? '/dev/shm' : '/tmp'
}

/** @param isDurable whether a COMMIT waits for the disk, as in production: tests lose nothing with the machine. */
const startCluster = async (programs: string, isDurable: boolean): Promise<PostgresServer> => {
  const folder = mkdtempSync(path.join(folderForAll(isDurable), 'communique-postgres-'))
  const as = account()
  if (as.uid !== undefined && as.gid !== undefined) chownSync(folder, as.uid, as.gid)
  const data = path.join(folder, 'data')
  const made = spawnSync(
    path.join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', ...foreignOrder(programs)],
    { ...as, cwd: folder, encoding: 'utf8' },
  )
  if (made.status !== 0) throw new Error(`PostgreSQL makes no cluster: ${made.stderr}`)
  const port = await freePort()
  const options = [
    '-D',
    data,
    '-p',
    String(port),
    '-k',
    folder,
    '-c',
    'listen_addresses=127.0.0.1',
    '-c',
    'max_connections=300',
    '-c',
    `fsync=${isDurable ? 'on' : 'off'}`,
  ]
  const program = path.join(programs, 'postgres')
  const stop = serveUntilTheEnd({ script: UNTIL_THE_END, program, options, folder, as })
  await until('PostgreSQL lets somebody in', () => letsIn(port), START_MS)
  return { uri: `postgres://postgres@127.0.0.1:${port}`, kind: 'PostgreSQL', stop }
}

const START_MS = 60_000

/** Small letters before large ones, hyphens nowhere: whatever compares texts must say that it compares bytes. From version 15 on. */
const foreignOrder = (programs: string): string[] => {
  const { stdout } = spawnSync(path.join(programs, 'initdb'), ['--version'], { encoding: 'utf8' })
  const version = Number(/\d+/.exec(stdout)?.[0])
  return version >= 15 ? ['--locale-provider=icu', '--icu-locale=en-US'] : []
}

/** It ends when the process that tests does, and not before: Payload leaves connections open that would fail in the test. */
const UNTIL_THE_END = '"$0" "$@" & read -r _; kill -INT $!; wait $!; here=$PWD; cd /; rm -rf "$here"'

/** It listens a moment before it does. */
export const letsIn = async (port: number): Promise<boolean> => {
  const probe = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', database: 'postgres' })
  probe.on('error', () => undefined)
  try {
    await probe.connect()
    await probe.end()
    return true
  } catch {
    return false
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
