import type { IncomingMessage } from 'node:http'
import { LOCALES } from '../domain/locales.ts'
import { isHost } from '../wire/admission/refuseUnreadable.ts'

/**
 * Gives the request the one spelling of its address, before anything judges it. The lists of doors, the wire's memory,
 * Express, Payload, Next and the log each read a path in their own way; after this there is nothing to read differently.
 */
export const takePlainTarget = (request: IncomingMessage): void => {
  const { url = '' } = request
  if (PLAIN.test(url)) return
  const { authority, target } = withoutOrigin(url)
  // What a target names counts, whatever the header says (RFC 9112, 3.2.2).
  if (authority !== null) request.headers.host = authority
  request.url = plainTarget(target)
}

/** Segments of letters, digits, `-`, `.`, `_` and `~`, none of them a step to another place; no door has any other. */
const PLAIN = /^(?:\/|(?:\/(?!\.\.?(?:[/?]|$))[\w.~-]+)+)(?:\?|$)/

/**
 * A target in its plain spelling: ordinary letters are not encoded (RFC 3986, 6.2.2.2), and behind the admin's pages, whose
 * addresses people type, no slash stands.
 * What then still has steps, empty segments, `;`, `\`, or anything encoded is on no door, and becomes an address at which
 * nothing is; so does what is no path at all.
 */
export const plainTarget = (target: string): string => {
  if (PLAIN.test(target)) return target
  const end = target.indexOf('?')
  const [path, query] = end < 0 ? [target, ''] : [target.slice(0, end), target.slice(end)]
  const plain = path.replace(ENCODED_LETTER, toLetter).replace(/^(\/admin(?:\/.*[^/])?)\/$/, '$1')
  return PLAIN.test(plain) ? plain + query : nothingBeside(plain)
}

/** Of letters, digits, `-`, `.`, `_` and `~`. */
const ENCODED_LETTER = /%(?:2[DE]|3\d|4[1-9A-F]|5[\dAF]|6[1-9A-F]|7[\dAE])/gi

const toLetter = (encoded: string): string => String.fromCharCode(Number.parseInt(encoded.slice(1), 16))

/** Each says in its own form, and language, that something is not there. */
const ROOMS = new Set<string>(['api', 'v1', 'feeds', 'sitemaps', ...LOCALES])

/** On no line of any list of doors. */
const NOTHING = '-'

const nothingBeside = (path: string): string => {
  const [, room = ''] = path.split('/')
  return ROOMS.has(room) ? `/${room}/${NOTHING}` : `/${NOTHING}`
}

const ABSOLUTE = /^https?:\/\/([^/?#]+)(?=[/?]|$)/i

/** A server takes the whole address, too, as a proxy is asked (RFC 9112, 3.2.2). */
const withoutOrigin = (url: string): { authority: string | null; target: string } => {
  const [origin = '', authority = ''] = ABSOLUTE.exec(url) ?? []
  if (!origin || !isHost(authority)) return { authority: null, target: url }
  const target = url.slice(origin.length)
  return { authority, target: target.startsWith('/') ? target : `/${target}` }
}
