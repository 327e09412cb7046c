import type { Payload } from 'payload'
import { findWire } from '../services.ts'
import { answerReader, keyOf, type Question } from '../wire/admission/answerReader.ts'
import { ANONYMOUS_PER_MINUTE } from '../wire/admission/bounds.ts'
import { tellFailure } from '../wire/admission/failed.ts'
import { wireHeaders } from '../wire/admission/wireHeaders.ts'
import { conclude, notFound } from '../wire/answers.ts'
import type { WireAnswer } from '../wire/request.ts'

export type WireDoorOptions = {
  /** How often one network reads in a minute without a key; 1,200 unless given. */
  anonymousPerMinute?: number
}

export type AskWire = (
  payload: Payload,
  question: Question,
  /** Where the request comes from, past the proxies that the host trusts; null where it does not know: nobody is counted then. */
  address: string | null,
) => Promise<WireAnswer>

/** The wire is one part of a host, which alone can say of all its addresses that they are https. */
const HEADERS = wireHeaders({ usesHttps: false })

/** Of this very machine nothing is counted (wire/admission). */
const UNCOUNTED = '127.0.0.1'

/**
 * What the world reads, for a host that has its own server: with the limits, the refusals and the headers of the newsroom's
 * own. Where no wire is installed there is nothing at any of its addresses. Never rejects.
 */
export const createWireDoor =
  ({ anonymousPerMinute = ANONYMOUS_PER_MINUTE }: WireDoorOptions = {}): AskWire =>
  async (payload, question, address) => {
    const wire = findWire(payload)
    if (!wire) return withHeaders(conclude(notFound(), question))
    const asked = { address: address ?? UNCOUNTED, authorization: keyOf(question), anonymousPerMinute }
    const report = (error: unknown) =>
      payload.logger.error({ ...tellFailure(error), msg: 'The wire could not answer a request.' })
    const { answer, limits } = await answerReader(question, { wire, admission: wire.admit(asked), report })
    return withHeaders(answer, limits)
  }

const withHeaders = (answer: WireAnswer, more: Record<string, string> = {}): WireAnswer => ({
  ...answer,
  headers: { ...HEADERS, ...answer.headers, ...more },
})
