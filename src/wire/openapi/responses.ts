import { z } from 'zod'
import { type Body, ref, type RouteDescription, type Json, JSON_TYPE } from './routeDescription.ts'

const SENTENCES: Record<string, string> = {
  locale:
    'The language that you want, before Accept-Language. A text that is not in it comes in its authoritative language.',
  url: 'The address of a page of this newsroom.',
  maxwidth: 'So many pixels at most has the picture.',
  maxheight: 'The same, of its height.',
  include: 'With “body” items come whole.',
  limit: 'How many at most.',
  q: 'Words that the text has in any of its languages, or names of its places and people, without regard to accents and case; of organisations, their names.',
  after: 'The “next” of the page before. Nothing of its form is promised.',
  organisation: 'The slug of an issuer, lead or party.',
  format: 'JSON unless said otherwise; “html” is a page to print.',
  kind: 'Of statements.',
  subject:
    'A code of the IPTC’s Media Topics, such as medtop:20000082: texts that were given it, or a narrower topic.',
  edition: 'The number of an edition, from 1; left out, the one that is out now.',
  event: 'The slug or the id of the event that a statement is about, or that a media update carries.',
  from: 'A day, whole and in UTC, or an instant, of which “+” is written %2B: what came out from then on; of events, what starts from then on.',
  to: 'The same, until then.',
}

/** A number in an address is words to the schema that reads it. */
const NUMBERS: Record<string, Json> = {
  limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
  edition: { type: 'integer', minimum: 1, maximum: 9_999 },
  maxwidth: { type: 'integer', minimum: 1, maximum: 99_999 },
  maxheight: { type: 'integer', minimum: 1, maximum: 99_999 },
}

type Schema = { properties?: Record<string, Json>; required?: string[] }

/** What may stand in the query, from the very schema that reads it. */
const queryParameters = (query: z.ZodObject): Json[] => {
  const { properties = {}, required = [] } = z.toJSONSchema(query, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // The format says it; the expression behind it is longer than all the rest.
      if (jsonSchema.format) delete jsonSchema.pattern
    },
  }) as Schema
  return Object.entries(properties).map(([name, { description = SENTENCES[name], ...schema }]) => ({
    name,
    in: 'query',
    required: name !== 'limit' && required.includes(name),
    description,
    schema: NUMBERS[name] ?? (name === 'locale' ? ref('Locale') : schema),
  }))
}

const pathParameters = (names: NonNullable<RouteDescription['names']>): Json[] =>
  Object.entries(names).map(([name, { schema, sentence, example }]) => ({
    ...{ name, in: 'path', required: true },
    ...{ description: sentence, schema, example },
  }))

const shared = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })

export const parametersOf = ({ names, query, speaks, hasRanges, isGranted }: RouteDescription): Json[] => [
  ...pathParameters(names ?? {}),
  ...(query ? queryParameters(query) : []),
  ...(speaks ? [shared('AcceptLanguage')] : []),
  ...(isGranted ? [] : [shared('IfNoneMatch')]),
  ...(hasRanges ? [shared('Range')] : []),
]

const headerParameter = (name: string, description: string, example: string): Json => ({
  ...{ name, in: 'header', required: false, description },
  ...{ schema: { type: 'string' }, example },
})

export const SHARED_PARAMETERS = {
  AcceptLanguage: headerParameter(
    'Accept-Language',
    'The languages that you want, as browsers say it.',
    'ur, fr;q=0.5',
  ),
  IfNoneMatch: headerParameter(
    'If-None-Match',
    'The ETag that you have: 304 while it is still that.',
    '"q0m3"',
  ),
  Range: headerParameter('Range', 'One range of bytes.', 'bytes=0-1023'),
}

const responseHeader = (description: string): Json => ({ description, schema: { type: 'string' } })
const headerRef = (name: string): Json => ({ $ref: `#/components/headers/${name}` })
const refusal = (description: string, schema = 'Refusal'): Json => ({
  description,
  content: { [JSON_TYPE]: { schema: ref(schema) } },
})
const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` })

/** On every answer that is counted, put there by the server in front of the wire. */
export const COUNTED = ['RateLimit-Policy', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']

export const SHARED_HEADERS = {
  ETag: responseHeader(
    'Of these very bytes. Give it back in If-None-Match. What is for the press alone has none.',
  ),
  'Cache-Control': responseHeader(
    'The same for every public answer: keep it, and ask again each time. What is for the press alone is kept nowhere.',
  ),
  'Content-Language': responseHeader('The languages that the words really are in.'),
  'RateLimit-Policy': responseHeader(
    'How many requests in how many seconds. All four are there where requests are counted.',
  ),
  'RateLimit-Limit': responseHeader('How many requests you have in this span.'),
  'RateLimit-Remaining': responseHeader('How many of them are left.'),
  'RateLimit-Reset': responseHeader('In how many seconds the next span begins.'),
  'Retry-After': responseHeader('In how many seconds to come again.'),
  'Content-Range': responseHeader('Which bytes of how many.'),
}

export const SHARED_RESPONSES = {
  NotModified: { description: 'You have it: nothing has changed.' },
  Invalid: refusal(
    'An address that is none, or a parameter that is not known or not in its form (“invalid”): the sentence names it.',
  ),
  Unauthenticated: refusal(
    'A key that opens nothing, or one in the address, where it would be in every log on the way (“unauthenticated”).',
  ),
  TermsNotAccepted: refusal('Accept the terms first (“terms-not-accepted”).', 'TermsRefusal'),
  Elsewhere: { description: 'It has come out: everybody reads it there.' },
  Original: {
    description: 'It is not made yet, and too many others are being made: use the picture itself.',
  },
  TooMany: {
    ...refusal('Too many requests (“too-many”).'),
    headers: Object.fromEntries(['Retry-After', ...COUNTED].map((name) => [name, headerRef(name)])),
  },
  NotInstalled: refusal('The operator of this newsroom has left this form out (“not-installed”).'),
  Overloaded: {
    ...refusal('It takes longer to make, or more, than there is just now (“overloaded”): come again.'),
    headers: { 'Retry-After': headerRef('Retry-After') },
  },
  NotFound: refusal('Nothing, not out yet, or suspended (“not-found”): one answer for all three.'),
  RangeNotSatisfiable: {
    ...refusal('There are not so many bytes (“invalid”).'),
    headers: { 'Content-Range': headerRef('Content-Range') },
  },
}

const publicly = (description: string, forms: readonly Body[], more: readonly string[]) => ({
  description,
  headers: Object.fromEntries(['ETag', 'Cache-Control', ...more].map((name) => [name, headerRef(name)])),
  content: contentOf(forms),
})

const privately = (description: string, forms: readonly Body[]): Json => ({
  description,
  content: contentOf(forms),
})

const contentOf = (forms: readonly Body[]): Json =>
  Object.fromEntries(forms.map(({ type, schema }) => [type, { schema }]))

/** Of a route that is there only for a key with a grant. */
export const responsesOfPost = (answer: RouteDescription['answer']): Json => ({
  200: privately(answer.sentence, [answer]),
  400: response('Invalid'),
  401: response('Unauthenticated'),
  404: response('NotFound'),
  429: response('TooMany'),
})

/** Every status that the route can answer with, but for a failure of the server. */
export const responsesOf = ({
  answer,
  alsoAs,
  gone,
  isOne,
  speaks,
  hasRanges,
  isGranted,
  isMade,
  isOptional,
  hasOriginal,
  tag,
}: RouteDescription): Json => {
  const forms = alsoAs ? [answer, alsoAs] : [answer]
  // Crawlers give no key and are not counted.
  const isCounted = tag !== 'crawlers'
  const counted = isCounted ? COUNTED : []
  const inLanguage = speaks ? ['Content-Language', ...counted] : counted
  return {
    200: isGranted ? privately(answer.sentence, forms) : publicly(answer.sentence, forms, inLanguage),
    ...(hasRanges
      ? { 206: publicly('The bytes that you asked for.', forms, ['Content-Range', ...counted]) }
      : {}),
    ...(isGranted ? { 303: response('Elsewhere') } : { 304: response('NotModified') }),
    ...(hasOriginal ? { 307: response('Original') } : {}),
    400: response('Invalid'),
    ...(isCounted ? { 401: response('Unauthenticated'), 429: response('TooMany') } : {}),
    ...(isGranted ? { 403: response('TermsNotAccepted') } : {}),
    ...(isOne ? { 404: response('NotFound') } : {}),
    ...(gone
      ? { 410: publicly('It was withdrawn: take it off wherever you have it.', [gone], counted) }
      : {}),
    ...(hasRanges ? { 416: response('RangeNotSatisfiable') } : {}),
    ...(isOptional ? { 501: response('NotInstalled') } : {}),
    ...(isMade ? { 503: response('Overloaded') } : {}),
  }
}
