import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import type { Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { until } from './until.ts'

export type MongoServer = { uri: string; kind: string; stop: () => Promise<void> }

const START_TIMEOUT_MS = 60_000

/**
 * Those on which the tests of MongoDB run: `MONGODB_TEST_URI` alone; else a replica set, of an installed `mongod` or of SecantusDB
 * (an installed `secantusd-rs`, or `scripts/fetchMongoReplicaSet.sh`), and mongo-java-server (`scripts/fetchMongoJavaServer.sh`),
 * which has no transactions. Nothing is downloaded here.
 *
 * @returns how to start each that can be had, by preference.
 */
export const foundMongos = (): (() => Promise<MongoServer>)[] => {
  const given = process.env.MONGODB_TEST_URI
  if (given) return [async () => ({ uri: given, kind: 'MONGODB_TEST_URI', stop: async () => undefined })]
  const found: (() => Promise<MongoServer>)[] = []
  const binary = process.env.MONGOMS_SYSTEM_BINARY ?? findOnPath('mongod')
  const program = findReplicaSet()
  if (binary) found.push(() => startMongod(binary))
  else if (program) found.push(() => startReplicaSet(program))
  const jars = findJars()
  if (jars && findOnPath('java')) found.push(() => startJavaServer(jars))
  return found
}

/** The first of them; null when there is none. */
export const findMongo = async (): Promise<MongoServer | null> => (await foundMongos()[0]?.()) ?? null

export const MONGO_ADVICE =
  'no MongoDB: set MONGODB_TEST_URI, install mongod, run scripts/fetchMongoReplicaSet.sh (needs Python) or scripts/fetchMongoJavaServer.sh (needs Java and Maven)'

const startMongod = async (systemBinary: string): Promise<MongoServer> => {
  const { MongoMemoryReplSet } = await import('mongodb-memory-server-core')
  const replicaSet = await MongoMemoryReplSet.create({ replSet: { count: 1 }, binary: { systemBinary } })
  return { uri: replicaSet.getUri(), kind: 'mongod', stop: async () => void (await replicaSet.stop()) }
}

export const findOnPath = (name: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => existsSync(file))

/** The one that is compiled is several times as fast. */
const findReplicaSet = (): string | null => {
  const compiled = findOnPath('secantusd-rs')
  if (compiled) return compiled
  const folder =
    process.env.MONGO_REPLICA_SET_DIR ?? path.join(os.homedir(), '.cache/communique/mongo-replica-set')
  const program = path.join(folder, 'bin/secantusd-py')
  return existsSync(program) ? program : null
}

/** Ends with this process, and leaves nothing. The program writes where it listens to its log. */
const UNTIL_THE_END =
  '"$0" "$@" >log 2>&1 & read -r _; kill -INT $!; wait $!; here=$PWD; cd /; rm -rf "$here"'
const LISTENS = /listening on (127\.0\.0\.1:\d+)/

const startReplicaSet = async (program: string): Promise<MongoServer> => {
  const folder = mkdtempSync(
    path.join(existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir(), 'communique-mongo-'),
  )
  const options = ['--port', '0', '--storage-path', path.join(folder, 'data'), '--enable-test-commands']
  const child = spawn('sh', ['-c', UNTIL_THE_END, program, ...options], {
    ...{ cwd: folder, stdio: ['pipe', 'ignore', 'ignore'] },
    // Ctrl-C is for whoever tests, who ends this one last.
    detached: true,
  })
  child.unref()
  ;(child.stdin as Socket).unref()
  const log = () =>
    existsSync(path.join(folder, 'log')) ? readFileSync(path.join(folder, 'log'), 'utf8') : ''
  await until('SecantusDB listens', () => LISTENS.test(log()), START_TIMEOUT_MS)
  return {
    uri: `mongodb://${LISTENS.exec(log())?.[1]}/?replicaSet=secantus`,
    kind: 'SecantusDB, with transactions',
    stop: async () => {
      if (child.exitCode !== null) return
      const exited = new Promise((resolve) => child.once('exit', resolve))
      child.ref()
      child.stdin?.end()
      await exited
    },
  }
}

const findJars = (): string | null => {
  const folder =
    process.env.MONGO_JAVA_SERVER_DIR ?? path.join(os.homedir(), '.cache/communique/mongo-java-server')
  return existsSync(folder) && readdirSync(folder).some((file) => file.endsWith('.jar')) ? folder : null
}

const startJavaServer = (jars: string): Promise<MongoServer> => {
  const child = spawn('java', ['-cp', path.join(jars, '*'), 'tests/support/MongoJavaServer.java'], {
    stdio: ['pipe', 'pipe', 'ignore'],
    // Ctrl-C is for whoever tests, who ends this one last; it ends by itself when its standard input does.
    detached: true,
  })
  const stop = async () => {
    if (child.exitCode !== null) return
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.stdin.end()
    await exited
  }
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error('mongo-java-server did not start in time.')),
      START_TIMEOUT_MS,
    )
    let printed = ''
    child.stdout.on('data', (chunk: Buffer) => {
      printed += chunk.toString()
      const uri = /mongodb:\/\/\S+/.exec(printed)?.[0]
      if (!uri) return
      clearTimeout(late)
      resolve({ uri, kind: 'mongo-java-server, without transactions', stop })
    })
    child.once('error', reject)
    child.once('exit', (code) => reject(new Error(`mongo-java-server ended with ${code}.`)))
  })
}
