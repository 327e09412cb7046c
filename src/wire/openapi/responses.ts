import { type Described, type Json, JSON_TYPE, ref } from './described.ts'

const header = (description: string): Json => ({ description, schema: { type: 'string' } })
const headerRef = (name: string): Json => ({ $ref: `#/components/headers/${name}` })
const refusal = (description: string): Json => ({
  description,
  content: { [JSON_TYPE]: { schema: ref('Refusal') } },
})
const response = (name: string): Json => ({ $ref: `#/components/responses/${name}` })

export const SHARED_HEADERS = {
  ETag: header('Of these very bytes. Give it back in If-None-Match.'),
  'Cache-Control': header('The same for every public answer: keep it, and ask again each time.'),
  'Content-Language': header('The languages that the words really are in.'),
  'Content-Range': header('Which bytes of how many.'),
}

export const SHARED_RESPONSES = {
  NotModified: { description: 'You have it: nothing has changed.' },
  Invalid: refusal('A parameter that is not known, or not in its form (“invalid”): the sentence names it.'),
  KeyInAddress: refusal(
    'There is a key in the address (“unauthenticated”), where it would be in every log on the way.',
  ),
  NotFound: refusal('Nothing, not out yet, or suspended (“not-found”): one answer for all three.'),
  RangeNotSatisfiable: {
    description: 'There are not so many bytes.',
    headers: { 'Content-Range': headerRef('Content-Range') },
  },
}

const publicly = (
  description: string,
  { type, schema }: { type: string; schema: Json },
  more: string[] = [],
) => ({
  description,
  headers: Object.fromEntries(['ETag', 'Cache-Control', ...more].map((name) => [name, headerRef(name)])),
  content: { [type]: { schema } },
})

/** Every status that the door can answer with, but for a failure of the server. */
export const responsesOf = ({ answer, gone, query, isOne, speaks, hasRanges }: Described): Json => {
  const inLanguage = speaks ? ['Content-Language'] : []
  return {
    200: publicly(answer.sentence, answer, inLanguage),
    ...(hasRanges ? { 206: publicly('The bytes that you asked for.', answer, ['Content-Range']) } : {}),
    304: response('NotModified'),
    ...(query ? { 400: response('Invalid') } : {}),
    401: response('KeyInAddress'),
    ...(isOne ? { 404: response('NotFound') } : {}),
    ...(gone ? { 410: publicly('It was withdrawn: take it off wherever you have it.', gone) } : {}),
    ...(hasRanges ? { 416: response('RangeNotSatisfiable') } : {}),
  }
}
