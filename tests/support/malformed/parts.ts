import fc from 'fast-check'
import { oddSegment } from './oddValues.ts'
import type { RawRequest } from './rawRequest.ts'

/** What the generator knows of the newsroom it is let loose on. */
export type Ground = {
  ids: readonly string[]
  /** Of each collection, the names of its fields. */
  fields: Record<string, readonly string[]>
  actionId: string
}
export type Draw = (ground: Ground) => fc.Arbitrary<RawRequest>

export const METHODS = [
  'GET',
  'POST',
  'PATCH',
  'DELETE',
  'PUT',
  'HEAD',
  'OPTIONS',
  'TRACE',
  'PROPFIND',
  'get',
] as const
const OPERATORS = [
  'equals',
  'in',
  'like',
  'exists',
  'near',
  'all',
  'greater_than',
  'nonsense',
  '$ne',
  '__proto__',
]

export const contentType = () =>
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('application/json') },
    fc.constantFrom(
      'text/plain',
      'multipart/form-data',
      'multipart/form-data; boundary=x',
      'application/xml',
      '',
    ),
    fc.constantFrom('application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'a/b/c', ';;'),
  )

const oddHeader = (): fc.Arbitrary<[string, string]> =>
  fc.constantFrom<[string, string]>(
    ['X-HTTP-Method-Override', 'DELETE'],
    ['X-Payload-HTTP-Method-Override', 'GET'],
    ['If-Match', '"-1"'],
    ['If-None-Match', 'W/"'],
    ['Range', 'bytes=9-1,--'],
    ['Accept-Language', 'x'.repeat(2_000)],
    ['Accept', 'text/x-component;;;'],
    ['Cookie', 'payload-token=a.b.c; payload-lng=\u00ff'],
    ['Host', '[::'],
    ['Host', 'a b'],
    ['Host', 'a@b'],
    ['Host', 'a:b@c'],
    ['Host', 'a/b'],
    ['Host', 'a?x'],
    ['Host', 'a#x'],
    ['Host', 'a\\b'],
    ['X-Forwarded-For', '999.1.1.1, ::'],
    ['X-Forwarded-Proto', 'a b'],
    ['X-Large', 'y'.repeat(20_000)],
    ['RSC', '1'],
    ['Next-Router-State-Tree', '%5B'],
    ['Next-Action', 'x'],
    ['Content-Encoding', 'gzip'],
    ['Expect', '100-continue'],
    ['Origin', 'null'],
    ['Accept-Encoding', 'br;q=9'],
  )
export const oddHeaders = (): fc.Arbitrary<[string, string][]> =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant<[string, string][]>([]) },
    fc.array(oddHeader(), { maxLength: 2 }),
  )

const pair = (ground: Ground) =>
  fc.oneof(
    fc
      .tuple(
        fc.constantFrom('limit', 'page', 'depth', 'locale', 'sort', 'draft', 'trash', 'pagination', 'joins'),
        oddSegment(),
      )
      .map(([key, value]) => `${key}=${value}`),
    fc
      .tuple(
        fc.constantFrom(...Object.values(ground.fields).flat()),
        fc.constantFrom(...OPERATORS),
        oddSegment(),
      )
      .map(([field, operator, value]) => `where[${field}][${operator}]=${value}`),
    fc.tuple(oddSegment(), oddSegment()).map(([key, value]) => `where[or][0][${key}][equals]=${value}`),
    fc
      .tuple(fc.constantFrom('select', 'populate', 'where', 'fallback-locale'), oddSegment(), oddSegment())
      .map(([key, inner, value]) => `${key}[${inner}]=${value}`),
    fc.tuple(oddSegment(), oddSegment()).map(([key, value]) => `${key}=${value}`),
    fc.constantFrom(
      'limit=1&limit=2',
      `where${'[and][0]'.repeat(30)}[id][equals]=1`,
      'where=1',
      '[where]=x',
      '[limit]=0',
      'limit[]=0',
      'a[b=c]=1',
      'data={',
      'a[b',
      '&&==',
      '[]=1',
    ),
    fc.constant(Array.from({ length: 3_000 }, (_, index) => `where[or][${index}][id][equals]=1`).join('&')),
  )
export const query = (ground: Ground) =>
  fc.oneof(
    fc.constant(''),
    fc.array(pair(ground), { minLength: 1, maxLength: 3 }).map((pairs) => `?${pairs.join('&')}`),
  )

export const framing = () =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constant('length' as const) },
    fc.constantFrom('chunked', 'too-short', 'too-long', 'no-number', 'both'),
  )
