import type { ReconcilerHealth } from '../register/reconcile.ts'
import type { Wire } from '../wire/createWire.ts'
import type { WebhookCounts } from '../wire/webhooks/counts.ts'
import type { Metrics } from './metrics.ts'

type Watched = {
  wire: Pick<Wire, 'counts'>
  deliveries: () => Promise<WebhookCounts>
  readiness: { reconciler: () => Promise<ReconcilerHealth> }
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

/** What the parts of the newsroom count, for `/metrics`: sums only, and nothing of a text that is not out. */
export const watchNewsroom = (
  { wire, deliveries, readiness: { reconciler }, writesWaiting }: Watched,
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
  watch('communique_writes_waiting', 'Writes that wait for their turn on SQLite.', writesWaiting)
}
