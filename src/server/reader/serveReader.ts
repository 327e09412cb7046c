import type { RequestListener } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import { type Env, ownAddress } from '../../env.ts'
import { createLog } from '../../log.ts'
import { createBlobs } from '../../blobs/createBlobs.ts'
import { openReaderStore } from '../../readerStores.ts'
import { createWireLimits, type WireLimits } from '../../wire/admission/wireLimits.ts'
import { createReaderWire } from '../../wire/reader/createReaderWire.ts'
import { payloadOver } from '../../wire/reader/storedRows.ts'
import { createWireHandler } from '../answerWire.ts'
import { readRestored } from '../backup/restored.ts'
import { createClientAddress } from '../clientAddress.ts'
import { endRequests, ignoreUpgrades, keepTick, listen } from '../listen.ts'
import { createRequestLine, createRequestLog } from '../requestLog.ts'
import { createKeyUses } from './keyUses.ts'
import { keepOpen, type OpenReader } from './keepOpen.ts'
import { createReaderMetrics } from './readerMetrics.ts'
import { createPassOn } from './passOn.ts'
import { answerAway, answerPlainly } from './plainAnswers.ts'
import { createStoreClock } from './storeClock.ts'

/** What the main process is to see because of its key goes there first, and where that one is away is answered here. */
const withKeyUses = (
  listener: RequestListener,
  socketPath: string | null,
  { trustProxy }: Pick<Env, 'trustProxy'>,
): RequestListener => {
  if (socketPath === null) return listener
  const passOn = createPassOn({ socketPath, trustProxy, away: listener })
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
  /** Where the main process listens, which answers what a reader does not; without it nobody does. */
  mainSocket?: string | null
}

const MB = 1024 * 1024
const IN_FLIGHT_MS = 7_000
/** The store may not be there yet: at a first start the main process makes it. */
const FIRST_LOOK_MS = 2_000

/** @throws StartFailure for a port that is taken. */
export const serveReader = async (
  env: Env,
  { limits = createWireLimits(), mainSocket = null }: Options = {},
): Promise<RunningReader> => {
  keepTick()
  const log = createLog(env)
  const known = env.publicUrl ?? (env.port === 0 ? null : ownAddress(env))
  const bind = () => listen(env, answerPlainly({ isOpen: () => false }))
  // Whoever shares a port takes its part of the requests from then on, and has something to answer them with first.
  const bound = known === null || mainSocket === null ? await bind() : null
  const world = known ?? ownAddress({ host: env.host, port: bound?.port ?? env.port })
  const clock = createStoreClock()
  const reader = keepOpen({
    clock,
    open: () => openReaderStore(env),
    isClosed: async (store) => (await readRestored(payloadOver(store, log))) !== null,
    createWire: (store) =>
      createReaderWire({
        ...{ store, limits, clock, blobs: createBlobs(env), logger: log, publicUrl: world },
        cacheBytes: env.wireCacheMb * MB,
        hasMain: mainSocket !== null,
      }),
    report: (error) =>
      log.error({ err: error, msg: 'The store cannot be read; the reader answers 503 until it can.' }),
  })
  const metrics = createReaderMetrics(reader)
  const plainly = answerPlainly({ isOpen: reader.isOpen, metrics, metricsToken: env.metricsToken })
  const passOn =
    mainSocket === null
      ? undefined
      : createPassOn({
          ...{ socketPath: mainSocket, trustProxy: env.trustProxy },
          away: answerAway(plainly),
        })
  const app: RequestListener = passOn
    ? (request, response) =>
        request.url === '/healthz' ? plainly(request, response) : passOn(request, response)
    : plainly
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
  server.removeAllListeners('request').on('request', withKeyUses(listener, mainSocket, env))
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
