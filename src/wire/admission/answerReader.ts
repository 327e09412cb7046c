import type { IncomingMessage } from 'node:http'
import { isRefusal } from '../../errors.ts'
import { conclude, notFound, refusal, withLength } from '../answers.ts'
import type { Asked, KeptHandle } from '../cache/keptHandle.ts'
import { type Reader, seesPress } from '../consumers/reader.ts'
import type { WireAnswer, WireRequest } from '../request.ts'
import { isReadByKey } from '../route.ts'
import type { Admission } from './admitReader.ts'
import { MOST_SENT_BYTES } from './bounds.ts'
import { failureIn } from './failed.ts'
import { readBody, type Sent } from './readBody.ts'
import { refuseKeyInQuery } from './refuseKeyInQuery.ts'
import { refuseUnreadableAddress } from './refuseUnreadable.ts'

/** A request at an address of the wire as it came, whoever's server has taken it. */
export type Question = Asked & Pick<Sent, 'body'>

export type Answered = {
  answer: WireAnswer
  /** The headers that say how often the reader may still ask. */
  limits: Record<string, string>
}

type Deps = {
  wire: KeptHandle
  admission: Admission | Promise<Admission>
  /** Told of what nobody has foreseen. */
  report: (error: unknown) => void
}

/** @param url what the request asks for, where its own has been changed on the way. */
export const toQuestion = (request: IncomingMessage, url = request.url ?? ''): Question => ({
  method: request.method ?? '',
  url,
  // Node gives lists only for headers that nobody asks for here.
  headers: request.headers as Question['headers'],
  body: request,
})

/** The key that it is asked with; what only crawlers and browsers ask for is read with none. */
export const keyOf = ({ url, headers }: Pick<Question, 'url' | 'headers'>): string | undefined => {
  const { authorization: key } = headers
  return key !== undefined && isReadByKey(url) ? key : undefined
}

/** What is in memory for this reader; null where it has to be made. */
export const findKept = (
  wire: Pick<KeptHandle, 'hit'>,
  question: Question,
  reader: Reader,
): WireAnswer | null => (seesPress(reader) ? null : wire.hit(question))

/**
 * What the wire says to whoever asks: its answer, or why there is none, in the one form of all refusals. The ready-made
 * server and a host's routes answer by it alone. Never rejects.
 */
export const answerReader = async (
  question: Question,
  { wire, admission, report }: Deps,
): Promise<Answered> => {
  let limits: Answered['limits'] = {}
  try {
    const known = await admission
    limits = known.headers
    return { answer: await answerAdmitted(question, wire, known), limits }
  } catch (error) {
    if (isRefusal(error))
      return { answer: withLength(refusal(error.status, error.message, error.reason)), limits }
    report(error)
    return { answer: failedAnswer(), limits }
  }
}

/** To whoever asks for what has failed in a way that nobody has foreseen. */
export const failedAnswer = (): WireAnswer => {
  const { message, reason } = failureIn(null)
  return withLength(refusal(500, message, reason))
}

/** @throws Refusal for what is not asked in earnest, or is no question to the wire. */
const answerAdmitted = async (
  question: Question,
  wire: KeptHandle,
  admission: Admission,
): Promise<WireAnswer> => {
  if ('refusal' in admission) return conclude(admission.refusal, question)
  const { reader } = admission
  const kept = findKept(wire, question, reader)
  if (kept) return kept
  const { url, headers } = question
  refuseUnreadableAddress({ url, host: headers.host })
  refuseKeyInQuery(url)
  return (await wire.handle(toRequest(question, reader))) ?? conclude(notFound(), question)
}

const toRequest = ({ body, ...asked }: Question, reader: Reader): WireRequest => {
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
