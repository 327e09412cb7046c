import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { isRefusal, type Refusal } from '../errors.ts'
import type { Wire } from '../wire/createWire.ts'
import { conclude, notFound, refusal, withLength } from '../wire/answers.ts'
import { type Reader, seesPress } from '../wire/consumers/reader.ts'
import { isReadByKey, isWireUrl } from '../wire/route.ts'
import type { Admission, Admit } from '../wire/admission/admitReader.ts'
import { MOST_SENT_BYTES } from '../wire/admission/bounds.ts'
import { readBody } from '../wire/admission/readBody.ts'
import { refuseKeyInQuery } from '../wire/admission/refuseKeyInQuery.ts'
import { refuseUnreadableAddress } from '../wire/admission/refuseUnreadable.ts'
import { wireHeaders } from '../wire/admission/wireHeaders.ts'
import type { WireAnswer, WireRequest } from '../wire/request.ts'
import { failureIn, logFailure } from './answerErrors.ts'
import { createKeptHeads } from './keptHeads.ts'
import { takePlainTarget } from './plainTarget.ts'
import type { RequestLine } from './requestLine.ts'

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
  const writeHead = createKeptHeads(wireHeaders({ usesHttps }))

  const send = (answer: WireAnswer, { request, response, id, limits }: Sending): void => {
    const more: string[] = []
    for (const name in limits) more.push(name, limits[name] as string) // a name of its own
    more.push('X-Request-Id', id)
    writeHead(request, response, { answer, more })
    response.end(answer.body)
  }

  const findKept = (request: IncomingMessage, url: string, reader: Reader): WireAnswer | null =>
    seesPress(reader)
      ? null
      : wire.hit({ method: request.method ?? '', url, headers: request.headers as PlainHeaders })

  const answerFor = async (
    request: IncomingMessage,
    url: string,
    admission: Admission,
  ): Promise<WireAnswer> => {
    if ('refusal' in admission) return conclude(admission.refusal, toWireRequest(request, { url }))
    const { reader } = admission
    const kept = findKept(request, url, reader)
    if (kept) return kept
    refuseUnreadableAddress({ url, host: request.headers.host })
    refuseKeyInQuery(url)
    const asked = toWireRequest(request, { url, reader })
    return (await wire.handle(asked)) ?? conclude(notFound(), asked)
  }

  const answerAnew = async (
    request: IncomingMessage,
    response: ServerResponse,
    admission: Admission | Promise<Admission>,
  ): Promise<void> => {
    const url = request.url ?? ''
    const sending: Sending = { request, response, id: line.follow(request, response, 'wire'), limits: {} }
    try {
      const known = await admission
      sending.limits = known.headers
      send(await answerFor(request, url, known), sending)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      if (!isRefusal(error)) logFailure(log, error, sending.id)
      send(isRefusal(error) ? toRefused(error) : toFailed(), sending)
    }
  }

  return (request, response) => {
    takePlainTarget(request)
    const url = request.url ?? ''
    if (!isWireUrl(url)) return app(request, response)
    const { authorization: key } = request.headers
    const authorization = key !== undefined && isReadByKey(url) ? key : undefined
    const admission = admit({ address: addressOf(request), authorization })
    const kept = 'reader' in admission ? findKept(request, url, admission.reader) : null
    if (!kept || !('reader' in admission)) return void answerAnew(request, response, admission)
    const id = line.name()
    send(kept, { request, response, id, limits: admission.headers })
    line.note(id, request, kept)
  }
}

type Sending = {
  request: IncomingMessage
  response: ServerResponse
  id: string
  /** The headers that say how often the reader may still ask. */
  limits: Record<string, string>
}

/** Node gives lists only for headers that nobody asks for here. */
type PlainHeaders = WireRequest['headers']

const pathOf = (url: string): string => {
  const end = url.indexOf('?')
  return end < 0 ? url : url.slice(0, end)
}

type Asked = { url: string; reader?: Reader }

const toWireRequest = (request: IncomingMessage, { url, reader }: Asked): WireRequest => {
  const path = pathOf(url)
  return {
    method: request.method ?? '',
    path,
    query: new URLSearchParams(url.slice(path.length + 1)),
    headers: request.headers as PlainHeaders,
    url,
    reader,
    text: async () => {
      const sent = { headers: request.headers, body: request }
      return (await readBody(sent, MOST_SENT_BYTES)).toString('utf8')
    },
  }
}

const toRefused = ({ status, message, reason }: Refusal): WireAnswer =>
  withLength(refusal(status, message, reason))

/** What nobody has foreseen. */
const toFailed = (): WireAnswer => {
  const { message, reason } = failureIn(null)
  return withLength(refusal(500, message, reason))
}
