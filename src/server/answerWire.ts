import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import {
  type Admission,
  answerReader,
  failedAnswer,
  findCached,
  keyOf,
  type ReaderQuestion,
  toQuestion,
  wireHeaders,
} from '../wire/admission/answerReader.ts'
import type { Wire } from '../wire/createWire.ts'
import { BEYOND, type WireAnswer } from '../wire/http/answers.ts'
import { isWireUrl } from '../wire/http/routes.ts'
import { logFailure } from './answerErrors.ts'
import { pageKeyOf } from './pageKey.ts'
import { createAnswerSender } from './answerSender.ts'
import { takePlainTarget } from './requestTarget.ts'
import type { RequestLine } from './requestLog.ts'

type Deps = {
  wire: Pick<Wire, 'handle' | 'hit' | 'admit'> & Partial<Pick<Wire, 'pages'>>
  /** How often one network reads in a minute without a key. */
  anonymousPerMinute: number
  /** The address that a request comes from, past the proxies that are known. */
  addressOf: (request: IncomingMessage) => string
  /** Everything else. */
  app: RequestListener
  line: RequestLine
  log: Logger
  usesHttps: boolean
  /** For a reader: takes what it cannot answer alone, with the headers that its own answer would have had. */
  passOn?: PassOn
}

export type PassOn = (
  request: IncomingMessage,
  response: ServerResponse,
  headers?: Record<string, string>,
) => void

/**
 * What the server asks first: the wire, before anybody else has seen the request. What it has in memory is answered in one
 * go, pages of the site, too; what it has to make is answered by the same hand, with the same headers, limits and line in the log.
 */
export const createWireHandler = ({
  wire,
  anonymousPerMinute,
  addressOf,
  app,
  line,
  log,
  usesHttps,
  passOn,
}: Deps): RequestListener => {
  const sendOfWire = createAnswerSender(wireHeaders({ usesHttps }))
  // A page that is kept has all of its headers.
  const sendPage = createAnswerSender(() => ({}))

  const send = (answer: WireAnswer, { request, response, id, limits }: Sending): void => {
    const more: string[] = []
    for (const name in limits) more.push(name, limits[name] as string) // a name of its own
    more.push('X-Request-Id', id)
    sendOfWire(request, response, { answer, more })
  }

  const answerAnew = async (
    request: IncomingMessage,
    response: ServerResponse,
    { question, admission }: { question: ReaderQuestion; admission: Admission | Promise<Admission> },
  ): Promise<void> => {
    const id = line.follow(request, response, 'wire')
    const report = (error: unknown) => logFailure(log, error, id)
    const { answer, limits } = await answerReader(question, { wire, admission, report })
    if (passOn && answer === BEYOND) return passOn(request, response, limits)
    const sending: Sending = { request, response, id, limits }
    try {
      send(answer, sending)
    } catch (error) {
      if (response.headersSent) return void response.destroy()
      report(error)
      send(failedAnswer(), sending)
    }
  }

  const answerPage: RequestListener = (request, response) => {
    const key = pageKeyOf(request, request.url ?? '')
    const kept = key === null ? undefined : wire.pages?.hit(key, toQuestion(request))
    if (!kept) return app(request, response)
    const id = line.name()
    sendPage(request, response, { answer: kept, more: ['X-Request-Id', id] })
    line.note(id, request, kept, 'site')
  }

  return (request, response) => {
    takePlainTarget(request)
    if (!isWireUrl(request.url ?? '')) return answerPage(request, response)
    const question = toQuestion(request)
    const asked = { address: addressOf(request), authorization: keyOf(question), anonymousPerMinute }
    const admission = wire.admit(asked)
    const kept = 'reader' in admission ? findCached(wire, question, admission.reader) : null
    if (!kept || !('reader' in admission)) return void answerAnew(request, response, { question, admission })
    const id = line.name()
    send(kept, { request, response, id, limits: admission.headers })
    line.note(id, request, kept, 'wire')
  }
}

type Sending = {
  request: IncomingMessage
  response: ServerResponse
  id: string
  /** The headers that say how often the reader may still ask. */
  limits: Record<string, string>
}
