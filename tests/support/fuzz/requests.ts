import fc from 'fast-check'
import type { Description, Operation } from '../../../src/wire/openapi/describeWire.ts'
import { encode, oddSegment, oddWord } from '../malformed/oddValues.ts'
import type { Ground } from './ground.ts'

type Schema = { $ref?: string; enum?: string[]; type?: string; minimum?: number; maximum?: number }
type Parameter = { name: string; in: string; schema: Schema }
export type FuzzRequest = { method: string; target: string; headers: [string, string][]; body?: string }

/** Any request that somebody could make of this operation after reading its description, and some that nobody should. */
export const requestOf = (
  { description, ground }: { description: Description; ground: Ground },
  [path, method, operation]: [string, string, Operation],
): fc.Arbitrary<FuzzRequest> => {
  const parameters = operation.parameters.map((one) => resolve<Parameter>(one, description))
  const inPlace = (place: string) => parameters.filter((one) => one.in === place)
  const valueOf = ({ name, schema }: Parameter): fc.Arbitrary<string> => {
    const known = ground.known[name]
    return fc.oneof(
      { weight: 4, arbitrary: fittingOf(resolve<Schema>(schema, description)) },
      ...(known ? [{ weight: 12, arbitrary: fc.constantFrom(...known) }] : []),
      { weight: 2, arbitrary: oddWord() },
    )
  }
  const segments = fc.tuple(
    ...inPlace('path').map((one) =>
      fc
        .oneof({ weight: 9, arbitrary: valueOf(one).map(encode) }, oddSegment())
        .map((value): [string, string] => [one.name, value]),
    ),
  )
  const pairs = fc.tuple(
    ...inPlace('query').map((one) =>
      fc
        .option(valueOf(one), { freq: 2 })
        .map((value): [string, string][] => (value === null ? [] : [[one.name, value]])),
    ),
    fc.oneof(
      { weight: 12, arbitrary: fc.constant<[string, string][]>([]) },
      fc
        .tuple(fc.constantFrom('limit', 'x', 'utm_source', 'limit[]', '__proto__'), oddWord())
        .map((pair) => [pair]),
    ),
  )
  return fc
    .record({ segments, pairs, headers: headersOf(ground, inPlace('header')), body: bodyOf(operation) })
    .map(({ segments, pairs, headers, body }) => ({
      method: method.toUpperCase(),
      target: toTarget(path, segments, pairs.flat()),
      headers: [
        ...headers,
        ...(body === null ? [] : [['Content-Type', 'application/json'] as [string, string]]),
      ],
      ...(body === null ? {} : { body }),
    }))
}

const toTarget = (path: string, segments: [string, string][], pairs: [string, string][]): string => {
  const filled = segments.reduce((text, [name, value]) => text.replace(`{${name}}`, () => value), path)
  return filled + (pairs.length > 0 ? `?${pairs.map((pair) => pair.map(encode).join('=')).join('&')}` : '')
}

const fittingOf = ({ enum: values, type, minimum = 0, maximum = 100 }: Schema): fc.Arbitrary<string> => {
  if (values) return fc.constantFrom(...values)
  if (type === 'integer') return fc.integer({ min: minimum - 1, max: maximum + 1 }).map(String)
  return fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,40}$/)
}

/** What the description names, and what everybody sends. */
const headersOf = ({ keys }: Ground, named: Parameter[]): fc.Arbitrary<[string, string][]> => {
  const one = (name: string, values: fc.Arbitrary<string>) =>
    fc.option(values, { freq: 2 }).map((value): [string, string][] => (value === null ? [] : [[name, value]]))
  const word = fc.stringMatching(/^[ -~]{0,40}$/)
  const of: Record<string, fc.Arbitrary<string>> = {
    'Accept-Language': fc.oneof(fc.constantFrom('ur', 'ar;q=0.9, en;q=0.1', '*', 'zh-Hans-CN'), word),
    'If-None-Match': fc.oneof(fc.constantFrom('*', '"x"', 'W/"x", "y"'), word),
    Range: fc.oneof(fc.constantFrom('bytes=0-0', 'bytes=-5', 'bytes=9-', 'bytes=5-1', 'bytes=0-1,3-4'), word),
  }
  return fc
    .tuple(
      ...named.map(({ name }) => one(name, of[name] ?? word)),
      one('Accept', fc.constantFrom('text/html', 'application/json', '*/*;q=0.1', 'image/png')),
      one('Accept-Encoding', fc.constantFrom('gzip', 'br', 'identity', 'gzip;q=0, br;q=0', '*')),
      one(
        'Authorization',
        fc.oneof(
          fc.constantFrom(...keys).map((key) => `Bearer ${key}`),
          word,
        ),
      ),
    )
    .map((headers) => headers.flat())
}

const bodyOf = ({ requestBody }: Operation): fc.Arbitrary<string | null> =>
  requestBody
    ? fc.oneof(
        fc.constantFrom('{"version":"1"}', '{"version":1}', '{}', '[]', '{', ''),
        fc.json({ maxDepth: 2 }),
      )
    : fc.constant(null)

/** What a reference of the description stands for. */
const resolve = <T>(given: object, { components }: Description): T => {
  const { $ref } = given as { $ref?: string }
  const [kind, name] = ($ref ?? '').split('/').slice(-2) as [keyof Description['components'], string]
  return ($ref ? components[kind][name] : given) as T // written by the description
}
