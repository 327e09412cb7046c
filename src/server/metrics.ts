import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

/** Which part of the server answers. */
export type Room = 'wire' | 'desk' | 'site'

export type Metrics = {
  count: (room: Room, status: number, ms: number) => void
  /** An answer of the wire from memory; only counted, since measuring it would take as long as giving it. */
  hit: (status: number) => void
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
  const countRequests = (room: Room, status: number, times = 1) =>
    requests.inc({ room, status: `${Math.floor(status / 100)}xx` }, times)
  const hits = new Map<number, number>()
  return {
    hit: (status) => void hits.set(status, (hits.get(status) ?? 0) + 1),
    count: (room, status, ms) => {
      countRequests(room, status)
      seconds.observe({ room }, ms / 1000)
    },
    render: () => {
      for (const [status, times] of hits) countRequests('wire', status, times)
      hits.clear()
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
