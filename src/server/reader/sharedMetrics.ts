import { request as ask, type RequestListener } from 'node:http'
import { AggregatorRegistry } from 'prom-client'
import { hasToken } from '../bearerToken.ts'
import type { Metrics } from '../metrics.ts'

type Numbers = Awaited<ReturnType<Metrics['own']>>

/** What a reader counts, told to the others. */
export type Told = { pid: number; numbers: Numbers }

export type MetricsChannel = {
  /** To the other readers of this server. */
  send: (told: Told) => void
  onReceived: (take: (told: Told) => void) => void
}

const TOLD_MS = 2_000
/** Of one that has ended nothing more is told. */
const LONGEST_MS = 10_000
const [OWN, READERS] = ['communique_', 'communique_readers_']

/** The numbers of all readers of a server together, under names of their own, in Prometheus's text format. */
export const createSharedMetrics = (
  { own }: Pick<Metrics, 'own'>,
  { send, onReceived }: MetricsChannel,
): (() => Promise<string>) => {
  const others = new Map<number, { numbers: Numbers; at: number }>()
  onReceived(({ pid, numbers }) => others.set(pid, { numbers, at: performance.now() }))
  setInterval(() => void own().then((numbers) => send({ pid: process.pid, numbers })), TOLD_MS).unref()
  return async () => {
    const now = performance.now()
    for (const [pid, { at }] of others) if (now - at > LONGEST_MS) others.delete(pid)
    const all = [await own(), ...[...others.values()].map(({ numbers }) => numbers)]
    return AggregatorRegistry.aggregate(all.map((numbers) => numbers.map(toReaders))).metrics()
  }
}

/** prom-client sums counters and gauges alike; of a histogram each part has a name, too. */
const toReaders = (metric: Numbers[number]): Numbers[number] => ({
  ...metric,
  name: renamed(metric.name),
  values: metric.values.map((value) => ({
    ...value,
    ...('metricName' in value ? { metricName: renamed(String(value.metricName)) } : {}),
  })),
})

const renamed = (name: string): string => name.replace(OWN, READERS)

type Deps = {
  /** Where the main process listens. */
  socketPath: string
  shared: () => Promise<string>
  metricsToken: string | null
  /** Answers who has no token. */
  otherwise: RequestListener
}

/** The main process's numbers, where it is there, and behind them those of the readers. */
export const answerAllMetrics =
  ({ socketPath, shared, metricsToken, otherwise }: Deps): RequestListener =>
  (request, response) => {
    const { authorization } = request.headers
    if (request.method !== 'GET' || !hasToken(authorization, metricsToken))
      return otherwise(request, response)
    void Promise.all([numbersOfMain(socketPath, authorization ?? ''), shared()]).then(
      ([main, readers]) => {
        response.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4', 'Cache-Control': 'no-store' })
        response.end(main + readers)
      },
      () => response.writeHead(503, { 'Cache-Control': 'no-store' }).end(),
    )
  }

/** Empty while it is away. */
const numbersOfMain = (socketPath: string, authorization: string): Promise<string> =>
  new Promise((resolve) => {
    const asked = ask(
      {
        socketPath,
        path: '/metrics',
        headers: { Host: 'localhost', Authorization: authorization },
        agent: false,
      },
      (answer) => {
        let text = ''
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
        answer.on('end', () => resolve(answer.statusCode === 200 ? `${text}\n` : ''))
        answer.on('error', () => resolve(''))
      },
    )
    asked.on('error', () => resolve(''))
    asked.end()
  })
