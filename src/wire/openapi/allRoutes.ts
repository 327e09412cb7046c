import { CARD_ROUTES, COPY_ROUTES, NEWSROOM_CARD } from './copyRoutes.ts'
import { SEGMENTS, type Route } from '../http/routes.ts'
import { noQuery, oembedQuery, SLUG } from '../http/query.ts'
import { asText, type RouteDescription, type Json, JSON_TYPE, ref } from './routeDescription.ts'
import { TYPES, WORDS, theSlug, FORMAT_ROUTES, TEXT_ROUTES } from './textRoutes.ts'
import { grantedQuery } from '../earlyAccess/answers.ts'
import { LOCALES } from '../../domain/locales.ts'
import { FEED_KINDS } from '../formats/feedAddress.ts'
import { FEED_FORMS, type FeedForm } from '../formats/feed.ts'

const json = (id: string): { type: string; schema: Json } => ({ type: JSON_TYPE, schema: ref(id) })
const granted = { tag: 'embargoed', isOne: true, isGranted: true } as const

/** What docs/consumers.md tells of at length. */
const EARLY_ACCESS_ROUTES: RouteDescription[] = [
  {
    ...granted,
    path: '/v1/embargoed',
    id: 'list-embargoed',
    summary: 'What you may read now',
    answer: { ...json('EmbargoedList'), sentence: 'The texts, without their words.' },
  },
  {
    ...granted,
    path: '/v1/embargoed/terms',
    id: 'get-terms',
    summary: 'The terms of embargoed access',
    answer: { ...json('Terms'), sentence: 'The terms, their version, and what you have accepted.' },
    takes: {
      id: 'accept-terms',
      summary: 'Accepts the terms, once for each version',
      body: ref('Acceptance'),
      answer: { ...json('Accepted'), sentence: 'They are accepted.' },
    },
  },
  ...TYPES.map((type): RouteDescription => ({
    ...granted,
    path: `/v1/embargoed/${SEGMENTS[type]}/{slug}`,
    id: `get-embargoed-${type}`,
    summary: `One ${WORDS[type].one} before its instant`,
    text: 'As it will be, whole, and beside it “embargo” and “grant”: your name and the number of this reading. Every reading is written down, and shown to those who signed.',
    alsoAs: { type: 'text/html', schema: asText },
    names: theSlug,
    query: grantedQuery,
    answer: { ...json(`Embargoed${WORDS[type].schema}`), sentence: 'The text, for you alone.' },
  })),
]

const FEEDS: Record<FeedForm, { name: string; type: string }> = {
  rss: { name: 'RSS 2.0', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed 1.1', type: 'application/feed+json' },
}

const feed = (form: FeedForm): RouteDescription => ({
  path: `/feeds/{name}.${form}`,
  id: `get-feed-${form}`,
  tag: 'formats',
  summary: `The newest fifty as ${FEEDS[form].name}`,
  names: {
    name: {
      schema: {
        type: 'string',
        pattern: `${SLUG.source.slice(0, -1)}(\\.(${FEED_KINDS.join('|')}))?(\\.subject-\\d{8})?(\\.(${LOCALES.join('|')}))?$`,
      },
      sentence:
        '“all”, or an organisation’s slug; behind it, each after a full stop, one kind of text, “subject-” and the digits of one topic, and one language, such as “unodc.press-release.subject-20000093.ar”.',
      example: 'all',
    },
  },
  answer: {
    type: FEEDS[form].type,
    schema: form === 'json' ? ref('JsonFeed') : asText,
    sentence: 'The feed.',
  },
  isOne: true,
})

const CALENDAR = { type: 'text/calendar', schema: asText }
const XML = { type: 'application/xml', schema: asText }
const plain = (path: string, id: string, summary: string): RouteDescription => ({
  ...{ path, id, summary },
  tag: 'crawlers',
  answer: { ...XML, sentence: 'Addresses of pages.' },
})

const FILE_NAME = {
  schema: { type: 'string', pattern: '^[0-9a-f]{64}\\.[a-z0-9]{1,8}$' },
  sentence: 'Its SHA-256 and its ending.',
  example: `${'0a1b2c3d'.repeat(8)}.png`,
}

/** Every route of the wire: a new one has to be described here. */
export const ROUTE_DESCRIPTIONS: Record<Exclude<Route['kind'], 'nothing'>, RouteDescription[]> = {
  ...TEXT_ROUTES,
  file: [
    {
      path: '/v1/files/{name}',
      id: 'get-file',
      tag: 'files',
      summary: 'A picture, an attachment or a logo',
      text: 'There while a publication that is out names it.',
      names: {
        name: FILE_NAME,
      },
      query: noQuery,
      answer: { type: '*/*', schema: {}, sentence: 'The bytes, with their own type.' },
      isOne: true,
      hasRanges: true,
    },
  ],
  rendition: [
    {
      path: '/v1/files/{name}/{form}',
      id: 'get-rendition',
      tag: 'files',
      summary: 'A smaller form of a picture or a logo',
      text: 'Made from the picture that the address names, which was signed; it is not signed itself. It is there for as long as the picture is. While it is being made, the picture itself can be answered in its place.',
      names: {
        name: FILE_NAME,
        form: {
          schema: { type: 'string', pattern: '^(?:[1-9][0-9]{1,3}\\.(?:webp|jpg)|logo\\.webp)$' },
          sentence:
            'Its width in pixels, and its form; each picture says which there are. Of a logo: `logo.webp`.',
          example: '640.webp',
        },
      },
      query: noQuery,
      answer: { type: 'image/webp', schema: {}, sentence: 'The bytes, with their own type.' },
      alsoAs: { type: 'image/jpeg', schema: {} },
      hasOriginal: true,
      isOne: true,
      hasRanges: true,
    },
  ],
  check: [
    {
      path: '/v1/check/{prefix}',
      id: 'get-check-shard',
      tag: 'texts',
      summary: 'Part of the index by which anybody finds out whether a text is real',
      text: 'Fingerprints of words, digests of editions and hashes of files that begin with these digits, so that the newsroom is not told what you look for. The page /check reads it; docs/check.md tells how the fingerprints are made.',
      names: {
        prefix: {
          schema: { type: 'string', pattern: '^[0-9a-f]{3}$' },
          sentence: 'Three hexadecimal digits.',
          example: '0a1',
        },
      },
      query: noQuery,
      answer: { ...json('CheckShard'), sentence: 'What begins with them; there may be nothing.' },
      isOne: true,
    },
  ],
  feed: FEED_FORMS.map(feed),
  opml: [
    {
      path: '/feeds/all.opml',
      id: 'get-opml',
      tag: 'formats',
      summary: 'All feeds as OPML 2.0',
      text: 'Of all texts, of each kind, and of each organisation; of all and of each organisation also in each language.',
      answer: { type: 'text/x-opml', schema: asText, sentence: 'The list.' },
    },
  ],
  oembed: [
    {
      path: '/v1/oembed',
      id: 'get-oembed',
      tag: 'formats',
      summary: 'A text as a link card (oEmbed)',
      text: 'For other people’s pages that show what they link to: title, who speaks, and a picture. Pages name it in their head. An address that is no page of a text that is out is a 404, whatever it is.',
      query: oembedQuery,
      answer: { ...json('Oembed'), sentence: 'The card.' },
      isOne: true,
      speaks: true,
    },
  ],
  calendar: [
    {
      path: '/v1/events.ics',
      id: 'get-calendar',
      tag: 'formats',
      summary: 'The newest 500 events as a calendar',
      answer: { ...CALENDAR, sentence: 'The calendar.' },
    },
  ],
  'event-calendar': [
    {
      path: '/v1/events/{slug}.ics',
      id: 'get-event-calendar',
      tag: 'formats',
      summary: 'One event as a calendar',
      names: theSlug,
      answer: { ...CALENDAR, sentence: 'The calendar.' },
      gone: CALENDAR,
      isOne: true,
    },
  ],
  format: FORMAT_ROUTES,
  copy: COPY_ROUTES,
  card: CARD_ROUTES,
  'newsroom-card': [NEWSROOM_CARD],
  embargoed: EARLY_ACCESS_ROUTES,
  'sitemap-index': [plain('/sitemap.xml', 'get-sitemap-index', 'All sitemaps')],
  'sitemap-news': [plain('/sitemap-news.xml', 'get-news-sitemap', 'What came out in the last two days')],
  'sitemap-pages': [plain('/sitemap-pages.xml', 'get-pages-sitemap', 'The front page and the lists')],
  sitemap: [
    {
      ...plain('/sitemaps/{month}.xml', 'get-sitemap', 'What came out in a month'),
      names: {
        month: {
          schema: { type: 'string', pattern: '^\\d{4}-(0[1-9]|1[0-2])$' },
          sentence: 'A month.',
          example: '2024-07',
        },
      },
      isOne: true,
    },
  ],
  robots: [
    {
      ...plain('/robots.txt', 'get-robots', 'What crawlers may read'),
      answer: { type: 'text/plain', schema: asText, sentence: 'The rules.' },
    },
  ],
  openapi: [
    {
      path: '/v1/openapi.json',
      id: 'get-description',
      tag: 'description',
      summary: 'The wire, described for programs (OpenAPI 3.1)',
      answer: { type: JSON_TYPE, schema: { type: 'object' }, sentence: 'The description.' },
    },
  ],
  docs: [
    {
      path: '/v1/docs',
      id: 'get-docs',
      tag: 'description',
      summary: 'The same as a page for people',
      answer: { type: 'text/html', schema: asText, sentence: 'A page without scripts.' },
    },
  ],
}

export const allRouteDescriptions = (): RouteDescription[] => Object.values(ROUTE_DESCRIPTIONS).flat()
