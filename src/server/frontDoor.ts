import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { isRefusal, type Refusal, toErrorBody } from '../errors.ts'
import type { Wire } from '../wire/createWire.ts'
import { isWirePath } from '../wire/route.ts'
import type { WireAnswer, WireRequest } from '../wire/types.ts'
import { FAILURE, logFailure } from './answerErrors.ts'
import { refuseUnreadableAddress } from './limitQuery.ts'
import { refuseKeyInQuery } from './refuseKeys.ts'
import type { RequestLine } from './requestLine.ts'
import { wireHeaders } from './securityHeaders.ts'

type Deps = {
  wire: Pick<Wire, 'handle' | 'hit'>
  /** Everything else. */
  app: RequestListener
  line: RequestLine
  log: Logger
  usesHttps: boolean
}

/**
 * What the server asks first: the wire, before anybody else has seen the request. What it has in memory is answered in one
 * go; what it has to make is answered by the same hand, with the same headers, limits and line in the log.
 */
export const createFrontDoor = ({ wire, app, line, log, usesHttps }: Deps): RequestListener => {
  const flatten = createFlatten(wireHeaders({ usesHttps }))

  const send = (answer: WireAnswer, response: ServerResponse, id: string): void => {
    const head = flatten(answer).slice()
    head.push('X-Request-Id', id)
    response.writeHead(answer.status, head)
    response.end(answer.body)
  }

  const answerAnew = async (request: IncomingMessage, response: ServerResponse, url: string) => {
    const id = line.follow(request, response, 'wire')
    try {
      refuseUnreadableAddress({ url, host: request.headers.host })
      refuseKeyInQuery(url)
      const answer = await wire.handle(toWireRequest(request, url))
      send(answer ?? NOTHING, response, id)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      if (!isRefusal(error)) logFailure(log, error, id)
      send(isRefusal(error) ? toRefused(error) : FAILED, response, id)
    }
  }

  return (request, response) => {
    const url = request.url ?? ''
    const answer = wire.hit({ method: request.method ?? '', url, headers: request.headers as PlainHeaders })
    if (answer) {
      const id = line.name()
      send(answer, response, id)
      return line.note(id, request, answer.status)
    }
    if (isWirePath(pathOf(url))) return void answerAnew(request, response, url)
    app(request, response)
  }
}

/** Node gives lists only for headers that nobody asks for here. */
type PlainHeaders = WireRequest['headers']

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

const toWireRequest = (request: IncomingMessage, url: string): WireRequest => {
  const path = pathOf(url)
  return {
    method: request.method ?? '',
    path,
    query: new URLSearchParams(url.slice(path.length + 1)),
    headers: request.headers as PlainHeaders,
    url,
  }
}

/** Names and values in one list, which Node writes as they are; those of an answer that is kept are put together once. */
const createFlatten = (always: Record<string, string>) => {
  const known = new WeakMap<WireAnswer, string[]>()
  return (answer: WireAnswer): string[] => {
    const found = known.get(answer)
    if (found) return found
    const flat = Object.entries({ ...always, ...answer.headers }).flat()
    known.set(answer, flat)
    return flat
  }
}

const jsonAnswer = (status: number, value: unknown): WireAnswer => {
  const body = JSON.stringify(value)
  return {
    status,
    headers: {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Length': String(Buffer.byteLength(body)),
    },
    body,
  }
}

const toRefused = (refusal: Refusal): WireAnswer => jsonAnswer(refusal.status, toErrorBody(refusal))
const FAILED = jsonAnswer(500, FAILURE)
const NOTHING = jsonAnswer(404, {
  errors: [{ message: 'There is nothing at this address.', reason: 'not-found' }],
})
