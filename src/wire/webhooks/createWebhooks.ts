import type { Where, Payload } from 'payload'
import { randomUUID } from 'node:crypto'
import { type Rows, createRows } from './rows.ts'
import { type Attempted, createAttempt, createSend, type IsServed } from './attempt.ts'
import { isOpen } from '../../domain/keys.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { createConsumerStore } from '../consumerKeys/consumerStore.ts'
import { createChangeStore } from '../store/changes.ts'
import { createClaims } from './claims.ts'
import { createCursors, createPump } from './pump.ts'
import { createDispatch } from './dispatch.ts'
import { createKeys, type Sealing } from './secrets.ts'
import { askDns, askSystem, type Resolve } from './targets.ts'
import { AFTER_ANSWER_MS, createLoop, type LoopHealth } from '../loop.ts'
import { createPost, type Limits } from './post.ts'
import { createReadChange } from './readChange.ts'
import { createReceivers, type Receivers } from './receivers.ts'
import { createBackOff } from './schedule.ts'

const DAY_MS = 86_400_000
const KEPT_DAYS = { delivered: 14, dead: 90 } as const
const HOUR_MS = 3_600_000

/** What was delivered, and what nobody has sent again, goes after a while; looked for once an hour. */
const createSweep = ({ deliveries }: Pick<Rows, 'deliveries'>, now: () => Date) => {
  let last: number | null = null
  const olderThan = (days: number): Where => ({
    createdAt: { less_than: new Date(now().getTime() - days * DAY_MS).toISOString() },
  })
  return async (): Promise<void> => {
    const present = now().getTime()
    if (last !== null && Math.abs(present - last) < HOUR_MS) return
    last = present
    for (const [state, days] of Object.entries(KEPT_DAYS))
      await deliveries.remove({ and: [{ state: { equals: state } }, olderThan(days)] })
  }
}

export type WebhookCounts = {
  /** Not delivered and not given up, on all nodes. */
  pending: number
  dead: number
  /** How long the oldest of the pending ones has waited; null when there is none. */
  oldestPendingSeconds: number | null
  /** By this process, since its start. */
  delivered: number
  failedAttempts: number
}

type Counter = { note: (attempted: Attempted) => void; read: () => Promise<WebhookCounts> }

/** Sums only: nothing that names a receiver or a text. */
const createCounter = ({ deliveries }: Pick<Rows, 'deliveries'>, now: () => Date): Counter => {
  let [delivered, failedAttempts] = [0, 0]
  const open = { state: { in: ['pending', 'sending'] } }
  return {
    note: (attempted) => {
      if (attempted === 'delivered') delivered += 1
      if (attempted === 'failed' || attempted === 'dead') failedAttempts += 1
    },
    read: async () => {
      const [oldest] = await deliveries.find({ where: open, sort: ['createdAt'], limit: 1 })
      const age = oldest ? (now().getTime() - Date.parse(oldest.createdAt)) / 1000 : null
      return {
        pending: await deliveries.count(open),
        dead: await deliveries.count({ state: { equals: 'dead' } }),
        oldestPendingSeconds: age === null ? null : Math.max(0, Math.round(age)),
        delivered,
        failedAttempts,
      }
    },
  }
}

type WebhookDeps = {
  payload: Payload
  sealing: Sealing
  clock: { now(): Date }
  slugs: Slugs
  publicUrl: () => string
  /** As `pageUrl` takes it. */
  pages?: string
  /** For tests and for set-ups without a way out: http, every port, and addresses that are not the world's. */
  acceptsPrivate: boolean
  /** Other people's name servers; left out, those that this machine asks. */
  resolve?: Resolve
  limits?: Limits
  random?: () => number
}

/** Tells receivers what has changed on the wire, at least once each, on any number of nodes. */
export type Webhooks = {
  receivers: Receivers
  start: () => void
  /** The wire may have a new change. */
  wake: () => void
  /** Resolves when nothing is under way; what takes too long is put back, and sent by whoever starts next. */
  stop: () => Promise<void>
  counts: () => Promise<WebhookCounts>
  /** Of the passes over what is to be sent. */
  clock: () => LoopHealth
}

/** Other nodes' changes and what is due again are found by looking. */
const POLL_MS = 500
/** Where there are no receivers, another node may make one. */
const IDLE_MS = 5_000
const STOP_PATIENCE_MS = 2_000

export const createWebhooks = (deps: WebhookDeps): Webhooks => {
  const { payload, slugs, acceptsPrivate, publicUrl, random = Math.random } = deps
  const now = () => deps.clock.now()
  const report = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'A webhook could not be made or sent; it tries again.' })
  const rows = createRows(payload, slugs)
  const changes = createChangeStore({ payload, collection: slugs.wireChanges })
  const keys = createKeys(deps.sealing)
  const guard = { policy: { acceptsPrivate }, resolve: deps.resolve ?? (acceptsPrivate ? askSystem : askDns) }
  const send = createSend({ keys, post: createPost(guard, deps.limits), now })
  const consumers = createConsumerStore({ payload, collection: slugs.consumers, now })
  const isServed: IsServed = async ({ consumer }) => {
    if (!consumer) return true
    const row = await consumers.find(consumer)
    return row !== null && isOpen(row, now())
  }
  const claims = createClaims({ rows, now, random, owner: randomUUID() })
  const counter = createCounter(rows, now)
  const dispatch = createDispatch({
    claims,
    rests: createBackOff(now),
    attempt: createAttempt({ rows, claims, send, isServed, publicUrl, pages: deps.pages, now }),
    random,
    onEnd: counter.note,
    report,
  })
  const readTold = createReadChange(payload, slugs)
  const cursors = createCursors(rows)
  const pump = createPump({ rows, changes, readTold, now, cursors, report })
  const sweep = createSweep(rows, now)
  const pass = async (): Promise<number> => {
    if ((await rows.receivers.find({ where: {}, limit: 1 })).length === 0) return IDLE_MS
    await pump()
    await dispatch.fill()
    await cursors.flush()
    await sweep()
    return POLL_MS
  }
  const loop = createLoop({ pass, report, wokenMs: AFTER_ANSWER_MS })
  return {
    receivers: createReceivers({ rows, changes, keys, guard, send, isServed, now, wake: loop.wake }),
    start: loop.start,
    wake: loop.wake,
    stop: async () => {
      await loop.stop()
      await cursors.flush({ atOnce: true }).catch(report)
      await dispatch.end(STOP_PATIENCE_MS)
    },
    counts: counter.read,
    clock: loop.health,
  }
}
