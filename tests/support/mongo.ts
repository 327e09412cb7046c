import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { findOnPath } from './findOnPath.ts'
import { findReplicaSet, startReplicaSet } from './mongoReplicaSet.ts'

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
