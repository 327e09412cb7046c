import { type Described, type Json, JSON_TYPE, ref } from './described.ts'

const header = (description: string): Json => ({ description, schema: { type: 'string' } })
const headerRef = (name: string): Json => ({ $ref: `#/components/headers/${name}` })
const refusal = (description: string, schema = 'Refusal'): Json => ({
  description,
  content: { [JSON_TYPE]: { schema: ref(schema) } },
})
const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` })

/** On every answer that is counted, put there by the server in front of the wire. */
export const COUNTED = ['RateLimit-Policy', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']

export const SHARED_HEADERS = {
  ETag: header('Of these very bytes. Give it back in If-None-Match. What is for the press alone has none.'),
  'Cache-Control': header(
    'The same for every public answer: keep it, and ask again each time. What is for the press alone is kept nowhere.',
  ),
  'Content-Language': header('The languages that the words really are in.'),
  'RateLimit-Policy': header(
    'How many requests in how many seconds. All four are there where requests are counted.',
  ),
  'RateLimit-Limit': header('How many requests you have in this span.'),
  'RateLimit-Remaining': header('How many of them are left.'),
  'RateLimit-Reset': header('In how many seconds the next span begins.'),
  'Retry-After': header('In how many seconds to come again.'),
  'Content-Range': header('Which bytes of how many.'),
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

const publicly = (
  description: string,
  { type, schema }: { type: string; schema: Json },
  more: readonly string[],
) => ({
  description,
  headers: Object.fromEntries(['ETag', 'Cache-Control', ...more].map((name) => [name, headerRef(name)])),
  content: { [type]: { schema } },
})

const privately = ({ sentence, type, schema }: Described['answer'], alsoAs?: string): Json => ({
  description: sentence,
  content: { [type]: { schema }, ...(alsoAs ? { [alsoAs]: { schema: { type: 'string' } } } : {}) },
})

/** Of a door that is there only for a key with a grant. */
export const responsesOfPost = (answer: Described['answer']): Json => ({
  200: privately(answer),
  400: response('Invalid'),
  401: response('Unauthenticated'),
  404: response('NotFound'),
  429: response('TooMany'),
})

/** Every status that the door can answer with, but for a failure of the server. */
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
  tag,
}: Described): Json => {
  // Crawlers give no key and are not counted.
  const isCounted = tag !== 'crawlers'
  const counted = isCounted ? COUNTED : []
  const inLanguage = speaks ? ['Content-Language', ...counted] : counted
  return {
    200: isGranted ? privately(answer, alsoAs) : publicly(answer.sentence, answer, inLanguage),
    ...(hasRanges
      ? { 206: publicly('The bytes that you asked for.', answer, ['Content-Range', ...counted]) }
      : {}),
    ...(isGranted ? { 303: response('Elsewhere') } : { 304: response('NotModified') }),
    400: response('Invalid'),
    ...(isCounted ? { 401: response('Unauthenticated'), 429: response('TooMany') } : {}),
    ...(isGranted ? { 403: response('TermsNotAccepted') } : {}),
    ...(isOne ? { 404: response('NotFound') } : {}),
    ...(gone ? { 410: publicly('It was withdrawn: take it off wherever you have it.', gone, counted) } : {}),
    ...(hasRanges ? { 416: response('RangeNotSatisfiable') } : {}),
    ...(isOptional ? { 501: response('NotInstalled') } : {}),
    ...(isMade ? { 503: response('Overloaded') } : {}),
  }
}
