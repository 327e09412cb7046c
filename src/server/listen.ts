import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net'
import type { Duplex } from 'node:stream'
import { executionAsyncResource } from 'node:async_hooks'
import { StartFailure } from './startFailure.ts'

export type Listening = {
  server: Server
  port: number
  /** Hands its connections to the server, which are then its own; each is closed by itself. */
  besides: readonly NetServer[]
}

/** `mainSocket`: a path to listen at instead, for whoever stands in front of the server at host and port. */
type Place = { host: string; port: number; mainSocket?: string | null }

/** Node would hang up on a longer address; like this it gets its 400 (`limitQuery`). */
const MAX_HEADER_BYTES = 512 * 1024

/** A name of two addresses: browsers and programs differ in which they try first, and some try no other. */
const [LOCALHOST, IPV4, IPV6] = ['localhost', '127.0.0.1', '::1']
const HAS_NO_IPV6 = ['EADDRNOTAVAIL', 'EAFNOSUPPORT']

/** How often a free port of one address may be taken on the other. */
const TRIES = 10

/**
 * Bound before anything else is opened for the world, so that a taken port is known at once. On `localhost` it is both
 * addresses of it, where the machine has both.
 * @throws StartFailure
 */
export const listen = async (
  { host, port, mainSocket = null }: Place,
  listener: RequestListener,
): Promise<Listening> => {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, listener)
  server.requestTimeout = 120_000
  if (mainSocket !== null) {
    await bind(server, { host, port }, mainSocket)
    return { server, port, besides: [] }
  }
  if (host !== LOCALHOST) return { server, port: await bind(server, { host, port }), besides: [] }
  for (let tries = 1; ; tries += 1) {
    const bound = await bind(server, { host: IPV4, port })
    try {
      return { server, port: bound, besides: await bindBeside(server, bound) }
    } catch (error) {
      await new Promise((resolve) => server.close(resolve))
      if (port !== 0 || tries === TRIES) throw error
    }
  }
}

const bindBeside = async (server: Server, port: number): Promise<NetServer[]> => {
  // As an HTTP server is made of one.
  const beside = createNetServer({ allowHalfOpen: true, noDelay: true }, (socket) =>
    server.emit('connection', socket),
  )
  try {
    await bind(beside, { host: IPV6, port })
    return [beside]
  } catch (error) {
    if (HAS_NO_IPV6.includes(codeOf((error as Error).cause))) return []
    throw error
  }
}

/** @returns the port. */
const bind = (server: NetServer, place: Place, socket?: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(toFailure(error, place))
    server.once('error', fail)
    server.listen(socket === undefined ? { port: place.port, host: place.host } : { path: socket }, () => {
      server.off('error', fail)
      resolve(socket === undefined ? (server.address() as AddressInfo).port : place.port)
    })
  })

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | undefined)?.code)

const toFailure = (error: Error, { host, port }: Place): StartFailure => {
  const code = codeOf(error)
  const sentence =
    code === 'EADDRINUSE'
      ? `Port ${port} on ${host} is taken: stop what listens there, or set PORT to another one.`
      : `The server cannot listen on ${host}:${port} (${code}): check HOST and PORT.`
  return new StartFailure(sentence, { cause: error })
}

type Ending = {
  /** Resolves when all requests have ended, at the latest after so many milliseconds. */
  within: (ms: number) => Promise<void>
  /** Hangs up on those that have not. */
  cut: () => Promise<void>
}

/** How often it is looked which connections have nothing more to say; Node keeps them open for another request. */
const LOOK_MS = 50

/** Takes no more connections; each that is there is closed when its request has been answered. */
export const endRequests = ({ server, besides }: Pick<Listening, 'server' | 'besides'>): Ending => {
  const closed = Promise.all(
    [server, ...besides].map((each) => new Promise((resolve) => each.close(resolve))),
  )
  server.closeIdleConnections()
  const look = setInterval(() => server.closeIdleConnections(), LOOK_MS)
  void closed.then(() => clearInterval(look))
  return {
    within: async (ms) => {
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, ms)))
      await Promise.race([closed, late])
      clearTimeout(timer)
    },
    cut: async () => {
      server.closeAllConnections()
      await closed
    },
  }
}

/**
 * Another protocol is offered by some programs with their first request (`Upgrade: h2c`), and a server may pass it over
 * (RFC 9110, 7.8). Node does so only while nobody listens for `upgrade` (lib/_http_server.js, from 24.9 on through
 * `shouldUpgradeCallback`, which asks the same); Next adds a listener of its own with the first page, and then nobody
 * would answer such a request. So none stays: the next request is read after the tick.
 */
export const ignoreUpgrades = (server: Server): void => {
  server.on('newListener', (event) => {
    if (event === 'upgrade') process.nextTick(() => server.removeAllListeners('upgrade'))
  })
  server.on('connect', (_request, socket) => refuseTunnel(socket))
}

const NO_TUNNEL = [
  'HTTP/1.1 405 Method Not Allowed',
  'Allow: GET, HEAD',
  'Cache-Control: no-store',
  'Connection: close',
  'Content-Length: 0',
  '\r\n',
].join('\r\n')

/** Node has taken its own listeners off by now. Without an answer it would hang up without a word. */
const refuseTunnel = (socket: Duplex): void => {
  socket.on('error', () => socket.destroy())
  socket.end(NO_TUNNEL, () => socket.destroy())
}

let kept: object | null = null

/**
 * Keeps one of the objects that `process.nextTick` makes. Node makes a few for each request, in a way that V8 compiles well
 * only as long as their shape is known; a full garbage collection at a moment when there is none of them forgets the shape,
 * and from then on each costs a call into V8's runtime, a tenth of an answer from memory, until the process ends (V8's
 * feedback of `DefineKeyedOwnPropertyInLiteral` has no way back). Nothing but speed depends on it.
 */
export const keepTick = (): void => {
  process.nextTick(() => {
    kept ??= executionAsyncResource()
  })
}
