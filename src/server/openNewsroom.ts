import { stat } from 'node:fs/promises'
import path from 'node:path'
import type { Payload } from 'payload'
import { readSkew } from '../clock.ts'
import {
  databaseBytes,
  migrationState,
  pingDatabase,
  poolCounts,
  writesWaiting,
  writesDone,
} from '../database.ts'
import { serveOnPages } from '../held.ts'
import { getServices, addServices, findRotation, stopServices } from '../services.ts'
import { storePartsOf } from '../stores/storeParts.ts'
import { type ServerDeps, createServer } from './createServer.ts'
import { type Env, ownAddress } from '../env.ts'
import { readMailCounts } from '../mailCounts.ts'
import { BACKUP_MARK, CHECK_MARK } from './backup/marks.ts'
import { createLog } from '../log.ts'
import { behindReaders } from './clientAddress.ts'
import { endRequests, ignoreUpgrades, keepTick, listen, type Listening } from './listen.ts'
import { notReady, openPages, requireBuild, installPageStorage } from './openPages.ts'
import { openPayload } from './openPayload.ts'
import { createRequestLog } from './requestLog.ts'
import { refuseUnlistedEndpoints } from './routes.ts'
import { foldersOf, watchStorage } from './storageWatch.ts'

/** What the server asks of the newsroom that it stands in front of. */
export const partsOf = (
  payload: Payload,
): Pick<
  ServerDeps,
  'payload' | 'wire' | 'readiness' | 'deliveries' | 'mails' | 'writesWaiting' | 'running'
> => {
  const { wire, webhooks, register, notices } = getServices(payload)
  return {
    payload,
    wire,
    readiness: {
      ping: () => pingDatabase(payload.db),
      skew: () => readSkew(async () => (await storePartsOf(payload.db)?.databaseTime()) ?? null),
      migrations: () => migrationState(payload.db),
      reconciler: register.health,
      bytes: () => databaseBytes(payload.db),
    },
    deliveries: webhooks.counts,
    mails: notices.mails,
    writesWaiting: () => writesWaiting(payload.db),
    running: {
      late: () => ({
        notices: notices.clocks().notices.lateMs,
        mails: notices.clocks().mails.lateMs,
        webhooks: webhooks.clock().lateMs,
      }),
      troubledReceivers: async () => (await webhooks.receivers.troubled()).length,
      mailsRefused: () => readMailCounts(payload).failed.reduce((sum, { count }) => sum + count, 0),
      pool: () => poolCounts(payload.db),
      rotation: () => findRotation(payload)?.state() ?? null,
    },
  }
}

export type Newsroom = {
  /** The address on which the server listens. */
  url: string
  payload: Payload
  /** Resolves when the admin and the site are served, too. @throws StartFailure where they have not been built. */
  pages: Promise<void>
  /** Lets requests in flight end, then the queue of writes; resolves when nothing is left open. */
  stop: () => Promise<void>
}

/** Together less than `stopOnSignal` waits. */
const [IN_FLIGHT_MS, REFUSED_MS] = [7_000, 500]

type Options = {
  /** While the pages are being built: then everything else is served at once, and they as soon as this resolves. */
  built?: Promise<void>
}

/**
 * Starts the whole application: Payload with its services, Next, and the server in front of both.
 *
 * @throws Error whose message `toSentence` makes readable: taken port, missing build, unreachable database.
 */
export const openNewsroom = async (env: Env, { built }: Options = {}): Promise<Newsroom> => {
  keepTick()
  installPageStorage()
  if (!built) requireBuild()
  const payload = await openPayload(env)
  serveOnPages(payload)
  const listening = await listen(env, notReady)
  const { server, port } = listening
  ignoreUpgrades(server)
  const url = ownAddress({ host: env.host, port })
  const publicUrl = env.publicUrl ?? url
  addServices(payload, { publicUrl: () => publicUrl })
  const pages = openPages(env, listening, built)
  const log = createLog(env)
  const storage = watchStorage({ folders: foldersOf(env), log })
  const parts = partsOf(payload)
  const readiness = {
    ...{ ...parts.readiness, storage: storage.state },
    backup: () => timeOf(path.join(env.dataDir, BACKUP_MARK)),
    backupCheck: () => timeOf(path.join(env.dataDir, CHECK_MARK)),
  }
  addServices(payload, { readiness })
  const { listener, refuseAdditions } = createServer({
    ...{ ...parts, readiness, storage },
    config: payload.config,
    next: pages.handle,
    log,
    requestLog: createRequestLog(env),
    publicUrl,
    metricsToken: env.metricsToken,
    anonymousPerMinute: env.wireAnonymousPerMinute,
    trustProxy: env.mainSocket === null ? env.trustProxy : behindReaders(env.trustProxy),
  })
  refuseAdditions()
  refuseUnlistedEndpoints(payload.config)
  if (!built) await pages.opened
  server.off('request', notReady).on('request', listener)
  const close = () => {
    storage.stop()
    return pages.close()
  }
  return { url, payload, pages: pages.opened, stop: () => stop({ listening, payload, close }) }
}

type Open = { listening: Listening; payload: Payload; close: () => Promise<void> }

const stop = async ({ listening, payload, close }: Open): Promise<void> => {
  const requests = endRequests(listening)
  // A page that shows who else is there asks until it is told to go.
  getServices(payload).presence.stop()
  await requests.within(IN_FLIGHT_MS)
  // Whoever still waits for something of theirs is refused by that, which takes a moment to be sent.
  await stopServices(payload)
  await requests.within(REFUSED_MS)
  await requests.cut()
  await writesDone(payload.db)
  await close()
  await payload.destroy()
}

/** When a mark was last touched, which is all that it says; null: never. */
const timeOf = async (file: string): Promise<Date | null> => {
  try {
    return (await stat(file)).mtime
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
