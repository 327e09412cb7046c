import type { RequestHandler } from 'express'
import { KEY_MARK } from '../domain/keys.ts'
import { noKeyHere, refuseKeyInQuery } from '../wire/admission/refuseKeyInQuery.ts'

const IN_HEADER = new RegExp(`^\\s*(?:bearer|jwt)\\s+${KEY_MARK}`, 'i')

/** In an address a key is nobody, at whichever door. */
export const refuseKeysInQuery: RequestHandler = (request, _response, next) => {
  refuseKeyInQuery(request.originalUrl)
  next()
}

/** At the desk a key is nobody. */
export const refuseKeysAtDesk: RequestHandler = (request, _response, next) => {
  if (IN_HEADER.test(request.headers.authorization ?? '')) throw noKeyHere()
  next()
}
