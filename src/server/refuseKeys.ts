import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'

/** How every consumer's key begins. */
const KEY = 'cq_'

const IN_QUERY = new RegExp(`(?:^|[=&])${KEY}[\\w-]{8,}`)
const IN_HEADER = new RegExp(`^\\s*(?:bearer|jwt)\\s+${KEY}`, 'i')

/** A key opens the world's API, by its header alone: in an address it would be in every log on the way (THREATS 29). */
export const refuseKeysInQuery: RequestHandler = (request, _response, next) => {
  const [, ...query] = request.originalUrl.split('?')
  if (IN_QUERY.test(decode(query.join('?')))) throw noKeyHere()
  next()
}

/** At the desk a key is nobody. */
export const refuseKeysAtDesk: RequestHandler = (request, _response, next) => {
  if (IN_HEADER.test(request.headers.authorization ?? '')) throw noKeyHere()
  next()
}

const noKeyHere = () =>
  new Refusal('unauthenticated', 'A consumer’s key opens /v1 only, and only in the header Authorization.')

/** `limitQuery` has refused what cannot be decoded. */
const decode = (query: string): string => decodeURIComponent(query)
