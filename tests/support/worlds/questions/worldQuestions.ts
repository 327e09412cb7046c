import fc from 'fast-check'
import { STATEMENT_KINDS } from '../../../../src/domain/entries.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { feedPath, OF_ALL } from '../../../../src/wire/formats/feedAddress.ts'
import { encodeCursor } from '../../../../src/wire/http/query.ts'
import { PUBLIC_URL } from '../exchange.ts'
import type { Asker } from '../people.ts'
import { ENTRIES } from './deskQuestions.ts'
import type { Pools } from './pools.ts'
import { always, outsiders, plain, type Question, some, staff, toQuery } from './question.ts'

const reader: fc.Arbitrary<Asker> = fc.oneof(
  { weight: 4, arbitrary: outsiders },
  { weight: 1, arbitrary: staff },
)

const HEADERS: Record<string, string>[] = [
  ...[{}, {}, {}, { 'accept-language': 'ur, fr;q=0.5' }, { 'accept-language': 'en' }],
  ...[{ 'if-none-match': '*' }, { range: 'bytes=0-5' }, { rsc: '1' }],
]
/** Of what the world reads, and of the secrets of either world. */
const SUBJECTS = ['medtop:20000592', 'medtop:20000093', 'medtop:20000097']
const DAYS = ['2026-01-01', '2026-12-31', '2027-12-31', '2026-11-25T00:00:00Z']

const cursors = (pools: Pools): fc.Arbitrary<string> =>
  fc.oneof(
    fc.integer({ min: 0, max: 12 }).map((number) => encodeCursor([number])),
    fc
      .tuple(
        fc.constantFrom('2027-01-01T00:00:00.000Z', '2026-11-25T00:00:00.000Z'),
        fc.constantFrom(...(pools.ids.statements ?? [])),
      )
      .map((cursor) => encodeCursor(cursor)),
    fc.constantFrom(...pools.organisations.slugs).map((slug) => encodeCursor([slug])),
  )

type Query = Record<
  'q' | 'organisation' | 'kind' | 'subject' | 'event' | 'locale' | 'from' | 'to' | 'include' | 'after',
  string
> & {
  limit: number
}

const parameters = (pools: Pools): fc.Arbitrary<Partial<Query>> =>
  some<Query>({
    q: fc.constantFrom(...pools.words),
    organisation: fc.constantFrom(...pools.organisations.slugs),
    kind: fc.constantFrom(...STATEMENT_KINDS, 'gossip'),
    subject: fc.constantFrom(...SUBJECTS),
    event: fc.constantFrom(...pools.wireSlugs),
    locale: fc.constantFrom<string>(...LOCALES),
    from: fc.constantFrom(...DAYS),
    to: fc.constantFrom(...DAYS),
    include: fc.constant('body'),
    after: cursors(pools),
    limit: fc.constantFrom(1, 2, 3, 20, 100),
  })

/** Few at a time: the more conditions, the more often nothing is left. */
const fewer = (query: Partial<Query>, keys: readonly string[], most: number) =>
  Object.entries(query)
    .filter(([key]) => keys.includes(key))
    .slice(0, most)

/** What pages are asked; the rest they pass over. */
const SITE_LISTS = ['q', 'organisation', 'kind', 'subject', 'after', 'include']

const COMMON = ['locale', 'from', 'to', 'include', 'after', 'limit']

const LISTS: Record<string, string[]> = {
  statements: ['q', 'organisation', 'kind', 'subject', 'event', ...COMMON],
  events: ['q', 'organisation', 'subject', ...COMMON],
  'media-updates': ['q', 'organisation', 'subject', ...COMMON],
  organisations: ['q', 'limit', 'after', 'locale'],
  changes: ['after', 'limit', 'locale', 'include'],
}

/** Of the staff by their cookie: a session in the header is nobody's key there. */
const asReader = (parts: Parameters<typeof plain>[0]) => ({ ...plain(parts), way: 'cookie' as const })

/** What the world reads: lists, single texts, changes, canonical forms, files. */
export const wire = (pools: Pools): fc.Arbitrary<Question> => {
  const slug = fc.constantFrom(...pools.wireSlugs, ...pools.slugs)
  const collection = fc.constantFrom(...ENTRIES)
  const door = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.constantFrom(...Object.keys(LISTS)), parameters(pools), fc.integer({ min: 0, max: 3 }))
        .map(([name, query, most]) => `/v1/${name}${toQuery(fewer(query, LISTS[name] ?? [], most))}`),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          collection,
          slug,
          fc.constantFrom(
            '',
            '',
            '/canonical',
            '/proof',
            '/proof?edition=1',
            '.ninjs.json',
            '.md',
            '.ics',
            '.mail.html',
            '.mail.txt',
            '.eml',
            '.docx',
          ),
          fc.constantFrom('', '?locale=ur', '?x=1'),
        )
        .map(([name, which, leaf, query]) => `/v1/${name}/${which}${leaf}${query}`),
    },
    { weight: 2, arbitrary: fc.constantFrom(...pools.wireFiles).map((file) => `/v1/files/${file}`) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom(...pools.wireFiles), fc.constantFrom('320.webp', '640.jpg', '1.webp'))
        .map(([file, form]) => `/v1/files/${file}/${form}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(...pools.organisations.slugs).map((one) => `/v1/organisations/${one}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        ...[
          '/feeds/all.atom',
          '/feeds/unodc.rss',
          '/feeds/fia.json',
          ...SUBJECTS.map((code) => feedPath({ ...OF_ALL, subject: code }, 'rss')),
          '/v1/events.ics',
          '/v1/embargoed/terms',
        ],
        ...['/sitemap.xml', '/sitemap-news.xml', '/robots.txt', '/v1/openapi.json', '/v1/docs'],
      ),
    },
    {
      weight: 2,
      arbitrary: fc
        .tuple(collection, slug, fc.constantFrom('', '?format=html', '?x=1'))
        .map(([name, which, query]) => `/v1/embargoed/${name}/${which}${query}`),
    },
    {
      weight: 2,
      arbitrary: fc
        .integer({ min: 0, max: 0xfff })
        .map((shard) => `/v1/check/${shard.toString(16).padStart(3, '0')}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(fc.constantFrom('en', 'ur'), collection, slug)
        .map((parts) => `/v1/oembed?url=${encodeURIComponent(`${PUBLIC_URL}/${parts.join('/')}`)}`),
    },
    { weight: 1, arbitrary: fc.constant('/v1/embargoed') },
  )
  return always(
    fc
      .record({
        as: reader,
        path: door,
        method: fc.constantFrom('GET', 'GET', 'GET', 'HEAD', 'OPTIONS'),
        headers: fc.constantFrom(...HEADERS),
      })
      .map(asReader),
  )
}

/** The public pages, and what may stand beside them. */
export const site = (pools: Pools): fc.Arbitrary<Question> => {
  const locale = fc.constantFrom<string>(...LOCALES, 'xx')
  const door = fc.oneof(
    { weight: 2, arbitrary: locale.map((one) => `/${one}`) },
    {
      weight: 3,
      arbitrary: fc
        .tuple(
          locale,
          fc.constantFrom(...ENTRIES, 'search'),
          parameters(pools),
          fc.integer({ min: 0, max: 3 }),
        )
        .map(([one, name, query, most]) => `/${one}/${name}${toQuery(fewer(query, SITE_LISTS, most))}`),
    },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          locale,
          fc.constantFrom(
            ...['archive', 'archive/2026/11', 'archive/2026/12', 'organisations', 'follow', 'accessibility'],
            ...pools.organisations.slugs.map((slug) => `organisations/${slug}`),
          ),
        )
        .map((parts) => `/${parts.join('/')}`),
    },
    {
      weight: 4,
      arbitrary: fc
        .tuple(
          locale,
          fc.constantFrom(...ENTRIES),
          fc.constantFrom(...pools.wireSlugs),
          fc.constantFrom('', '', '/editions/1', '/editions/2', '/opengraph-image'),
        )
        .map(([one, name, slug, rest]) => `/${one}/${name}/${slug}${rest}`),
    },
    {
      weight: 1,
      arbitrary: fc.constantFrom(
        '/',
        '/sitemap.xml',
        '/robots.txt',
        '/healthz',
        '/readyz',
        '/metrics',
        '/_next/data/x.json',
      ),
    },
  )
  return always(
    fc
      .record({
        as: reader,
        path: door,
        method: fc.constantFrom('GET', 'GET', 'HEAD'),
        headers: fc.constantFrom(...HEADERS),
      })
      .map(asReader),
  )
}
