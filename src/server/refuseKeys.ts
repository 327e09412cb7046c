import type { RequestHandler } from 'express'
import { Refusal } from '../errors.ts'

/** How every consumer's key begins. */
const KEY = 'cq_'

const IN_QUERY = new RegExp(`(?:^|[=&])${KEY}[\\w-]{8,}`)
const IN_HEADER = new RegExp(`^\\s*(?:bearer|jwt)\\s+${KEY}`, 'i')

/** A key opens the world's API, by its header alone: in an address it would be in every log on the way (THREATS 29). */
export const refuseKeysInQuery: RequestHandler = (request, _response, next) => {
  refuseKeyInQuery(request.originalUrl)
  next()
}

/** @throws Refusal; `limitQuery` has refused what cannot be decoded. */
export const refuseKeyInQuery = (url: string): void => {
  const index = url.indexOf('?')
  if (index >= 0 && IN_QUERY.test(decodeURIComponent(url.slice(index + 1)))) throw noKeyHere()
}

/** At the desk a key is nobody. */
export const refuseKeysAtDesk: RequestHandler = (request, _response, next) => {
  if (IN_HEADER.test(request.headers.authorization ?? '')) throw noKeyHere()
  next()
}

const noKeyHere = () =>
  new Refusal(
    'unauthenticated',
    'A consumer’s key opens /v1 and /feeds only, and only in the header Authorization.',
  )
