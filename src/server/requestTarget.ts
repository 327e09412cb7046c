import type { RequestHandler } from 'express'
import type { IncomingMessage } from 'node:http'
import { LOCALES } from '../domain/locales.ts'
import { Refusal } from '../errors.ts'
import { refuseUnreadableAddress, refuseUnreadableQuery, isHost } from '../wire/admission/refuseRequest.ts'
import { forPrograms } from '../domain/sentences.ts'

const MAX_PARAMETERS = 200
const MAX_DEPTH = 8
const FORBIDDEN_KEYS = /(^|[[\].])(__proto__|prototype|constructor)($|[[\].])/
/** A name, and its steps in brackets. Payload's parser finds the name of any other in another place, or leaves a part out. */
const PLAIN_KEY = /^(?:[^[\]]+(?:\[[^[\]]*\])*)?$/

/** Bounds that hold for numbers of Payload's own: `limit=0` would return everything. */
const NUMBERS: Record<string, { from: number; to: number }> = {
  limit: { from: 1, to: 500 },
  page: { from: 1, to: 100_000 },
  depth: { from: 0, to: 5 },
}

/** Payload would take the default language for one that it does not know, and write into it. */
const LANGUAGES: Record<string, readonly string[]> = {
  locale: [...LOCALES, 'all'],
  'fallback-locale': [...LOCALES, 'none', 'null', 'false'],
  fallbackLocale: [...LOCALES, 'none', 'null', 'false'],
}

/** Payload reads it as JSON, and puts it in the place of what is stored. */
const DATA = 'data'

/** A query is refused before anybody parses it, in front of every route. */
export const limitQuery: RequestHandler = (request, _response, next) => {
  refuseUnreadableAddress({ url: request.originalUrl, host: request.headers.host })
  next()
}

/** What Payload is asked for, in a query or in the form that its admin sends instead of a long one. */
export const refuseExcessiveQuery = (query: string, maxLength?: number): void => {
  refuseUnreadableQuery(query, maxLength)
  const parameters = [...new URLSearchParams(query)]
  if (parameters.length > MAX_PARAMETERS) throw invalid('That query has too many parameters.')
  const seen = new Set<string>()
  for (const [key, value] of parameters) {
    if (key.split('[').length - 1 > MAX_DEPTH) throw invalid('That query is nested too deeply.')
    if (!PLAIN_KEY.test(key) || FORBIDDEN_KEYS.test(key) || isUnlisted(key))
      throw invalid('That query has a parameter that is not possible here.')
    if (!key.endsWith(']') && seen.has(key))
      throw invalid(`The parameter “${plain(key)}” may be given once only.`)
    seen.add(key)
    if (key === 'where') throw invalid('A filter is written like where[title][like]=word.')
    refuseOutOfBounds(key, value)
  }
}

/**
 * A query in its plain spelling: the pairs that were judged, as one parser reads them, written so that every other reads
 * the same. A parser of addresses drops tabs, and whatever stands behind `#`; Payload's splits `a[b=c]=d` elsewhere.
 */
export const plainQuery = (query: string): string => new URLSearchParams(query).toString()

/** One value each: of a list Payload makes a number, too. */
const isUnlisted = (key: string): boolean => {
  const [name = ''] = key.split('[')
  const isSingle = Object.hasOwn(NUMBERS, name) || Object.hasOwn(LANGUAGES, name)
  return name === DATA || (isSingle && key !== name)
}

const refuseOutOfBounds = (key: string, value: string) => {
  const languages = Object.hasOwn(LANGUAGES, key) ? LANGUAGES[key] : undefined
  if (languages && !languages.includes(value)) throw invalid(`“${key}” is none of ${LOCALES.join(', ')}.`)
  const bounds = Object.hasOwn(NUMBERS, key) ? NUMBERS[key] : undefined
  if (!bounds) return
  const isPossible = /^\d{1,9}$/.test(value) && Number(value) >= bounds.from && Number(value) <= bounds.to
  if (!isPossible) throw invalid(`“${key}” must be a whole number from ${bounds.from} to ${bounds.to}.`)
}

const plain = (key: string) => key.replace(/[^\w-]/g, '').slice(0, 40)
const invalid = (english: string) => new Refusal('invalid', forPrograms(english))

/**
 * Gives the request the one spelling of its address, before anything judges it. The lists of routes, the wire's memory,
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

/** Segments of letters, digits, `-`, `.`, `_` and `~`, none of them a step to another place; no route has any other. */
const PLAIN = /^(?:\/|(?:\/(?!\.\.?(?:[/?]|$))[\w.~-]+)+)(?:\?|$)/

/**
 * A target in its plain spelling: ordinary letters are not encoded (RFC 3986, 6.2.2.2), and behind the admin's pages, whose
 * addresses people type, no slash stands.
 * What then still has steps, empty segments, `;`, `\`, or anything encoded is on no route, and becomes an address at which
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
const HAS_OWN_NOT_FOUND = new Set<string>(['api', 'v1', 'feeds', 'sitemaps', ...LOCALES])

/** On no line of any list of routes. */
const NOTHING = '-'

const nothingBeside = (path: string): string => {
  const [, room = ''] = path.split('/')
  return HAS_OWN_NOT_FOUND.has(room) ? `/${room}/${NOTHING}` : `/${NOTHING}`
}

const ABSOLUTE = /^https?:\/\/([^/?#]+)(?=[/?]|$)/i

/** A server takes the whole address, too, as a proxy is asked (RFC 9112, 3.2.2). */
const withoutOrigin = (url: string): { authority: string | null; target: string } => {
  const [origin = '', authority = ''] = ABSOLUTE.exec(url) ?? []
  if (!origin || !isHost(authority)) return { authority: null, target: url }
  const target = url.slice(origin.length)
  return { authority, target: target.startsWith('/') ? target : `/${target}` }
}
