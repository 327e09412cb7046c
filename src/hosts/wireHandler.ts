import type { Payload } from 'payload'
import { findWire } from '../services.ts'
import {
  answerReader,
  keyOf,
  type ReaderQuestion,
  toFailureLog,
  wireHeaders,
} from '../wire/admission/answerReader.ts'
import { ANONYMOUS_PER_MINUTE } from '../wire/admission/wireLimits.ts'
import { conclude, notFound, type WireAnswer } from '../wire/http/answers.ts'

export type WireHandlerOptions = {
  /** How often one network reads in a minute without a key; 1,200 unless given. */
  anonymousPerMinute?: number
}

export type AskWire = (
  payload: Payload,
  question: ReaderQuestion,
  /** Where the request comes from, past the proxies that the host trusts; null where it does not know: nobody is counted then. */
  address: string | null,
) => Promise<WireAnswer>

/** The wire is one part of a host, which alone can say of all its addresses that they are https. */
const headersOf = wireHeaders({ usesHttps: false })

/** Of this very machine nothing is counted (wire/admission). */
const UNCOUNTED = '127.0.0.1'

/**
 * What the world reads, for a host that has its own server: with the limits, the refusals and the headers of the newsroom's
 * own. Where no wire is installed there is nothing at any of its addresses. Never rejects.
 */
export const createWireHandler =
  ({ anonymousPerMinute = ANONYMOUS_PER_MINUTE }: WireHandlerOptions = {}): AskWire =>
  async (payload, question, address) => {
    const wire = findWire(payload)
    if (!wire) return withHeaders(conclude(notFound(), question))
    const asked = { address: address ?? UNCOUNTED, authorization: keyOf(question), anonymousPerMinute }
    const report = (error: unknown) =>
      payload.logger.error({ ...toFailureLog(error), msg: 'The wire could not answer a request.' })
    const { answer, limits } = await answerReader(question, { wire, admission: wire.admit(asked), report })
    return withHeaders(answer, limits)
  }

const withHeaders = (answer: WireAnswer, more: Record<string, string> = {}): WireAnswer => ({
  ...answer,
  headers: { ...headersOf(answer.status), ...answer.headers, ...more },
})
