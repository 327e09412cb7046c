import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { isRefusal, type Refusal, toErrorBody } from '../errors.ts'
import type { Wire } from '../wire/createWire.ts'
import { conclude } from '../wire/answers.ts'
import { type Reader, seesPress } from '../wire/consumers/reader.ts'
import { isWireUrl } from '../wire/route.ts'
import type { Admission, Admit } from './admitReader.ts'
import type { WireAnswer, WireRequest } from '../wire/types.ts'
import { FAILURE, logFailure } from './answerErrors.ts'
import { refuseUnreadableAddress } from './limitQuery.ts'
import { readBody } from './readBody.ts'
import { refuseKeyInQuery } from './refuseKeys.ts'
import type { RequestLine } from './requestLine.ts'
import { wireHeaders } from './securityHeaders.ts'

type Deps = {
  wire: Pick<Wire, 'handle' | 'hit'>
  admit: Admit
  /** The address that a request comes from, past the proxies that are known. */
  addressOf: (request: IncomingMessage) => string
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
export const createFrontDoor = ({
  wire,
  admit,
  addressOf,
  app,
  line,
  log,
  usesHttps,
}: Deps): RequestListener => {
  const flatten = createFlatten(wireHeaders({ usesHttps }))

  const send = (answer: WireAnswer, { response, id, admission }: Exchange): void => {
    const limits = admission ? Object.entries(admission.headers).flat() : []
    response.writeHead(answer.status, [...flatten(answer), ...limits, 'X-Request-Id', id])
    response.end(answer.body)
  }

  const fail = (error: unknown, exchange: Exchange): void => {
    if (exchange.response.headersSent) return void exchange.response.destroy()
    if (!isRefusal(error)) logFailure(log, error, exchange.id)
    send(isRefusal(error) ? toRefused(error) : FAILED, exchange)
  }

  const answerAnew = async (exchange: Exchange, reader: Reader): Promise<void> => {
    const { request, url } = exchange
    refuseUnreadableAddress({ url, host: request.headers.host })
    refuseKeyInQuery(url)
    send((await wire.handle(toWireRequest(request, { url, reader }))) ?? NOTHING, exchange)
  }

  const answer = (exchange: Exchange, admission: Admission): void | Promise<void> => {
    const { request, url } = exchange
    const method = request.method ?? ''
    const headers = request.headers as PlainHeaders
    exchange.admission = admission
    if ('refusal' in admission) return send(conclude(admission.refusal, { method, headers }), exchange)
    const { reader } = admission
    const kept = seesPress(reader) ? null : wire.hit({ method, url, headers })
    return kept ? send(kept, exchange) : answerAnew(exchange, reader)
  }

  return (request, response) => {
    const url = request.url ?? ''
    if (!isWireUrl(url)) return app(request, response)
    const exchange: Exchange = {
      request,
      response,
      url,
      id: line(request, response, 'wire'),
      admission: null,
    }
    const asked = { address: addressOf(request), authorization: request.headers.authorization }
    const admission = admit(asked)
    const answered =
      admission instanceof Promise
        ? admission.then((known) => answer(exchange, known))
        : answer(exchange, admission)
    answered?.catch((error: unknown) => fail(error, exchange))
  }
}

type Exchange = {
  request: IncomingMessage
  response: ServerResponse
  url: string
  id: string
  /** Null until it is known who asks. */
  admission: Admission | null
}

/** Node gives lists only for headers that nobody asks for here. */
type PlainHeaders = WireRequest['headers']

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

type Asked = { url: string; reader: Reader }

const toWireRequest = (request: IncomingMessage, { url, reader }: Asked): WireRequest => {
  const path = pathOf(url)
  return {
    method: request.method ?? '',
    path,
    query: new URLSearchParams(url.slice(path.length + 1)),
    headers: request.headers as PlainHeaders,
    url,
    reader,
    text: async () => (await readBody(request, MAX_BODY)).toString('utf8'),
  }
}

/** The acceptance of terms, which is all that anybody sends to the wire. */
const MAX_BODY = 1024

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
