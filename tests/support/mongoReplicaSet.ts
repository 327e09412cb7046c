import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { findOnPath } from './findOnPath.ts'
import { freePort } from './freePort.ts'
import type { MongoServer } from './mongo.ts'
import { serveUntilTheEnd } from './serveUntilTheEnd.ts'
import { until } from './until.ts'

const COMPILED = 'secantusd-rs'

/** SecantusDB: a replica set of one server, with transactions. The one that is compiled is several times as fast. */
export const findReplicaSet = (): string | null => {
  const compiled = findOnPath(COMPILED)
  if (compiled) return compiled
  const folder =
    process.env.MONGO_REPLICA_SET_DIR ?? path.join(os.homedir(), '.cache/communique/mongo-replica-set')
  const program = path.join(folder, 'bin/secantusd-py')
  return existsSync(program) ? program : null
}

/** The other one takes room for a hundred megabytes of journal before they are written: its disk is full only after them. */
export const hasSmallJournal = (): boolean => findOnPath(COMPILED) !== undefined

const KIND = 'SecantusDB, with transactions'
const START_TIMEOUT_MS = 60_000
const uriOf = (address: string): string => `mongodb://${address}/?replicaSet=secantus`
const newFolder = (within = existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir()): string =>
  mkdtempSync(path.join(within, 'communique-mongo-'))

/** Ends with this process, and leaves nothing. The program writes where it listens to its log. */
const UNTIL_THE_END =
  '"$0" "$@" >log 2>&1 & read -r _; kill -INT $!; wait $!; here=$PWD; cd /; rm -rf "$here"'

export const startReplicaSet = async (program: string): Promise<MongoServer> => {
  const folder = newFolder()
  // The last one: with errors on demand.
  const options = ['--port', '0', '--storage-path', path.join(folder, 'data'), '--enable-test-commands']
  const stop = serveUntilTheEnd({ script: UNTIL_THE_END, program, options, folder })
  return { uri: uriOf(await listensAt(path.join(folder, 'log'))), kind: KIND, stop }
}

const LISTENS = /listening on (127\.0\.0\.1:\d+)/

const listensAt = async (log: string): Promise<string> => {
  const found = () => (existsSync(log) ? LISTENS.exec(readFileSync(log, 'utf8'))?.[1] : undefined)
  await until('SecantusDB listens', () => found() !== undefined, START_TIMEOUT_MS)
  return found() ?? ''
}

/** What can be killed in a drill: all of its processes, while its data stay in its folder. */
export type Killable = { folder: string; kill: () => Promise<void>; start: () => Promise<void> }

/**
 * One that waits for its disk at each commit, as MongoDB does for whoever asks for its journal.
 *
 * @param within a folder that is there, such as a small disk. @returns null where there is none.
 */
export const makeKillableReplicaSet = async (within?: string): Promise<(MongoServer & Killable) | null> => {
  const program = findReplicaSet()
  if (!program) return null
  const folder = newFolder(within)
  const port = await freePort()
  const options = [
    ...['--port', String(port), '--storage-path', path.join(folder, 'data'), '--sync-on-commit'],
    // Each file of its journal takes its room when it is begun.
    ...(path.basename(program) === COMPILED ? ['--log-file-max', '1MB'] : []),
  ]
  let child: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const log = path.join(folder, 'log')
    await rm(log, { force: true })
    child = spawn('sh', ['-c', 'exec "$0" "$@" >log 2>&1', program, ...options], {
      ...{ cwd: folder, stdio: 'ignore', detached: true },
    })
    child.unref()
    await listensAt(log)
  }
  const kill = async (): Promise<void> => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child?.once('exit', resolve))
    child.ref()
    child.kill('SIGKILL')
    await gone
  }
  process.once('exit', () => child?.kill('SIGKILL'))
  await start()
  return {
    uri: uriOf(`127.0.0.1:${port}`),
    kind: KIND,
    folder,
    kill,
    start,
    stop: async () => {
      await kill()
      await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}
