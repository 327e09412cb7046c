import { createServer, type RequestListener, type Server } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Server as NetServer } from 'node:net'
import { StartFailure } from './startFailure.ts'

export type Listening = {
  server: Server
  port: number
  /** Hands its connections to the server, which are then its own; each is closed by itself. */
  besides: readonly NetServer[]
}

type Place = { host: string; port: number }

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
export const listen = async ({ host, port }: Place, listener: RequestListener): Promise<Listening> => {
  const server = createServer({ maxHeaderSize: MAX_HEADER_BYTES }, listener)
  server.requestTimeout = 120_000
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
const bind = (server: NetServer, place: Place): Promise<number> =>
  new Promise((resolve, reject) => {
    const fail = (error: Error) => reject(toFailure(error, place))
    server.once('error', fail)
    server.listen(place.port, place.host, () => {
      server.off('error', fail)
      resolve((server.address() as AddressInfo).port)
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
