import { existsSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import path from 'node:path'
import type { Payload } from 'payload'
import { writesDone } from '../database.ts'
import type { Env } from '../env.ts'
import { createLog } from '../log.ts'
import { ownAddress } from '../ownAddress.ts'
import { addServices, getServices, stopServices } from '../services.ts'
import { createServer } from './createServer.ts'
import { endRequests } from './endRequests.ts'
import { ignoreUpgrades } from './ignoreUpgrades.ts'
import { keepTick } from './keptTick.ts'
import { listen, type Listening } from './listen.ts'
import { openPayload } from './openPayload.ts'
import { partsOf } from './partsOf.ts'
import { createRequestLog } from './requestLog.ts'
import { root } from './root.ts'
import { createPageContexts, giveRestingStorages } from './restingContexts.ts'
import { StartFailure } from './startFailure.ts'
import { refuseUnlistedEndpoints } from './strictness/refuseUnlistedEndpoints.ts'
import {
  readServerFunctions,
  refuseUnlistedServerFunctions,
} from './strictness/refuseUnlistedServerFunctions.ts'
import { foldersOf, watchStorage } from './watchStorage.ts'

export type Newsroom = {
  /** The address on which the server listens. */
  url: string
  payload: Payload
  /** Lets requests in flight end, then the queue of writes; resolves when nothing is left open. */
  stop: () => Promise<void>
}

/** Together less than `stopOnSignal` waits. */
const [IN_FLIGHT_MS, REFUSED_MS] = [7_000, 500]

/**
 * Starts the whole application: Payload with its services, Next, and the server in front of both.
 *
 * @throws Error whose message `toSentence` makes readable: taken port, missing build, unreachable database.
 */
export const openNewsroom = async (env: Env): Promise<Newsroom> => {
  keepTick()
  giveRestingStorages()
  if (!existsSync(path.join(root, '.next', 'BUILD_ID'))) {
    throw new StartFailure('The application has not been built yet: run `npm run build` first.')
  }
  const payload = await openPayload(env)
  const listening = await listen(env, notReady)
  const { server, port } = listening
  ignoreUpgrades(server)
  const url = ownAddress({ host: env.host, port })
  const publicUrl = env.publicUrl ?? url
  addServices(payload, { publicUrl: () => publicUrl })
  const pages = await openNext(env, listening)
  const log = createLog(env)
  const storage = watchStorage({ folders: foldersOf(env), log })
  const { listener, refuseAdditions } = createServer({
    ...partsOf(payload),
    storage,
    config: payload.config,
    next: pages.handle,
    log,
    requestLog: createRequestLog(env),
    publicUrl,
    metricsToken: env.metricsToken,
    anonymousPerMinute: env.wireAnonymousPerMinute,
    trustProxy: env.trustProxy,
  })
  refuseAdditions()
  refuseUnlistedEndpoints(payload.config)
  refuseUnlistedServerFunctions(readServerFunctions(path.join(root, '.next')))
  server.off('request', notReady).on('request', listener)
  const close = () => {
    storage.stop()
    return pages.close()
  }
  return { url, payload, stop: () => stop({ listening, payload, close }) }
}

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Cache-Control': 'no-store', 'Retry-After': '1' }).end()
}

const openNext = async ({ host: hostname }: Env, { server: httpServer, port }: Listening) => {
  const { default: createNext } = await import('next')
  const app = createNext({ dev: false, dir: root, hostname, port, customServer: true, httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  const during = createPageContexts()
  return {
    handle: (...[request, response]: Parameters<typeof handle>) =>
      during(response, () => handle(request, response)),
    close: () => app.close(),
  }
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
