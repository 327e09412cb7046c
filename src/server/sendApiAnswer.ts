import { Readable } from 'node:stream'
import type { ReadableStream as NodeStream } from 'node:stream/web'
import type { Response as ExpressResponse } from 'express'
import type { Logger } from 'pino'
import { notFound, Refusal, toErrorBody, unauthenticated } from '../errors.ts'
import { failureIn } from '../wire/admission/failed.ts'
import { languageFor } from './answerErrors.ts'
import { copyHeaders } from './webRequest.ts'
import { say } from '../domain/sentences.ts'

/** Payload's answer as it is, but an error always in our one shape, and nothing in anybody's cache. */
export const sendApiAnswer = async (
  response: ExpressResponse,
  answer: Response,
  log: Logger,
): Promise<void> => {
  if (isStream(answer) && answer.body) return void sendStream(response, answer, answer.body)
  const body = Buffer.from(await answer.arrayBuffer())
  copyHeaders(answer.headers, response)
  response.status(answer.status).set('Cache-Control', 'private, no-store')
  if (answer.status < 400) return void response.end(body)
  if (answer.status >= 500 && !isOurs(body)) log.error({ status: answer.status }, 'payload failed')
  response.removeHeader('Content-Length')
  response.json(
    isOurs(body) ? JSON.parse(body.toString('utf8')) : bodyFor(answer.status, languageFor(response)),
  )
}

const isStream = ({ headers }: Response): boolean =>
  headers.get('content-type')?.startsWith('text/event-stream') ?? false

/** What goes on for minutes: each part as it comes, until either side has had enough. */
const sendStream = (
  response: ExpressResponse,
  { headers, status }: Response,
  body: ReadableStream<Uint8Array>,
): void => {
  copyHeaders(headers, response)
  response.status(status).flushHeaders()
  const parts = Readable.fromWeb(body as NodeStream)
  response.once('close', () => parts.destroy())
  // The reader has gone, or what it read of: the browser asks again by itself.
  parts.once('error', () => response.destroy())
  parts.pipe(response)
}

/** Hooks give refusals a `reason`; what has none comes from Payload itself and may quote what it was sent. */
const isOurs = (body: Buffer): boolean => {
  try {
    const { errors } = JSON.parse(body.toString('utf8')) as { errors?: { reason?: unknown }[] }
    return (
      Array.isArray(errors) && errors.length > 0 && errors.every(({ reason }) => typeof reason === 'string')
    )
  } catch {
    return false
  }
}

const bodyFor = (status: number, language: string | null): object =>
  status >= 500 ? { errors: [failureIn(language)] } : toErrorBody(refusalFor(status), language)

const refusalFor = (status: number): Refusal => {
  if (status === 404) return notFound()
  if (status === 401) return unauthenticated()
  if (status === 403) return new Refusal('forbidden', say('doors.forbidden'))
  if (status === 413) return new Refusal('too-large', say('doors.tooLarge'))
  return new Refusal('invalid', say('doors.notPossible'))
}
