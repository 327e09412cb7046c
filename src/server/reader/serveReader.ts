import type { RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { createWatchedClock, type WatchedClock } from '../../clock.ts'
import { type Env, ownAddress } from '../../env.ts'
import { createLog } from '../../log.ts'
import { createBlobs } from '../../blobs/createBlobs.ts'
import { openReaderStore } from '../../readerStores.ts'
import { createWireLimits, type WireLimits } from '../../wire/admission/wireLimits.ts'
import { createReaderWire, type ReaderWire } from '../../wire/reader/createReaderWire.ts'
import { payloadOver } from '../../wire/reader/storedRows.ts'
import { createWireHandler, type PassOn } from '../answerWire.ts'
import { isClosedCopy } from '../backup/restored.ts'
import { createClientAddress } from '../clientAddress.ts'
import type { Metrics } from '../metrics.ts'
import { endRequests, ignoreUpgrades, keepTick, listen } from '../listen.ts'
import { createRequestLine, createRequestLog } from '../requestLog.ts'
import { createKeyUses } from './keyUses.ts'
import { keepOpen, type OpenReader } from './keepOpen.ts'
import { createReaderMetrics } from './readerMetrics.ts'
import { createPassOn } from './passOn.ts'
import { answerAway, answerPlainly, answerUnsure } from './plainAnswers.ts'
import { answerAllMetrics, createSharedMetrics, type MetricsChannel } from './sharedMetrics.ts'

type Front = { passOn: PassOn; plainly: RequestListener; metrics: Metrics; env: Env }

/** What is not the wire's is the main process's; whether this one lives, and what all readers count, is said here. */
const inFrontOf = (
  { socketPath, others }: MainProcess,
  { passOn, plainly, metrics, env }: Front,
): RequestListener => {
  const shared = createSharedMetrics(metrics, others)
  const answerMetrics = answerAllMetrics({
    socketPath,
    shared,
    metricsToken: env.metricsToken,
    otherwise: passOn,
  })
  return (request, response) => {
    if (request.url === '/healthz') return plainly(request, response)
    if (request.url === '/metrics') return answerMetrics(request, response)
    passOn(request, response)
  }
}

/** What the main process is to see because of its key goes there first, and where that one is away is answered here. */
const withKeyUses = (
  listener: RequestListener,
  { socketPath }: MainProcess,
  { trustProxy }: Pick<Env, 'trustProxy'>,
): RequestListener => {
  const passOn = createPassOn({ socketPath, trustProxy, away: listener, unsure: answerUnsure })
  const isToBeTold = createKeyUses()
  return (request, response) =>
    isToBeTold(request) ? passOn(request, response) : listener(request, response)
}

export type RunningReader = {
  url: string
  port: number
  /** Resolves when the store has been read for the first time. */
  opened: Promise<void>
  counts: OpenReader['counts']
  stop: () => Promise<void>
}

type Options = {
  limits?: WireLimits
  /** The main process, which answers what a reader does not; without it nobody does. */
  main?: MainProcess | null
}

type MainProcess = {
  /** Where it listens. */
  socketPath: string
  /** The other readers in front of it. */
  others: MetricsChannel
}

const MB = 1024 * 1024
const IN_FLIGHT_MS = 7_000
/** The store may not be there yet: at a first start the main process makes it. */
const FIRST_LOOK_MS = 2_000

/** @throws StartFailure for a port that is taken. */
export const serveReader = async (
  env: Env,
  { limits = createWireLimits(), main = null }: Options = {},
): Promise<RunningReader> => {
  keepTick()
  const log = createLog(env)
  const known = env.publicUrl ?? (env.port === 0 ? null : ownAddress(env))
  const bind = () => listen(env, answerPlainly({ isOpen: () => false }))
  // Whoever shares a port takes its part of the requests from then on, and has something to answer them with first.
  const bound = known === null || main === null ? await bind() : null
  const world = known ?? ownAddress({ host: env.host, port: bound?.port ?? env.port })
  const reader = keepOpen({
    open: () => openReaderStore(env),
    isClosed: (store) => isClosedCopy(payloadOver(store, log)),
    createWire: (store) => {
      const clock = createWatchedClock({ ask: store.time })
      const wire = createReaderWire({
        ...{ store, limits, clock, blobs: createBlobs(env), logger: log, publicUrl: world },
        cacheBytes: env.wireCacheMb * MB,
        hasMain: main !== null,
      })
      return { ...wire, ...watching(clock, wire) }
    },
    report: (error) =>
      log.error({ err: error, msg: 'The store cannot be read; the reader answers 503 until it can.' }),
  })
  const metrics = createReaderMetrics(reader)
  const plainly = answerPlainly({ isOpen: reader.isOpen, metrics, metricsToken: env.metricsToken })
  const passOn =
    main === null
      ? undefined
      : createPassOn({ ...main, trustProxy: env.trustProxy, away: answerAway(plainly), unsure: answerUnsure })
  const app = main && passOn ? inFrontOf(main, { passOn, plainly, metrics, env }) : plainly
  const listener = createWireHandler({
    ...{ wire: reader.wire, app, log, passOn },
    line: createRequestLine({ log: createRequestLog(env), metrics }),
    anonymousPerMinute: env.wireAnonymousPerMinute,
    addressOf: createClientAddress(env.trustProxy),
    usesHttps: world.startsWith('https:'),
  })
  if (!bound) await Promise.race([reader.opened, pause(FIRST_LOOK_MS)])
  const listening = bound ?? (await bind())
  const { server, port } = listening
  ignoreUpgrades(server)
  server.removeAllListeners('request').on('request', main ? withKeyUses(listener, main, env) : listener)
  return {
    url: ownAddress({ host: env.host, port }),
    port,
    opened: reader.opened,
    counts: reader.counts,
    stop: async () => {
      const requests = endRequests(listening)
      await requests.within(IN_FLIGHT_MS)
      await requests.cut()
      await reader.stop()
    },
  }
}

/** Nothing is read before it is known what time it is. */
const watching = (clock: WatchedClock, wire: ReaderWire): Pick<ReaderWire, 'start' | 'stop'> => ({
  start: async () => {
    await clock.check()
    clock.start()
    await wire.start()
  },
  stop: async () => {
    clock.stop()
    await wire.stop()
  },
})
