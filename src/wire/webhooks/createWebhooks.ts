import { randomUUID } from 'node:crypto'
import type { Payload } from 'payload'
import { isOpen } from '../../domain/keys.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { createConsumerStore } from '../consumers/store.ts'
import { createChangeStore } from '../store/changes.ts'
import { createAttempt, createSend, type IsServed } from './attempt.ts'
import { createClaims } from './claims.ts'
import { createCounter, type WebhookCounts } from './counts.ts'
import { createCursors } from './cursors.ts'
import { createDispatch } from './dispatch.ts'
import { createKeys } from './keys.ts'
import { askDns, askSystem, type Resolve } from './lookUp.ts'
import { createLoop } from '../loop.ts'
import { createPost, type Limits } from './post.ts'
import { createPump } from './pump.ts'
import { createReadTold } from './readTold.ts'
import { createReceivers, type Receivers } from './receivers.ts'
import { createRests } from './rests.ts'
import { createRows } from './rows.ts'
import { createSweep } from './sweep.ts'

export type WebhookDeps = {
  payload: Payload
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
  const keys = createKeys(payload)
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
    rests: createRests(now),
    attempt: createAttempt({ rows, claims, send, isServed, publicUrl, pages: deps.pages, now }),
    random,
    onEnd: counter.note,
    report,
  })
  const readTold = createReadTold(payload, slugs)
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
  const loop = createLoop({ pass, report })
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
  }
}
