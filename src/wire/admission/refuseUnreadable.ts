import { Refusal } from '../../errors.ts'
import { forPrograms } from '../../domain/sentences.ts'

const MAX_LENGTH = 8_192
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/ // eslint-disable-line no-control-regex -- they are what is looked for

type Address = { url: string; host: string | undefined }

/**
 * In front of every door, before anybody parses the address.
 *
 * @throws Refusal `invalid` for what is no address of this server, or has a query that nobody sends in earnest.
 */
export const refuseUnreadableAddress = ({ url, host }: Address): void => {
  refuseUnreadableHost(host)
  const index = url.indexOf('?')
  if (index >= 0) refuseUnreadableQuery(url.slice(index + 1))
}

/** @throws Refusal `invalid` for a query that is too long, not encoded as a query is, or has characters that nobody types. */
export const refuseUnreadableQuery = (query: string, maxLength = MAX_LENGTH): void => {
  if (query.length > maxLength) throw invalid('That query is too long.')
  if (CONTROL.test(decode(query))) throw invalid('That query has characters that are not possible here.')
}

const HOST = /^(?:[\w.~-]+|\[[\da-f:.]+\])(?::\d*)?$/i

/** A host and its port, and nothing else: no user, no path (RFC 9110, 7.2). Names of other scripts come in their ASCII form. */
export const isHost = (text: string): boolean => HOST.test(text) && URL.canParse(`http://${text}`)

/** It is a part of the address that is made for whoever answers; what is none would fail there. */
const refuseUnreadableHost = (host: string | undefined) => {
  if (host !== undefined && !isHost(host)) throw invalid('That request names no address of this server.')
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw invalid('That address is not encoded correctly.')
  }
}

const invalid = (english: string) => new Refusal('invalid', forPrograms(english))
