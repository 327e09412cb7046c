import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { statfs } from 'node:fs/promises'
import path from 'node:path'
import type { Logger } from 'pino'
import type { Readiness, StorageState } from '../desk/health/readiness.ts'
import type { KindCount, NoticeMails } from '../desk/notices/noticeMails.ts'
import type { Wire } from '../wire/createWire.ts'
import type { WebhookCounts } from '../wire/webhooks/createWebhooks.ts'
import type { Env } from '../env.ts'

/** Which part of the server answers. */
export type ServerPart = 'wire' | 'desk' | 'site'

export type Metrics = {
  count: (room: ServerPart, status: number, ms: number) => void
  /** An answer from memory; only counted, since measuring it would take as long as giving it. */
  hit: (room: 'wire' | 'site', status: number) => void
  /** Prometheus's text format. */
  render: () => Promise<string>
  /** A number that is asked for when somebody looks; where it cannot be had it is left out. */
  watch: (name: string, help: string, read: () => Promise<number | null> | number | null) => void
}

const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Sums only, and none that names an entry: counts around an embargoed text are those of its not existing. */
export const createMetrics = (): Metrics => {
  const register = new Registry()
  const of = { registers: [register] }
  collectDefaultMetrics({ register })
  const requests = new Counter({
    ...of,
    name: 'communique_requests_total',
    help: 'Requests that were answered, by room and class of status.',
    labelNames: ['room', 'status'] as const,
  })
  const seconds = new Histogram({
    ...of,
    name: 'communique_request_seconds',
    help: 'How long answers took that were not in memory, by room.',
    labelNames: ['room'] as const,
    buckets: SECONDS,
  })
  const countRequests = (room: ServerPart, status: number, times = 1) =>
    requests.inc({ room, status: `${Math.floor(status / 100)}xx` }, times)
  const hits = { wire: new Map<number, number>(), site: new Map<number, number>() }
  return {
    hit: (room, status) => void hits[room].set(status, (hits[room].get(status) ?? 0) + 1),
    count: (room, status, ms) => {
      countRequests(room, status)
      seconds.observe({ room }, ms / 1000)
    },
    render: () => {
      for (const [room, counted] of Object.entries(hits)) {
        for (const [status, times] of counted) countRequests(room as ServerPart, status, times)
        counted.clear()
      }
      return register.metrics()
    },
    watch: (name, help, read) => {
      const gauge: Gauge = new Gauge({
        ...of,
        name,
        help,
        collect: async () => {
          const value = await read()
          if (value === null) gauge.reset()
          else gauge.set(value)
        },
      })
    },
  }
}

type Watched = {
  wire: Pick<Wire, 'counts'>
  deliveries: () => Promise<WebhookCounts>
  mails: () => Promise<NoticeMails>
  readiness: Pick<Readiness, 'reconciler' | 'backup' | 'backupCheck'>
  writesWaiting: () => number | null
}

/** All gauges are asked at once when somebody looks: those that come of one reading wait for the same one. */
const shared = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | null = null
  return () =>
    (running ??= read().finally(() => {
      running = null
    }))
}

/** In seconds; null for what has never been. */
export const ageOf = (at: Date | null): number | null => at && (Date.now() - at.getTime()) / 1000

/** What the parts of the newsroom count, for `/metrics`: sums only, and nothing of a text that is not out. */
export const watchNewsroom = (
  { wire, deliveries, mails, readiness: { reconciler, backup, backupCheck }, writesWaiting }: Watched,
  { watch }: Metrics,
): void => {
  const ofWire = (name: string, help: string, key: keyof ReturnType<Wire['counts']>) =>
    watch(`communique_wire_${name}`, help, () => wire.counts()[key])
  ofWire('answers', 'Answers of the wire that are kept in memory.', 'entries')
  ofWire('answers_bytes', 'What they take.', 'bytes')
  ofWire('hits', 'Answers that were there already, since the start.', 'hits')
  ofWire('misses', 'Answers that had to be made, since the start.', 'misses')
  ofWire('ended', 'Answers that a change has ended.', 'ended')

  const readDeliveries = shared(deliveries)
  const ofDeliveries = (name: string, help: string, key: keyof WebhookCounts) =>
    watch(`communique_deliveries_${name}`, help, async () => (await readDeliveries())[key])
  ofDeliveries('pending', 'Deliveries to webhooks that wait or are being tried, on all nodes.', 'pending')
  ofDeliveries('dead', 'Deliveries that were given up, on all nodes.', 'dead')
  ofDeliveries(
    'oldest_pending_seconds',
    'How long the oldest of the pending ones waits.',
    'oldestPendingSeconds',
  )
  ofDeliveries('delivered', 'Deliveries that a receiver has taken, since the start.', 'delivered')
  ofDeliveries(
    'failed_attempts',
    'Attempts that a receiver has not taken, since the start.',
    'failedAttempts',
  )

  const readMails = shared(mails)
  const ofMails = (name: string, help: string, read: (mails: NoticeMails) => KindCount[]) =>
    watch(`communique_mails_${name}`, help, async () => sumOf(read(await readMails())))
  ofMails('waiting', 'Emails of notices that are to be sent now.', ({ waiting }) => waiting)
  ofMails('failing', 'Emails of notices that were refused, and are tried again.', ({ failing }) => failing)
  ofMails('given_up', 'Emails of notices that were given up in thirty days.', ({ givenUp }) => givenUp)
  const ofBackups = (name: string, help: string, read: Readiness['backup']) =>
    read && watch(`communique_${name}_age_seconds`, help, async () => ageOf(await read()))
  ofBackups('backup', 'How long ago the last backup was made that the newsroom was told of.', backup)
  ofBackups(
    'backup_check',
    'How long ago a backup was last restored into a scratch place and found whole.',
    backupCheck,
  )

  const readReconciler = shared(reconciler)
  watch(
    'communique_reconciler_lag_seconds',
    'How long ago the last whole pass over the register ended; at rest, about one.',
    async () => (await readReconciler()).lagMs / 1000,
  )
  watch(
    'communique_reconciler_unfinished',
    'Entries that an act has left unfinished, and that no pass could complete yet.',
    async () => (await readReconciler()).unfinished,
  )
  watch(
    'communique_writes_waiting',
    'Writes that wait for their turn, on SQLite and PostgreSQL.',
    writesWaiting,
  )
}

export type StorageWatch = {
  noteRefusal: () => void
  state: () => Promise<StorageState>
  stop: () => void
}

const sumOf = (counts: readonly KindCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)

type Options = { folders: readonly string[]; log: Pick<Logger, 'error' | 'warn'>; lookMs?: number }

/** With less than this not even a small picture finds room. */
const LEAST_BYTES = 4 * 1024 * 1024
/** The store may be full where this machine's disk is not: a quota, a bucket, another machine. */
const REFUSED_MS = 30_000
const LOOK_MS = 5_000

/** The folders in which the newsroom keeps something on this machine. */
export const foldersOf = ({ dataDir, databaseUri }: Pick<Env, 'dataDir' | 'databaseUri'>): string[] => [
  dataDir,
  ...(databaseUri.startsWith('file:') ? [path.dirname(databaseUri.replace(/^file:/, ''))] : []),
]

/**
 * Looks whether there is room to write, and says so in the log when there is none any more, and when there is again: each
 * refusal is an answer to one person, who is not the one that can help.
 */
export const watchStorage = ({ folders, log, lookMs = LOOK_MS }: Options): StorageWatch => {
  let [refusals, refusedAt, wasFull] = [0, -Infinity, false]

  const state = async (): Promise<StorageState> => {
    const free = (await Promise.all(folders.map(freeIn))).filter((bytes) => bytes !== null)
    const freeBytes = free.length > 0 ? Math.min(...free) : null
    const isRefusing = performance.now() - refusedAt < REFUSED_MS
    const isFull = isRefusing || (freeBytes !== null && freeBytes < LEAST_BYTES)
    if (isFull && !wasFull)
      log.error(
        { freeBytes, folders },
        'The disk is full: nothing can be stored until there is room. What is out already can still be read.',
      )
    if (!isFull && wasFull) log.warn({ freeBytes }, 'There is room to write again.')
    wasFull = isFull
    return { isFull, freeBytes, refusals }
  }
  const look = () =>
    void state().catch((error: unknown) => log.error({ err: error }, 'The disk cannot be looked at.'))

  const timer = setInterval(look, lookMs).unref()
  look()
  return {
    noteRefusal: () => {
      refusals += 1
      refusedAt = performance.now()
      look()
    },
    state,
    stop: () => clearInterval(timer),
  }
}

const freeIn = async (folder: string): Promise<number | null> => {
  try {
    const { bavail, bsize } = await statfs(folder)
    return bavail * bsize
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** For `/metrics`. */
export const countStorage = ({ state }: StorageWatch, { watch }: Metrics): void => {
  const of = (name: string, help: string, read: (state: StorageState) => number | null) =>
    watch(`communique_storage_${name}`, help, async () => read(await state()))
  of('full', '1 while nothing can be stored for want of room.', ({ isFull }) => Number(isFull))
  of('free_bytes', 'Room on the fullest disk that the newsroom writes to.', ({ freeBytes }) => freeBytes)
  of('refusals', 'Requests refused for want of room, since the start.', ({ refusals }) => refusals)
}
