import type { Payload } from 'payload'
import { isRefusal } from '../errors.ts'
import { getServices } from '../services.ts'
import { createAdmission } from '../wire/admission/admitReader.ts'
import { createWireLimits } from '../wire/admission/wireLimits.ts'
import { conclude, invalid, notFound, refusal, withLength } from '../wire/answers.ts'
import type { WireAnswer, WireRequest } from '../wire/request.ts'
import { isReadByKey } from '../wire/route.ts'

/** Of the wire, nothing is a page that runs anything; a door that is one says so itself. */
const HEADERS = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Referrer-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
}

export type WireDoorOptions = {
  /** How often one network reads in a minute without a key; 1,200 unless given. */
  anonymousPerMinute?: number
}

export type AskWire = (
  payload: Payload,
  request: Omit<WireRequest, 'reader'>,
  /** Where the request comes from, past the proxies that the host trusts; null where it does not know: nobody is counted then. */
  address: string | null,
) => Promise<WireAnswer>

const PER_MINUTE = 1_200
/** Of this very machine nothing is counted (wire/admission). */
const UNCOUNTED = '127.0.0.1'
const KEY_IN_QUERY = /(?:^|[=&])cq_[\w-]{8,}/

/** What the world reads, for a host that has its own server: with the limits and the refusals of the newsroom's own. */
export const createWireDoor = ({ anonymousPerMinute = PER_MINUTE }: WireDoorOptions = {}): AskWire => {
  const limits = createWireLimits({ anonymousPerMinute })
  return async (payload, request, address) => {
    const { wire } = getServices(payload)
    const { authorization: key } = request.headers
    const authorization = key !== undefined && isReadByKey(request.path) ? key : undefined
    const admit = createAdmission({ keys: wire.keys, limits })
    const admission = await admit({ address: address ?? UNCOUNTED, authorization })
    const answer =
      'refusal' in admission
        ? conclude(admission.refusal, request)
        : await answerTo({ ...request, reader: admission.reader }, wire.handle)
    return { ...answer, headers: { ...HEADERS, ...answer.headers, ...admission.headers } }
  }
}

const answerTo = async (
  request: WireRequest,
  handle: (request: WireRequest) => Promise<WireAnswer | null>,
): Promise<WireAnswer> => {
  if (KEY_IN_QUERY.test(request.query.toString()))
    return withLength(invalid('A consumer’s key is given in the header Authorization, and nowhere else.'))
  try {
    return (await handle(request)) ?? conclude(notFound(), request)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return withLength(refusal(error.status, error.message, error.reason))
  }
}
