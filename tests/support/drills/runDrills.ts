import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { bundle } from '../crash/bundle.ts'
import { BASE, layGround } from '../crash/ground.ts'
import { createHosts, type Hosts } from '../crash/hosts.ts'
import { PASSWORD } from '../crash/stage.ts'
import { type DatabaseServer, needServer } from '../databaseServers.ts'
import { makeKillableReplicaSet } from '../mongoReplicaSet.ts'
import { POSTGRES_ADVICE } from '../postgres.ts'
import { openRelay } from '../relay.ts'
import type { StoreName } from '../storeUnderTest.ts'
import { clockAhead, partition } from './apart.ts'
import { openBucket } from './bucket.ts'
import { type Cluster, makeCluster } from './cluster.ts'
import { databaseDiskFull, diskFull, mountDisk, unmountDisk } from './disks.ts'
import type { Drill, Setting, Size } from './drill.ts'
import { playOn } from './field.ts'
import { databaseKill, promotion, serverKill } from './kills.ts'
import { peak, soak } from './load.ts'
import { type Line, leftOut, toLine } from './report.ts'
import { rotateBucketKeys, rotateDatabasePassword, rotateRegisterKey, rotateSmtp } from './rotations.ts'
import { rotateSecret } from './secrets.ts'
import { rollingUpgrade } from './upgrade.ts'

/** In the order in which they are played; the last one leaves another database. */
export const DRILLS: readonly Drill[] = [
  ...[serverKill, databaseKill, partition, clockAhead, diskFull, databaseDiskFull, peak, rollingUpgrade],
  ...[rotateSecret, rotateDatabasePassword, rotateBucketKeys, rotateSmtp, rotateRegisterKey],
  ...[soak, promotion],
]

export type Run = Size & {
  store: StoreName
  /** Names of drills; left out, all. */
  only?: readonly string[]
  seed: number
  say: (sentence: string) => void
  /** Called with each line as it is there. */
  tell: (line: Line) => void
  signal: AbortSignal
}

/** Plays the drills on one store. @returns what was found, as far as it came. */
export const runDrills = async (run: Run): Promise<Line[]> => {
  const wanted = DRILLS.filter(({ name }) => !run.only || run.only.includes(name))
  const program = await bundle()
  const hosts = createHosts(program.file)
  const lines: Line[] = []
  const add = (line: Line) => {
    lines.push(line)
    run.tell(line)
  }
  try {
    const possible = wanted.filter((drill) => {
      const nodes = drill.nodes[run.store]
      if (typeof nodes === 'string') add(leftOut({ drill: drill.name, store: run.store }, nodes))
      return typeof nodes === 'number'
    })
    const shared = possible.filter(({ ownDiskMb }) => ownDiskMb === undefined)
    if (shared.length > 0)
      await withNewsroom(run, { hosts }, async (setting) => {
        for (const drill of shared) add(await play(drill, setting))
      })
    for (const drill of possible.filter(({ ownDiskMb }) => ownDiskMb !== undefined))
      add(await playOnOwnDisk(drill, run, hosts))
    return lines
  } finally {
    await hosts.killAll()
    await program.remove()
  }
}

type Place = { hosts: Hosts; within?: string }
type Base = Omit<Setting, 'bucket'>

/** A newsroom with its people, of which each drill has a copy, and on PostgreSQL a cluster that can be killed and followed by another. */
const withNewsroom = async (
  run: Run,
  { hosts, within }: Place,
  work: (setting: Base) => Promise<void>,
): Promise<void> => {
  const { server, database, killable, remove } = await openDatabase(run.store, within)
  const ground = await layGround(server)
  try {
    run.say(`Making a newsroom on ${ground.store} …`)
    const host = await hosts.next()
    await host.open(ground.envOf(BASE), { password: PASSWORD })
    await host.close()
    await host.kill()
    await work({ ...run, ground, hosts, database, killable, uri: server?.uri ?? null })
  } finally {
    await ground.clear().finally(remove)
  }
}

type Opened = Pick<Setting, 'database' | 'killable'> & {
  server: DatabaseServer | null
  remove: () => Promise<void>
}

const openDatabase = async (store: StoreName, within?: string): Promise<Opened> => {
  if (store !== 'postgres') {
    const isGiven = store === 'sqlite' || process.env.MONGODB_TEST_URI !== undefined
    const killable = isGiven ? null : await makeKillableReplicaSet(within)
    const server = killable ?? (await needServer(store))
    return { server, database: null, killable, remove: async () => server?.stop() }
  }
  const made = await makeCluster(within)
  if (!made) throw new Error(`Left out: ${POSTGRES_ADVICE}.`)
  const all: Cluster[] = [made]
  let present = made
  const relay = await openRelay(
    () => present.uri,
    ({ toServer, toClient }) => ({ asked: toServer, answered: toClient }),
  )
  return {
    server: { kind: 'PostgreSQL', uri: relay.through(made.uri), stop: async () => undefined },
    database: {
      present: () => present,
      become: (cluster) => {
        all.push(cluster)
        present = cluster
        for (const link of relay.links()) link.cut()
      },
    },
    killable: {
      get folder() {
        return present.folder
      },
      kill: () => present.kill(),
      start: () => present.start(),
    },
    remove: async () => {
      await relay.close()
      for (const cluster of all) await cluster.remove()
    },
  }
}

/** What a drill throws is a finding, unless it was stopped: the next one has a copy of its own. */
const play = async (drill: Drill, base: Base): Promise<Line> => {
  base.signal.throwIfAborted()
  const { store, say, ground, signal } = base
  const name = { drill: drill.name, store }
  say(`${drill.name} on ${store} …`)
  const folder = String(ground.envOf(drill.name).DATA_DIR)
  if (drill.killsDatabase && !base.killable)
    return leftOut(name, 'this MongoDB is not there to be killed: run scripts/fetchMongoReplicaSet.sh')
  if (drill.diskMb && !(await mountDisk(folder, drill.diskMb)))
    return leftOut(name, 'a small disk takes the right to mount it')
  const bucket = drill.bucket ? await openBucket() : null
  bucket?.accept('one')
  let did = ''
  try {
    const played = await playOn({
      ...base,
      ...{ name: drill.name, nodes: Number(drill.nodes[store]) },
      // Its one server has a gap at each start, which a process that only reads has not.
      hasReader: store === 'sqlite',
      env: { ...drill.env, ...(bucket ? bucketEnv(bucket.url) : {}) },
      leave: () => {
        if (drill.diskMb) unmountDisk(folder)
      },
      disturb: async (field) => {
        const done = await drill.play(field, { ...base, bucket })
        did = done.did
        return done.faults
      },
    })
    return toLine({ ...name, did }, played)
  } catch (error) {
    signal.throwIfAborted()
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ...leftOut(name, ''), did: did || 'it broke off', faults: [words] }
  } finally {
    await bucket?.close()
  }
}

const bucketEnv = (url: string): Record<string, string> => ({
  ...{
    S3_BUCKET: 'newsroom',
    S3_ENDPOINT: url,
    S3_ACCESS_KEY_ID: 'one',
    S3_SECRET_ACCESS_KEY: 'secret of one',
  },
})

const playOnOwnDisk = async (drill: Drill, run: Run, hosts: Hosts): Promise<Line> => {
  const disk = await mkdtemp(path.join(os.tmpdir(), 'drill-disk-'))
  const isMounted = await mountDisk(disk, drill.ownDiskMb ?? 0)
  try {
    if (!isMounted)
      return leftOut({ drill: drill.name, store: run.store }, 'a small disk takes the right to mount it')
    let line: Line | null = null
    await withNewsroom(run, { hosts, within: disk }, async (setting) => {
      line = await play(drill, setting)
    })
    return line ?? leftOut({ drill: drill.name, store: run.store }, 'it was not played')
  } finally {
    if (isMounted) unmountDisk(disk)
    await rm(disk, { recursive: true, force: true })
  }
}
