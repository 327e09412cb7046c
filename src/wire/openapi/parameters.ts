import { z } from 'zod'
import { ref, type Described, type Json } from './described.ts'

const SENTENCES: Record<string, string> = {
  locale:
    'The language that you want, before Accept-Language. A text that is not in it comes in its authoritative language.',
  include: 'With “body” items come whole.',
  limit: 'How many at most.',
  q: 'Words that the text has in any of its languages, or names of its places and people, without regard to accents and case; of organisations, their names.',
  after: 'The “next” of the page before. Nothing of its form is promised.',
  organisation: 'The slug of an issuer, lead or party.',
  format: 'JSON unless said otherwise; “html” is a page to print.',
  kind: 'Of statements.',
  event: 'The slug or the id of the event that a statement is about, or that a media update carries.',
  from: 'A day, whole and in UTC, or an instant, of which “+” is written %2B: what came out from then on; of events, what starts from then on.',
  to: 'The same, until then.',
}

/** A number in an address is words to the schema that reads it. */
const LIMIT: Json = { type: 'integer', minimum: 1, maximum: 100, default: 20 }

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
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: name !== 'limit' && required.includes(name),
    description: SENTENCES[name],
    schema: name === 'limit' ? LIMIT : name === 'locale' ? ref('Locale') : schema,
  }))
}

const pathParameters = (names: NonNullable<Described['names']>): Json[] =>
  Object.entries(names).map(([name, { schema, sentence, example }]) => ({
    ...{ name, in: 'path', required: true },
    ...{ description: sentence, schema, example },
  }))

const shared = (name: string): Json => ({ $ref: `#/components/parameters/${name}` })

export const parametersOf = ({ names, query, speaks, hasRanges, isGranted }: Described): Json[] => [
  ...pathParameters(names ?? {}),
  ...(query ? queryParameters(query) : []),
  ...(speaks ? [shared('AcceptLanguage')] : []),
  ...(isGranted ? [] : [shared('IfNoneMatch')]),
  ...(hasRanges ? [shared('Range')] : []),
]

const header = (name: string, description: string, example: string): Json => ({
  ...{ name, in: 'header', required: false, description },
  ...{ schema: { type: 'string' }, example },
})

export const SHARED_PARAMETERS = {
  AcceptLanguage: header(
    'Accept-Language',
    'The languages that you want, as browsers say it.',
    'ur, fr;q=0.5',
  ),
  IfNoneMatch: header('If-None-Match', 'The ETag that you have: 304 while it is still that.', '"q0m3"'),
  Range: header('Range', 'One range of bytes.', 'bytes=0-1023'),
}
