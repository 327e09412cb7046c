import { FEED_FORMS, type FeedForm } from '../formats/feed.ts'
import { noQuery } from '../query.ts'
import type { Door } from '../route.ts'
import { COPY_DOORS } from './copyDoors.ts'
import { asText, type Described, JSON_TYPE, ref } from './described.ts'
import { GRANTED_DOORS } from './grantedDoors.ts'
import { NINJS_DOORS, TEXT_DOORS, theSlug } from './textDoors.ts'

const FEEDS: Record<FeedForm, { name: string; type: string }> = {
  rss: { name: 'RSS 2.0', type: 'application/rss+xml' },
  atom: { name: 'Atom', type: 'application/atom+xml' },
  json: { name: 'JSON Feed 1.1', type: 'application/feed+json' },
}

const feed = (form: FeedForm): Described => ({
  path: `/feeds/{name}.${form}`,
  id: `get-feed-${form}`,
  tag: 'formats',
  summary: `The newest fifty as ${FEEDS[form].name}`,
  names: {
    name: {
      schema: { type: 'string', pattern: '^[a-z0-9][a-z0-9-]{0,199}$' },
      sentence: '“all”, or an organisation’s slug.',
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
const plain = (path: string, id: string, summary: string): Described => ({
  ...{ path, id, summary },
  tag: 'crawlers',
  answer: { ...XML, sentence: 'Addresses of pages.' },
})

/** Every door of the wire: a new one has to be described here. */
export const DESCRIBED: Record<Exclude<Door['door'], 'nothing'>, Described[]> = {
  ...TEXT_DOORS,
  file: [
    {
      path: '/v1/files/{name}',
      id: 'get-file',
      tag: 'files',
      summary: 'A picture, an attachment or a logo',
      text: 'There while a publication that is out names it.',
      names: {
        name: {
          schema: { type: 'string', pattern: '^[0-9a-f]{64}\\.[a-z0-9]{1,8}$' },
          sentence: 'Its SHA-256 and its ending.',
          example: `${'0a1b2c3d'.repeat(8)}.png`,
        },
      },
      query: noQuery,
      answer: { type: '*/*', schema: {}, sentence: 'The bytes, with their own type.' },
      isOne: true,
      hasRanges: true,
    },
  ],
  feed: FEED_FORMS.map(feed),
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
  ninjs: NINJS_DOORS,
  copy: COPY_DOORS,
  embargoed: GRANTED_DOORS,
  'sitemap-index': [plain('/sitemap.xml', 'get-sitemap-index', 'All sitemaps')],
  'sitemap-news': [plain('/sitemap-news.xml', 'get-news-sitemap', 'What came out in the last two days')],
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

export const allDescribed = (): Described[] => Object.values(DESCRIBED).flat()
