import type { RequestListener } from 'node:http'
import { createWatchedClock, type WatchedClock } from '../../clock.ts'
import { type Env, ownAddress } from '../../env.ts'
import { createLog } from '../../log.ts'
import { createBlobs } from '../../blobs/createBlobs.ts'
import { openReaderStore } from '../../readerStores.ts'
import { createWireLimits, type WireLimits } from '../../wire/admission/wireLimits.ts'
import { createReaderWire, type ReaderWire } from '../../wire/reader/createReaderWire.ts'
import { payloadOver } from '../../wire/reader/storedRows.ts'
import { createWireHandler, type PassOn } from '../answerWire.ts'
import { readRestored } from '../backup/restored.ts'
import { createClientAddress } from '../clientAddress.ts'
import { endRequests, ignoreUpgrades, keepTick, listen } from '../listen.ts'
import { createRequestLine, createRequestLog } from '../requestLog.ts'
import { keepOpen, type OpenReader } from './keepOpen.ts'
import { createReaderMetrics } from './readerMetrics.ts'
import { answerPlainly } from './plainAnswers.ts'

export type RunningReader = {
  url: string
  /** Resolves when the store has been read for the first time. */
  opened: Promise<void>
  counts: OpenReader['counts']
  stop: () => Promise<void>
}

type Options = {
  limits?: WireLimits
  /** Takes what a reader does not answer; without it nobody does. */
  passOn?: PassOn
  /** The address that the world knows, where the environment names none. */
  publicUrl?: string
}

const MB = 1024 * 1024
const IN_FLIGHT_MS = 7_000

/** @throws StartFailure for a port that is taken. */
export const serveReader = async (
  env: Env,
  { limits = createWireLimits(), passOn, publicUrl }: Options = {},
): Promise<RunningReader> => {
  keepTick()
  const log = createLog(env)
  const listening = await listen(env, answerPlainly({ isOpen: () => false }))
  const { server, port } = listening
  const url = ownAddress({ host: env.host, port })
  ignoreUpgrades(server)
  const world = env.publicUrl ?? publicUrl ?? url
  const reader = keepOpen({
    open: () => openReaderStore(env),
    isClosed: async (store) => (await readRestored(payloadOver(store, log))) !== null,
    createWire: (store) => {
      const clock = createWatchedClock({ ask: store.time })
      const wire = createReaderWire({
        ...{ store, limits, clock, blobs: createBlobs(env), logger: log, publicUrl: world },
        cacheBytes: env.wireCacheMb * MB,
        hasMain: passOn !== undefined,
      })
      return { ...wire, ...watching(clock, wire) }
    },
    report: (error) =>
      log.error({ err: error, msg: 'The store cannot be read; the reader answers 503 until it can.' }),
  })
  const metrics = createReaderMetrics(reader)
  const app: RequestListener = passOn
    ? (request, response) => passOn(request, response)
    : answerPlainly({ isOpen: reader.isOpen, metrics, metricsToken: env.metricsToken })
  const listener = createWireHandler({
    ...{ wire: reader.wire, app, log, passOn },
    line: createRequestLine({ log: createRequestLog(env), metrics }),
    anonymousPerMinute: env.wireAnonymousPerMinute,
    addressOf: createClientAddress(env.trustProxy),
    usesHttps: world.startsWith('https:'),
  })
  server.removeAllListeners('request').on('request', listener)
  return {
    url,
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
