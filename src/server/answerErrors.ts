import type { ErrorRequestHandler, RequestHandler, Response } from 'express'
import type { Logger } from 'pino'
import {
  type AnyRefusal,
  isRefusal,
  isStorageFull,
  notFound,
  Refusal,
  storageFull,
  toErrorBody,
} from '../errors.ts'
import { failureIn, toFailureLog } from '../wire/admission/answerReader.ts'
import { say } from '../domain/sentences.ts'

const NO_STORE = 'private, no-store'

/** One shape for every refusal of the server itself, as for those of the newsroom; the desk's routes name a language. */
export const answerRefusal = (
  response: Response,
  refusal: AnyRefusal,
  headers: Record<string, string> = {},
): void => {
  response
    .status(refusal.status)
    .set({ 'Cache-Control': NO_STORE, ...headers })
    .json(toErrorBody(refusal, languageFor(response)))
}

/** Which the desk's routes have named for this answer; null: it is in English. */
export const languageFor = ({ locals }: Response): string | null =>
  (locals.language as string | undefined) ?? null

export const answerNotFound: RequestHandler = (_request, response) => answerRefusal(response, notFound())

/**
 * What nobody has foreseen: the person learns that it went wrong, the log what and where. A request's body is never
 * logged, and neither is the error's message, which may quote it.
 */
export const answerErrors =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, request, response, _next) => {
    if (response.headersSent) {
      response.destroy()
      return
    }
    const refusal = toRefusal(error)
    if (refusal) return answerRefusal(response, refusal, retryAfter(refusal))
    logFailure(log, error, request.id)
    response
      .status(500)
      .set('Cache-Control', NO_STORE)
      .json({ errors: [failureIn(languageFor(response))] })
  }

/** Nothing of what was sent. */
export const logFailure = (log: Logger, error: unknown, requestId?: string): void =>
  log.error({ requestId, ...toFailureLog(error) }, 'failed')

const retryAfter = (refusal: AnyRefusal): Record<string, string> =>
  'retryAfterSeconds' in refusal ? { 'Retry-After': String(refusal.retryAfterSeconds) } : {}

/** Express and its parts say with `status` that the request was at fault. */
const toRefusal = (error: unknown): AnyRefusal | null => {
  if (isRefusal(error)) return error
  if (isStorageFull(error)) return storageFull()
  const { status } = (error ?? {}) as { status?: unknown }
  if (status === 413) return new Refusal('too-large', say('doors.tooLarge'))
  return status === 400 ? new Refusal('invalid', say('doors.unreadable')) : null
}
