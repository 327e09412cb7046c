import { existsSync } from 'node:fs'
import { createServer as createHttpServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import type { Payload } from 'payload'
import { writesDone } from '../database.ts'
import type { Env } from '../env.ts'
import { createLog } from '../log.ts'
import { addServices, getServices, stopServices } from '../services.ts'
import { createServer } from './createServer.ts'
import { endRequests } from './endRequests.ts'
import { ignoreUpgrades } from './ignoreUpgrades.ts'
import { keepTick } from './keptTick.ts'
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
  const server = await listen(env)
  const url = `http://${bracketed(env.host)}:${(server.address() as AddressInfo).port}`
  const publicUrl = env.publicUrl ?? url
  addServices(payload, { publicUrl: () => publicUrl })
  const pages = await openNext(env, server)
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
  return { url, payload, stop: () => stop({ server, payload, close }) }
}

/** Node would hang up on a longer address; like this it gets its 400 (`limitQuery`). */
const MAX_HEADER_BYTES = 512 * 1024

/** Bound before anything else is opened for the world, so that a taken port is known at once. */
const listen = (env: Env): Promise<Server> =>
  new Promise((resolve, reject) => {
    const server = createHttpServer({ maxHeaderSize: MAX_HEADER_BYTES }, notReady)
    server.requestTimeout = 120_000
    ignoreUpgrades(server)
    server.once('error', (error: NodeJS.ErrnoException) => reject(toListenFailure(error, env)))
    server.listen(env.port, env.host, () => resolve(server))
  })

const notReady: RequestListener = (_request, response) => {
  response.writeHead(503, { 'Cache-Control': 'no-store', 'Retry-After': '1' }).end()
}

const toListenFailure = (error: NodeJS.ErrnoException, { host, port }: Env): Error => {
  if (error.code === 'EADDRINUSE') {
    return new StartFailure(
      `Port ${port} on ${host} is taken: stop what listens there, or set PORT to another one.`,
    )
  }
  return new StartFailure(
    `The server cannot listen on ${host}:${port} (${error.code}): check HOST and PORT.`,
    { cause: error },
  )
}

const openNext = async (env: Env, httpServer: Server) => {
  const { default: createNext } = await import('next')
  const port = (httpServer.address() as AddressInfo).port
  const app = createNext({ dev: false, dir: root, hostname: env.host, port, customServer: true, httpServer })
  await app.prepare()
  const handle = app.getRequestHandler()
  const during = createPageContexts()
  return {
    handle: (...[request, response]: Parameters<typeof handle>) =>
      during(response, () => handle(request, response)),
    close: () => app.close(),
  }
}

type Open = { server: Server; payload: Payload; close: () => Promise<void> }

const stop = async ({ server, payload, close }: Open): Promise<void> => {
  const requests = endRequests(server)
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

const bracketed = (host: string) => (host.includes(':') ? `[${host}]` : host)
