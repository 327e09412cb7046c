import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { isWireUrl } from '../wire/route.ts'
import { createWireDoor, type WireDoorOptions } from './wireDoor.ts'

export type WireMiddlewareOptions = WireDoorOptions & {
  payload: Payload
  /** Where a request comes from; the address of its connection unless given, so say it behind a proxy. */
  addressOf?: (request: IncomingMessage) => string | null
}

type Next = (error?: unknown) => void
type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void

/** The acceptance of terms, which is all that anybody sends to the wire. */
const MOST_BYTES = 1_024

/** `/v1`, `/feeds`, files and sitemaps in front of an Express application, or of any server of Node's: `app.use(wireMiddleware({ payload }))`. */
export const wireMiddleware = ({
  payload,
  addressOf = ofConnection,
  ...options
}: WireMiddlewareOptions): Middleware => {
  const ask = createWireDoor(options)
  return (request, response, next) => {
    const url = originalUrl(request)
    if (!isWireUrl(url)) return next()
    const [path = '', search = ''] = url.split(/\?(.*)/s)
    const asked = {
      ...{ method: request.method ?? '', path, url },
      query: new URLSearchParams(search),
      // Node gives lists only for headers that nobody asks for here.
      headers: request.headers as Record<string, string | undefined>,
      text: () => textOf(request),
    }
    ask(payload, asked, addressOf(request)).then(({ status, headers, body }) => {
      response.writeHead(status, headers)
      response.end(body)
    }, next)
  }
}

const ofConnection = (request: IncomingMessage): string | null => request.socket.remoteAddress ?? null

/** A router of Express takes away what it stands under. */
const originalUrl = (request: IncomingMessage): string =>
  (request as IncomingMessage & { originalUrl?: string }).originalUrl ?? request.url ?? ''

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= MOST_BYTES) chunks.push(chunk)
  }
  return size <= MOST_BYTES ? Buffer.concat(chunks).toString('utf8') : ''
}
