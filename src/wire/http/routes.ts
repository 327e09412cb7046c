import type { EntryType } from '../../domain/entries.ts'
import { SLUG } from './query.ts'
import type { Locale } from '../../domain/locales.ts'
import { type CopyForm, formOfEnding } from '../../domain/copies.ts'
import { type Rendition, renditionName } from '../../domain/pictures/renditions.ts'
import type { FeedForm } from '../formats/feed.ts'
import { type FeedScope, readFeedPath } from '../formats/feedAddress.ts'
import { type ItemForm, itemFormOf } from '../formats/itemFormats.ts'

/** The name of each type of entry in addresses of the wire and of the site. */
export const SEGMENTS = {
  statement: 'statements',
  event: 'events',
  'media-update': 'media-updates',
} as const satisfies Record<EntryType, string>

export type Segment = (typeof SEGMENTS)[EntryType]

const TYPES = new Map<string, EntryType>(
  Object.entries(SEGMENTS).map(([type, segment]) => [segment, type as EntryType]), // the keys of SEGMENTS are the types
)

export const typeOfSegment = (segment: string): EntryType | null => TYPES.get(segment) ?? null

type PublicationAddress = { type: EntryType; slug: string; locale: Locale }

/** Where the ready-made site shows a publication, below the newsroom's address. */
export const SITE_PAGES = '/{language}/{collection}/{slug}'

/** `pages`: a path below `publicUrl` in which {language}, {collection} and {slug} stand for those of a publication; that of the ready-made site unless given. */
export type Addresses = { publicUrl: string; pages?: string }

/** The page of a publication on the public site. */
export const pageUrl = (
  { publicUrl, pages = SITE_PAGES }: Addresses,
  { type, slug, locale }: PublicationAddress,
): string => {
  const parts: Record<string, string> = { language: locale, collection: SEGMENTS[type], slug }
  return publicUrl + pages.replace(/\{(language|collection|slug)\}/g, (_, name: string) => parts[name] ?? '')
}

export const fileUrl = (publicUrl: string, file: { sha256: string; ext: string }): string =>
  `${publicUrl}/v1/files/${file.sha256}.${file.ext}`

/** A smaller form of a picture: below the picture that it is made from. */
export const renditionUrl = (
  publicUrl: string,
  file: { sha256: string; ext: string },
  form: Rendition,
): string => `${fileUrl(publicUrl, file)}/${renditionName(form)}`

/** The picture that other people's pages show beside a link to a text in this language, or to another page of the site. */
export const cardUrl = (publicUrl: string, locale: Locale, of?: { type: EntryType; slug: string }): string =>
  `${publicUrl}/v1/${of ? `${SEGMENTS[of.type]}/${of.slug}.` : ''}card.png?locale=${locale}`

/** What a text can be checked with. */
type Proving = 'canonical' | 'proof'

const isProving = (leaf: string): leaf is Proving => leaf === 'canonical' || leaf === 'proof'

/** Every address of the wire; what is none of these is answered like what does not exist. */
export type Route =
  | { kind: 'list'; type: EntryType }
  | { kind: 'one'; type: EntryType; slug: string }
  | { kind: 'canonical'; type: EntryType; slug: string }
  | { kind: 'proof'; type: EntryType; slug: string }
  | { kind: 'oembed' }
  | { kind: 'organisations' }
  | { kind: 'organisation'; slug: string }
  | { kind: 'changes' }
  | { kind: 'file'; name: string }
  | { kind: 'rendition'; name: string; form: string }
  | { kind: 'check'; prefix: string }
  | { kind: 'feed'; of: FeedScope; form: FeedForm }
  | { kind: 'opml' }
  | { kind: 'calendar' }
  | { kind: 'event-calendar'; slug: string }
  | { kind: 'format'; type: EntryType; slug: string; form: ItemForm }
  | { kind: 'copy'; type: EntryType; slug: string; form: CopyForm }
  | { kind: 'card'; type: EntryType; slug: string }
  | { kind: 'newsroom-card' }
  | { kind: 'sitemap'; month: string }
  | { kind: 'sitemap-index' | 'sitemap-news' | 'sitemap-pages' | 'robots' }
  | { kind: 'openapi' | 'docs' }
  | EarlyAccessRoute
  | { kind: 'nothing' }

/** What is there only for who has a grant; to everybody else these are addresses like any that do not exist. */
export type EarlyAccessRoute =
  | { kind: 'embargoed'; what: 'list' | 'terms' }
  | { kind: 'embargoed'; what: 'one'; type: EntryType; slug: string }

const WIRE = /^\/(?:(?:v1|feeds|sitemaps)(?:[/?]|$)|(?:robots\.txt|sitemap(?:-news|-pages)?\.xml)(?:\?|$))/

/** The parts of it that are read with a key, too; crawlers and browsers ask for the others. */
const KEYED = /^\/(?:v1|feeds)(?:[/?]|$)/
export const isReadByKey = (url: string): boolean => KEYED.test(url)

/** Whether the wire answers at this address, its query with it. */
export const isWireUrl = (url: string): boolean => WIRE.test(url)

/** Feed readers, calendars and crawlers add parameters of their own, and each text is in its own language: neither is asked. */
const ASKED_BY_PATH_ALONE = new Set<Route['kind']>([
  ...(['feed', 'opml', 'calendar', 'event-calendar'] as const),
  ...(['sitemap', 'sitemap-index', 'sitemap-news', 'sitemap-pages', 'robots'] as const),
  ...(['openapi', 'docs'] as const),
])

export const isAskedByPathAlone = ({ kind }: Route): boolean => ASKED_BY_PATH_ALONE.has(kind)

/** Null for a path that is not the wire's. */
export const routeOf = (path: string): Route | null => {
  const [, room, ...rest] = path.split('/')
  if (room === 'v1') return routeV1(rest)
  if (room === 'feeds') return rest.length === 1 ? routeFeed(rest[0]) : { kind: 'nothing' }
  if (room === 'sitemaps') return rest.length === 1 ? routeSitemap(rest[0]) : { kind: 'nothing' }
  const alone = ALONE.get(path)
  return alone ? { kind: alone } : null
}

const ALONE = new Map<string, 'robots' | 'sitemap-index' | 'sitemap-news' | 'sitemap-pages'>([
  ['/robots.txt', 'robots'],
  ['/sitemap.xml', 'sitemap-index'],
  ['/sitemap-news.xml', 'sitemap-news'],
  ['/sitemap-pages.xml', 'sitemap-pages'],
])

const routeFeed = (file = ''): Route => {
  if (file === 'all.opml') return { kind: 'opml' }
  const feed = readFeedPath(file)
  return feed ? { kind: 'feed', ...feed } : { kind: 'nothing' }
}

const routeSitemap = (file = ''): Route => {
  const [, month] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec(file) ?? []
  return month ? { kind: 'sitemap', month } : { kind: 'nothing' }
}

const routeV1 = ([first = '', slug, leaf, ...more]: string[]): Route => {
  if (first === 'embargoed') return routeEmbargoed(slug, leaf, more)
  if (more.length > 0) return { kind: 'nothing' }
  if (slug === undefined) return routeCollection(first)
  if (first === 'files')
    return leaf === undefined ? { kind: 'file', name: slug } : { kind: 'rendition', name: slug, form: leaf }
  if (first === 'check') return leaf === undefined ? routeCheck(slug) : { kind: 'nothing' }
  if (leaf === undefined && slug.includes('.')) return routeFormat(first, slug)
  if (!SLUG.test(slug)) return { kind: 'nothing' }
  if (first === 'organisations' && leaf === undefined) return { kind: 'organisation', slug }
  const type = typeOfSegment(first)
  if (type && leaf === undefined) return { kind: 'one', type, slug }
  return type && leaf !== undefined && isProving(leaf) ? { kind: leaf, type, slug } : { kind: 'nothing' }
}

const routeCheck = (prefix: string): Route =>
  /^[0-9a-f]{3}$/.test(prefix) ? { kind: 'check', prefix } : { kind: 'nothing' }

/** One publication in another program's format, or as a file to pass on. */
const routeFormat = (segment: string, file: string): Route => {
  const type = typeOfSegment(segment)
  const [, slug = '', ending = ''] = /^([^.]*)\.(.+)$/.exec(file) ?? []
  if (!type || !SLUG.test(slug)) return { kind: 'nothing' }
  const itemForm = itemFormOf(ending)
  if (itemForm) return { kind: 'format', type, slug, form: itemForm }
  if (ending === 'card.png') return { kind: 'card', type, slug }
  if (ending === 'ics' && type === 'event') return { kind: 'event-calendar', slug }
  const form = formOfEnding(ending)
  return form ? { kind: 'copy', type, slug, form } : { kind: 'nothing' }
}

const routeCollection = (name: string): Route => {
  if (name === 'card.png') return { kind: 'newsroom-card' }
  if (name === 'events.ics') return { kind: 'calendar' }
  if (name === 'openapi.json') return { kind: 'openapi' }
  if (name === 'docs') return { kind: 'docs' }
  if (name === 'oembed') return { kind: 'oembed' }
  const type = typeOfSegment(name)
  if (type) return { kind: 'list', type }
  return name === 'organisations' || name === 'changes' ? { kind: name } : { kind: 'nothing' }
}

const routeEmbargoed = (segment: string | undefined, slug: string | undefined, more: string[]): Route => {
  if (segment === undefined) return { kind: 'embargoed', what: 'list' }
  if (slug === undefined)
    return segment === 'terms' ? { kind: 'embargoed', what: 'terms' } : { kind: 'nothing' }
  const type = typeOfSegment(segment)
  const isOne = type !== null && SLUG.test(slug) && more.length === 0
  return isOne ? { kind: 'embargoed', what: 'one', type, slug } : { kind: 'nothing' }
}
