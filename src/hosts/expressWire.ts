import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Payload } from 'payload'
import { toQuestion } from '../wire/admission/answerReader.ts'
import { isWireUrl } from '../wire/http/routes.ts'
import { createWireHandler, type WireHandlerOptions } from './wireHandler.ts'

export type WireMiddlewareOptions = WireHandlerOptions & {
  payload: Payload
  /** Where a request comes from; the address of its connection unless given, so say it behind a proxy. */
  addressOf?: (request: IncomingMessage) => string | null
}

type Next = (error?: unknown) => void
type Middleware = (request: IncomingMessage, response: ServerResponse, next: Next) => void

/** `/v1`, `/feeds`, files and sitemaps in front of an Express application, or of any server of Node's: `app.use(wireMiddleware({ payload }))`. */
export const wireMiddleware = ({
  payload,
  addressOf = ofConnection,
  ...options
}: WireMiddlewareOptions): Middleware => {
  const ask = createWireHandler(options)
  return (request, response, next) => {
    const question = toQuestion(request, originalUrl(request))
    if (!isWireUrl(question.url)) return next()
    ask(payload, question, addressOf(request))
      .then(({ status, headers, body }) => void response.writeHead(status, headers).end(body))
      .catch(next)
  }
}

const ofConnection = (request: IncomingMessage): string | null => request.socket.remoteAddress ?? null

/** A router of Express takes away what it stands under. */
const originalUrl = (request: IncomingMessage): string | undefined =>
  (request as IncomingMessage & { originalUrl?: string }).originalUrl
