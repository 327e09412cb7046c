import fc from 'fast-check'
import { type Description, type Operation, resolveRef } from '../../../src/wire/openapi/describeWire.ts'
import { encode, oddSegment, oddWord } from '../malformed/oddValues.ts'
import type { Ground } from './ground.ts'

type Schema = {
  $ref?: string
  enum?: string[]
  pattern?: string
  type?: string
  minimum?: number
  maximum?: number
}
type Parameter = { name: string; in: string; required: boolean; schema: Schema }
type Pair = [string, string]
/** One operation of the description: its path, its method in small letters, and what is said of it. */
export type Asked = { path: string; method: string; operation: Operation }
export type FuzzRequest = { method: string; target: string; headers: Pair[]; body?: string }
type Given = { description: Description; ground: Ground }

/** Any request that somebody could make after reading the description, and some that nobody should. */
export const requestOf = (given: Given, asked: Asked): fc.Arbitrary<FuzzRequest> => {
  const { path, operation } = asked
  const valueOf = (one: Parameter): fc.Arbitrary<string> => {
    const known = knownOf(given, path, one)
    return fc.oneof(
      { weight: 3, arbitrary: fittingOf(resolveRef<Schema>(one.schema, given.description)) },
      ...(known ? [{ weight: 12, arbitrary: fc.constantFrom(...known) }] : []),
      { weight: 1, arbitrary: oddWord() },
    )
  }
  const segments = parametersIn('path', given, operation).map((one) =>
    fc
      .oneof({ weight: 9, arbitrary: valueOf(one).map(encode) }, oddSegment())
      .map((value): Pair => [one.name, value]),
  )
  const pairs = parametersIn('query', given, operation).map((one) => seldom(one.name, valueOf(one)))
  const strange = fc.constantFrom('limit', 'x', 'utm_source', 'limit[]', '__proto__')
  return fc
    .record({
      segments: fc.tuple(...segments),
      pairs: fc.tuple(
        ...pairs,
        strange.chain((name) => seldom(name, oddWord(), 1, 12)),
      ),
      headers: headersOf(given.ground, parametersIn('header', given, operation), isGranted(path)),
      body: bodyOf(operation),
    })
    .map(({ segments, pairs, headers, body }) =>
      toRequest(asked, { segments, pairs: pairs.flat(), headers, body }),
    )
}

/** One that has to be answered with what is there: so none of the operations goes unread. */
export const plainRequestOf = (given: Given, asked: Asked): FuzzRequest => {
  const segments = parametersIn('path', given, asked.operation).map((one): Pair => [
    one.name,
    encode(knownOf(given, asked.path, one)?.[0] ?? ''),
  ])
  const pairs = parametersIn('query', given, asked.operation)
    .filter(({ required }) => required)
    .map((one): Pair => [one.name, knownOf(given, asked.path, one)?.[0] ?? ''])
  const headers: Pair[] = isGranted(asked.path) ? [['Authorization', `Bearer ${given.ground.keys[0]}`]] : []
  const body = asked.operation.requestBody ? BODIES[0] : null
  return toRequest(asked, { segments, pairs, headers, body })
}

/** Whether there is nothing without a key that has a grant. */
const isGranted = (path: string): boolean => path.startsWith('/v1/embargoed')

type Parts = { segments: Pair[]; pairs: Pair[]; headers: Pair[]; body: string | null }

const toRequest = ({ path, method }: Asked, { segments, pairs, headers, body }: Parts): FuzzRequest => {
  const filled = segments.reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), path)
  const query = pairs.map((pair) => pair.map(encode).join('=')).join('&')
  return {
    method: method.toUpperCase(),
    target: query ? `${filled}?${query}` : filled,
    headers: body === null ? headers : [...headers, ['Content-Type', 'application/json']],
    ...(body === null ? {} : { body }),
  }
}

/** What is there under such a name, or at such a place. */
const knownOf = ({ ground }: Given, path: string, { name, in: place }: Parameter): string[] | undefined =>
  ground.known[place === 'path' ? path.slice(0, path.indexOf(`{${name}}`)) : name]

const parametersIn = (place: string, { description }: Given, { parameters }: Operation): Parameter[] =>
  parameters.map((one) => resolveRef<Parameter>(one, description)).filter((one) => one.in === place)

const seldom = (name: string, values: fc.Arbitrary<string>, times = 1, of = 4): fc.Arbitrary<Pair[]> =>
  fc.oneof(
    { weight: of - times, arbitrary: fc.constant<Pair[]>([]) },
    { weight: times, arbitrary: values.map((value): Pair[] => [[name, value]]) },
  )

const fittingOf = ({
  enum: values,
  pattern,
  type,
  minimum = 0,
  maximum = 100,
}: Schema): fc.Arbitrary<string> => {
  if (values) return fc.constantFrom(...values)
  if (type === 'integer') return fc.integer({ min: minimum - 1, max: maximum + 1 }).map(String)
  return fc.stringMatching(pattern === undefined ? /^[a-z0-9][a-z0-9-]{0,40}$/ : new RegExp(pattern))
}

const word = fc.stringMatching(/^[ -~]{0,40}$/)
const oneOf = (...values: string[]) => fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...values) }, word)
const NAMED: Record<string, fc.Arbitrary<string>> = {
  'Accept-Language': oneOf('ur', 'ar;q=0.9, en;q=0.1', '*', 'zh-Hans-CN'),
  'If-None-Match': oneOf('*', '"x"', 'W/"x", "y"'),
  Range: oneOf('bytes=0-0', 'bytes=-5', 'bytes=9-', 'bytes=5-1', 'bytes=0-1,3-4'),
}

/** What the description names, and what everybody sends. */
const headersOf = ({ keys }: Ground, named: Parameter[], isGranted: boolean): fc.Arbitrary<Pair[]> =>
  fc
    .tuple(
      ...named.map(({ name }) => seldom(name, NAMED[name] ?? word, 1, 2)),
      seldom('Accept', fc.constantFrom('text/html', 'application/json', '*/*;q=0.1', 'image/png')),
      seldom('Accept-Encoding', fc.constantFrom('gzip', 'br', 'identity', 'gzip;q=0, br;q=0', '*'), 1, 2),
      seldom(
        'Authorization',
        fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...keys).map((key) => `Bearer ${key}`) }, word),
        isGranted ? 3 : 1,
      ),
    )
    .map((headers) => headers.flat())

const BODIES = ['{"version":"1"}', '{"version":1}', '{}', '[]', '{', ''] as const

const bodyOf = ({ requestBody }: Operation): fc.Arbitrary<string | null> =>
  requestBody ? fc.oneof(fc.constantFrom(...BODIES), fc.json({ maxDepth: 2 })) : fc.constant(null)
