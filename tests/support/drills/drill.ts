import { setTimeout as pause } from 'node:timers/promises'
import type { Ground } from '../crash/ground.ts'
import type { Hosts } from '../crash/hosts.ts'
import type { Killable } from '../mongoReplicaSet.ts'
import type { StoreName } from '../storeUnderTest.ts'
import type { Bucket } from './bucket.ts'
import type { Cluster } from './cluster.ts'
import type { Field } from './field.ts'

/** How much of it is played. */
export type Size = {
  /** Servers that are killed. */
  kills: number
  /** How long the soak goes on. */
  soakSeconds: number
}

/** Where a drill is played. */
export type Setting = Size & {
  store: StoreName
  ground: Ground
  hosts: Hosts
  /** Of PostgreSQL: what the servers reach now, and the address by which they do. */
  database: { present: () => Cluster; become: (cluster: Cluster) => void } | null
  /** The database's server, where it can be killed. */
  killable: Killable | null
  /** The address of the database's server; null on SQLite. */
  uri: string | null
  /** Where the drill has one. */
  bucket: Bucket | null
  seed: number
  signal: AbortSignal
  say: (sentence: string) => void
}

export type Did = { did: string; faults: string[] }

export type Drill = {
  /** As `--only` names it. */
  name: string
  /** How many servers there are at the beginning, by the store; where a store is missing, why. */
  nodes: Record<StoreName, number | string>
  /** Variables of all servers. */
  env?: Record<string, string>
  /** It kills the database. */
  killsDatabase?: true
  /** With `DATA_DIR` on a disk of its own that takes so many megabytes. */
  diskMb?: number
  /** Files are in a bucket, whose keys are `one` at the beginning. */
  bucket?: boolean
  /** On a database server of its own, on such a disk. */
  ownDiskMb?: number
  play: (field: Field, setting: Setting) => Promise<Did>
}

/** For as long as people have something under way all the time. */
export const work = (ms: number, { signal }: Pick<Field, 'signal'>): Promise<void> =>
  pause(ms, undefined, { signal })

/** Of a drill that readers must not notice. */
export const faultsOfReads = ({ readers }: Pick<Field, 'readers'>): string[] => {
  const { failed, reads, answers } = readers.seen()
  return failed === 0 ? [] : [`${failed} of ${reads} reads were not answered: ${answers.join('; ')}`]
}

const [ONE, TWO] = [1, 2]

/** SQLite is the file of one server; the others have two. */
export const ON_ALL: Drill['nodes'] = { sqlite: ONE, mongodb: TWO, postgres: TWO }
