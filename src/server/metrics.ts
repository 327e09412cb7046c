import {
  collectDefaultMetrics,
  Counter,
  Gauge,
  Histogram,
  type MetricObjectWithValues,
  type MetricValue,
  Registry,
} from 'prom-client'
import type { Readiness } from '../desk/health/readiness.ts'
import type { KindCount, NoticeMails } from '../desk/notices/noticeMails.ts'
import type { Wire } from '../wire/createWire.ts'
import type { WebhookCounts } from '../wire/webhooks/createWebhooks.ts'

/** Which part of the server answers. */
export type ServerPart = 'wire' | 'desk' | 'site'

export type Metrics = {
  count: (room: ServerPart, status: number, ms: number) => void
  /** An answer from memory; only counted, since measuring it would take as long as giving it. */
  hit: (room: 'wire' | 'site', status: number) => void
  /** Prometheus's text format. */
  render: () => Promise<string>
  /** The same for who sums those of several processes: without what every process of Node has. */
  own: () => Promise<MetricObjectWithValues<MetricValue<string>>[]>
  /**
   * A number that is asked for when somebody looks. Where it cannot be had it is left out; a question that fails is counted,
   * so that the others are still there while the database is not.
   */
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
  const unread = new Counter({
    ...of,
    name: 'communique_metrics_unread_total',
    help: 'Questions for one of these numbers that failed, since the start.',
  })
  const hits = { wire: new Map<number, number>(), site: new Map<number, number>() }
  const countHits = (): void => {
    for (const [room, counted] of Object.entries(hits)) {
      for (const [status, times] of counted) countRequests(room as ServerPart, status, times)
      counted.clear()
    }
  }
  return {
    hit: (room, status) => void hits[room].set(status, (hits[room].get(status) ?? 0) + 1),
    count: (room, status, ms) => {
      countRequests(room, status)
      seconds.observe({ room }, ms / 1000)
    },
    render: () => {
      countHits()
      return register.metrics()
    },
    own: async () => {
      countHits()
      return (await register.getMetricsAsJSON()).filter(({ name }) => name.startsWith('communique_'))
    },
    watch: (name, help, read) => {
      const gauge: Gauge = new Gauge({
        ...of,
        name,
        help,
        collect: async () => {
          const value = await Promise.resolve()
            .then(read)
            .catch(() => {
              unread.inc()
              return null
            })
          // `reset` would leave a 0.
          if (value === null) gauge.remove()
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
export const shared = <T>(read: () => Promise<T>): (() => Promise<T>) => {
  let running: Promise<T> | null = null
  return () =>
    (running ??= read().finally(() => {
      running = null
    }))
}

/** In seconds; null for what has never been. */
export const ageOf = (at: Date | null): number | null => at && (Date.now() - at.getTime()) / 1000

/** What the wire keeps in memory. */
export const watchWire = (wire: Pick<Wire, 'counts'>, { watch }: Pick<Metrics, 'watch'>): void => {
  const ofWire = (name: string, help: string, key: keyof ReturnType<Wire['counts']>) =>
    watch(`communique_wire_${name}`, help, () => wire.counts()[key])
  ofWire('answers', 'Answers of the wire that are kept in memory.', 'entries')
  ofWire('answers_bytes', 'What they take.', 'bytes')
  ofWire('hits', 'Answers that were there already, since the start.', 'hits')
  ofWire('misses', 'Answers that had to be made, since the start.', 'misses')
  ofWire('ended', 'Answers that a change has ended.', 'ended')
}

/** What the parts of the newsroom count, for `/metrics`: sums only, and nothing of a text that is not out. */
export const watchNewsroom = (
  { wire, deliveries, mails, readiness: { reconciler, backup, backupCheck }, writesWaiting }: Watched,
  { watch }: Metrics,
): void => {
  watchWire(wire, { watch })
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

const sumOf = (counts: readonly KindCount[]): number => counts.reduce((sum, { count }) => sum + count, 0)
