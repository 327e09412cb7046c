import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'
import { COMMIT } from '../cuttingProxy.ts'
import type { Chance } from '../following/chance.ts'
import { type Link, openRelay } from '../relay.ts'
import { databaseOn, nameOfStore } from '../storeUnderTest.ts'
import { openFailPoints } from './failPoints.ts'

/**
 * `before`: the connection ends and what was asked never arrives; `after`: it was done, and the answer is lost; `drop`: every
 * connection ends, and none is taken for a while; `told`: the database says by itself that it fails, PostgreSQL by ending the
 * session, MongoDB by an error with its code and labels.
 */
export const FAULTS = ['delay', 'cut before', 'cut after', 'drop', 'told'] as const
export type Fault = (typeof FAULTS)[number]

export type FaultyProxy = {
  /** The address of a database, by way of it. */
  through: (uri: string) => string
  /** From now on things go wrong, by chance; or no more. */
  setFaulty: (isFaulty: boolean) => Promise<void>
  counts: () => Record<Fault, number>
  close: () => Promise<void>
}

/** Of what is asked; what stores is hit more often, since there it matters what was done. */
const [SHARE, SHARE_OF_WRITES] = [1 / 400, 1 / 15]
const [DROPPED_MS, LONGEST_DELAY_MS] = [300, 600]
/** One of so many lasts longer than the server tries again (stores/postgres/repeated.ts, stores/mongo/wholeWrites.ts). */
const LONG_OF_DROPS = 8
const LONG_MS = { postgres: 6_500, mongodb: 12_000 }

/** How often each comes, of a hundred. */
const WEIGHTS = { delay: 25, 'cut before': 25, 'cut after': 30, drop: 5, told: 15 } as const

/** As commands of MongoDB begin. */
const WRITES = ['insert\0', 'update\0', 'delete\0', 'findAndModify\0'].map((word) =>
  Buffer.from(`\x02${word}`),
)

/** @param chance the same chances for the same bytes; which connection asks first is up to the machine. */
export const openFaultyProxy = async (uri: string, chance: Chance): Promise<FaultyProxy> => {
  const isPostgres = nameOfStore(uri) === 'postgres'
  const sessions = isPostgres ? await openSessions(uri) : null
  const failPoints = isPostgres ? null : await openFailPoints(uri)
  const counts = Object.fromEntries(FAULTS.map((fault) => [fault, 0])) as Record<Fault, number>
  let [isFaulty, closedUntil] = [false, 0]

  const isWrite = (bytes: Buffer) =>
    isPostgres ? bytes.includes(COMMIT) : WRITES.some((word) => bytes.includes(word))
  const draw = (bytes: Buffer): Fault | null => {
    if (!isFaulty || !chance.happens(isWrite(bytes) ? SHARE_OF_WRITES : SHARE)) return null
    const fault = drawFault(chance)
    return fault === 'told' && !sessions && !failPoints ? 'cut before' : fault
  }
  const drop = () => {
    const isLong = chance.below(LONG_OF_DROPS) === 0
    closedUntil = Date.now() + (isLong ? LONG_MS[isPostgres ? 'postgres' : 'mongodb'] : DROPPED_MS)
    for (const link of relay.links()) link.cut()
  }

  const relay = await openRelay(uri, (link) => {
    if (isFaulty && Date.now() < closedUntil) return null
    let [isLosing, session] = [false, null as number | null]
    const does: Record<Fault, (bytes: Buffer) => void> = {
      delay: (bytes) => delay(link, bytes, chance.below(LONGEST_DELAY_MS)),
      'cut before': () => link.cut(),
      'cut after': (bytes) => {
        isLosing = true
        link.toServer(bytes)
      },
      drop,
      told: (bytes) =>
        link.hold(async () => {
          await failPoints?.fail(chance)
          if (session !== null) await sessions?.end(session)
          link.toServer(bytes)
        }),
    }
    return {
      asked: (bytes) => {
        const fault = draw(bytes)
        if (!fault) return link.toServer(bytes)
        counts[fault] += 1
        does[fault](bytes)
      },
      answered: (bytes) => {
        session ??= isPostgres ? readSession(bytes) : null
        return isLosing ? link.cut() : link.toClient(bytes)
      },
    }
  })
  return {
    through: relay.through,
    setFaulty: async (is) => {
      isFaulty = is
      if (!is) await failPoints?.clear()
    },
    counts: () => ({ ...counts }),
    close: async () => {
      await relay.close()
      await sessions?.close()
      await failPoints?.close()
    },
  }
}

const drawFault = (chance: Chance): Fault => {
  let left = chance.below(100)
  for (const fault of FAULTS) {
    left -= WEIGHTS[fault]
    if (left < 0) return fault
  }
  throw new Error('The weights are not a hundred.')
}

const delay = (link: Link, bytes: Buffer, ms: number): void =>
  link.hold(async () => {
    await pause(ms)
    link.toServer(bytes)
  })

/** BackendKeyData, which the server sends once: its kind, its length, the number of its process, a key. */
const KEY_DATA = Buffer.from('K\0\0\0\x0c', 'latin1')

const readSession = (bytes: Buffer): number | null => {
  const at = bytes.indexOf(KEY_DATA)
  return at < 0 || bytes.length < at + 9 ? null : bytes.readInt32BE(at + 5)
}

type Sessions = { end: (session: number) => Promise<void>; close: () => Promise<void> }

const openSessions = async (uri: string): Promise<Sessions> => {
  const client = new pg.Client({ connectionString: databaseOn(uri, 'postgres') })
  await client.connect()
  return {
    end: async (session) => void (await client.query('SELECT pg_terminate_backend($1)', [session])),
    close: () => client.end(),
  }
}
