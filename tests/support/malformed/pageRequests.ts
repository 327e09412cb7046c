import fc from 'fast-check'
import { body } from './bodies.ts'
import { oddSegment } from './oddValues.ts'
import { type Draw, framing, type Ground, METHODS, oddHeaders, query } from './parts.ts'

const PLACES = [
  '/v1/statements',
  '/v1/changes',
  '/v1/events.ics',
  '/v1/files',
  '/v1/openapi.json',
  '/v1/docs',
  '/v1',
  '/feeds',
  '/feeds/all.rss',
  '/',
  '/en',
  '/en/statements',
  '/en/search',
  '/en/organisations',
  '/en/archive',
  '/admin',
  '/admin/collections/statements',
  '/admin/collections',
  '/admin/login',
  '/admin/reset',
  '/_next/static',
  '/_next/image',
  '/api',
  '/healthz',
  '/readyz',
  '/metrics',
]

/** What is no path at all. */
const ODD_TARGETS = [
  '*',
  '//',
  '/\\',
  'http://x:99999/api/users/me',
  'http://[/api/users/me',
  'http://x/v1/changes',
]

const address = (ground: Ground): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...PLACES),
      fc.array(fc.oneof(fc.constantFrom(...ground.ids, 'versions', 'api', 'create'), oddSegment()), {
        maxLength: 3,
      }),
      query(ground),
    )
    .map(([place, words, search]) => [place.replace(/\/$/, ''), ...words].join('/') + search)
    .map((target) => (target.startsWith('/') ? target : `/${target}`))

/** The wire, the site, the admin’s pages, and what stands beside them. */
export const pageRequest: Draw = (ground) =>
  fc.record({
    method: fc.oneof({ weight: 6, arbitrary: fc.constant('GET') }, fc.constantFrom(...METHODS)),
    target: fc.oneof({ weight: 12, arbitrary: address(ground) }, fc.constantFrom(...ODD_TARGETS)),
    headers: oddHeaders(),
    body: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, body(['title'])),
    framing: framing(),
  })
