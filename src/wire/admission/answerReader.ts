import type { IncomingMessage } from 'node:http'
import { sayIn } from '../../domain/sayIn.ts'
import { say } from '../../domain/sentences.ts'
import {
  tooMany,
  unauthenticated,
  type WireAnswer,
  conclude,
  notFound,
  refusal,
  withLength,
  type WireRequest,
} from '../http/answers.ts'
import { type KeyReader, type Reader, seesPress } from '../consumerKeys/consumerStore.ts'
import { type Verdict, type WireLimits, MOST_SENT_BYTES } from './wireLimits.ts'
import { isRefusal } from '../../errors.ts'
import type { RawRequest, CachedHandle } from '../cache/cachedHandle.ts'
import { isReadByKey } from '../http/routes.ts'
import { readBody, type Sent, refuseKeyInQuery, refuseUnreadableAddress } from './refuseRequest.ts'

/** What people are told of what nobody has foreseen. @param language null: English. */
export const failureIn = (language: string | null) => ({
  message: sayIn(language, say('doors.failed')),
  reason: 'failed',
})

/** What a log is told of it: its class and where it was thrown. Its first line would hold the message, which may quote what was sent. */
export const toFailureLog = (error: unknown): { error: string; stack: string } => {
  const { name, stack = '' } = (error ?? {}) as Partial<Error>
  const frames = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return { error: name ?? typeof error, stack: frames.slice(0, 15).join('\n') }
}

const OF_WHAT_IS_GIVEN = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
} as const

/**
 * What each answer of the wire with this status has beside its own headers. Of what it gives, nothing is a page that runs
 * anything; a route that is one says so itself. Whoever is told that nothing has changed has the others beside the bytes.
 *
 * @param usesHttps whether every address of this host is https, now and for a year: its owner alone can say so.
 */
export const wireHeaders =
  ({ usesHttps }: { usesHttps: boolean }) =>
  (status: number): Record<string, string> => ({
    ...(status === 304 ? {} : OF_WHAT_IS_GIVEN),
    ...(usesHttps ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
  })

/** Who reads, and the headers that belong to whatever is answered; or the answer that ends it. */
export type Admission =
  | { reader: Reader; headers: Record<string, string> }
  | { refusal: WireAnswer; headers: Record<string, string> }

type AdmissionDeps = { keys: Pick<KeyReader, 'read' | 'isFamiliar'>; limits: WireLimits }
export type Admit = (asked: AdmissionRequest) => Admission | Promise<Admission>
type AdmissionRequest = {
  address: string
  authorization: string | undefined
  /** How often a network may ask without a key. */
  anonymousPerMinute: number
}

/**
 * In front of the wire: who asks, and whether they may ask so often. A promise only where a key is given or something is
 * counted.
 */
export const createAdmission =
  ({ keys, limits }: AdmissionDeps): Admit =>
  ({ authorization, address, anonymousPerMinute }) => {
    if (authorization !== undefined)
      return admitByKey({ keys, limits }, { address, anonymousPerMinute, authorization })
    const reader: Reader = { kind: 'anonymous' }
    // Name by name: to gather the rest of an object costs as much as all else that is done for an answer from memory.
    const verdict = limits.take({ address, anonymousPerMinute, reader })
    return verdict instanceof Promise
      ? verdict.then((taken) => toAdmission(reader, taken))
      : toAdmission(reader, verdict)
  }

const admitByKey = async (
  { keys, limits }: AdmissionDeps,
  { address, authorization, anonymousPerMinute }: AdmissionRequest & { authorization: string },
): Promise<Admission> => {
  // Whoever tries keys one after the other would ask the store each time.
  if (!keys.isFamiliar(authorization) && (await limits.isGuessing(address)))
    return refused(await limits.takeFailure(address))
  const reader = await keys.read(authorization)
  if (reader) return toAdmission(reader, await limits.take({ address, reader, anonymousPerMinute }))
  const verdict = await limits.takeFailure(address)
  return verdict.isAllowed ? { refusal: unauthenticated(), headers: verdict.headers } : refused(verdict)
}

const toAdmission = (reader: Reader, verdict: Verdict): Admission =>
  verdict.isAllowed ? { reader, headers: verdict.headers } : refused(verdict)

const refused = ({ headers, retryAfter }: Verdict): Admission => ({ refusal: tooMany(retryAfter), headers })

/** A request at an address of the wire as it came, whoever's server has taken it. */
export type ReaderQuestion = RawRequest & Pick<Sent, 'body'>

type Answered = {
  answer: WireAnswer
  /** The headers that say how often the reader may still ask. */
  limits: Record<string, string>
}

type Deps = {
  wire: CachedHandle
  admission: Admission | Promise<Admission>
  /** Told of what nobody has foreseen. */
  report: (error: unknown) => void
}

/** @param url what the request asks for, where its own has been changed on the way. */
export const toQuestion = (request: IncomingMessage, url = request.url ?? ''): ReaderQuestion => ({
  method: request.method ?? '',
  url,
  // Node gives lists only for headers that nobody asks for here.
  headers: request.headers as ReaderQuestion['headers'],
  body: request,
})

/** The key that it is asked with; what only crawlers and browsers ask for is read with none. */
export const keyOf = ({ url, headers }: Pick<ReaderQuestion, 'url' | 'headers'>): string | undefined => {
  const { authorization: key } = headers
  return key !== undefined && isReadByKey(url) ? key : undefined
}

/** What is in memory for this reader; null where it has to be made. */
export const findCached = (
  wire: Pick<CachedHandle, 'hit'>,
  question: ReaderQuestion,
  reader: Reader,
): WireAnswer | null => (seesPress(reader) ? null : wire.hit(question))

/**
 * What the wire says to whoever asks: its answer, or why there is none, in the one form of all refusals. The ready-made
 * server and a host's routes answer by it alone. Never rejects.
 */
export const answerReader = async (
  question: ReaderQuestion,
  { wire, admission, report }: Deps,
): Promise<Answered> => {
  let limits: Answered['limits'] = {}
  try {
    const known = await admission
    limits = known.headers
    return { answer: await answerAdmitted(question, wire, known), limits }
  } catch (error) {
    if (isRefusal(error))
      return {
        answer: withLength(refusal(error.status, error.message, error.reason, retryOf(error))),
        limits,
      }
    report(error)
    return { answer: failedAnswer(), limits }
  }
}

const retryOf = (error: object): Record<string, string> =>
  'retryAfterSeconds' in error ? { 'Retry-After': String(error.retryAfterSeconds) } : {}

/** To whoever asks for what has failed in a way that nobody has foreseen. */
export const failedAnswer = (): WireAnswer => {
  const { message, reason } = failureIn(null)
  return withLength(refusal(500, message, reason))
}

/** @throws Refusal for what is not asked in earnest, or is no question to the wire. */
const answerAdmitted = async (
  question: ReaderQuestion,
  wire: CachedHandle,
  admission: Admission,
): Promise<WireAnswer> => {
  if ('refusal' in admission) return conclude(admission.refusal, question)
  const { reader } = admission
  const kept = findCached(wire, question, reader)
  if (kept) return kept
  const { url, headers } = question
  refuseUnreadableAddress({ url, host: headers.host })
  refuseKeyInQuery(url)
  return (await wire.handle(toRequest(question, reader))) ?? conclude(notFound(), question)
}

const toRequest = ({ body, ...asked }: ReaderQuestion, reader: Reader): WireRequest => {
  const end = asked.url.indexOf('?')
  const [path, query] = end < 0 ? [asked.url, ''] : [asked.url.slice(0, end), asked.url.slice(end + 1)]
  return {
    ...asked,
    path,
    query: new URLSearchParams(query),
    reader,
    text: async () => (await readBody({ headers: asked.headers, body }, MOST_SENT_BYTES)).toString('utf8'),
  }
}
