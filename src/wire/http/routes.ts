import type { EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import { type CopyForm, formOfEnding } from '../../domain/copies.ts'
import { FEED_FORMS, type FeedForm } from '../formats/feed.ts'
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
const SITE_PAGES = '/{language}/{collection}/{slug}'

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

/** Every address of the wire; what is none of these is answered like what does not exist. */
export type Route =
  | { door: 'list'; type: EntryType }
  | { door: 'one' | 'canonical'; type: EntryType; slug: string }
  | { door: 'organisations' }
  | { door: 'organisation'; slug: string }
  | { door: 'changes' }
  | { door: 'file'; name: string }
  | { door: 'feed'; name: string | null; form: FeedForm }
  | { door: 'calendar' }
  | { door: 'event-calendar'; slug: string }
  | { door: 'format'; type: EntryType; slug: string; form: ItemForm }
  | { door: 'copy'; type: EntryType; slug: string; form: CopyForm }
  | { door: 'sitemap'; month: string }
  | { door: 'sitemap-index' | 'sitemap-news' | 'robots' }
  | { door: 'openapi' | 'docs' }
  | EarlyAccessRoute
  | { door: 'nothing' }

/** What is there only for who has a grant; to everybody else these are addresses like any that do not exist. */
export type EarlyAccessRoute =
  | { door: 'embargoed'; what: 'list' | 'terms' }
  | { door: 'embargoed'; what: 'one'; type: EntryType; slug: string }

const SLUG = /^[a-z0-9][a-z0-9-]{0,199}$/

const WIRE = /^\/(?:(?:v1|feeds|sitemaps)(?:[/?]|$)|(?:robots\.txt|sitemap(?:-news)?\.xml)(?:\?|$))/

/** The parts of it that are read with a key, too; crawlers and browsers ask for the others. */
const KEYED = /^\/(?:v1|feeds)(?:[/?]|$)/
export const isReadByKey = (url: string): boolean => KEYED.test(url)

/** Whether the wire answers at this address, its query with it. */
export const isWireUrl = (url: string): boolean => WIRE.test(url)

/** Feed readers, calendars and crawlers add parameters of their own, and each text is in its own language: neither is asked. */
const ASKED_BY_PATH_ALONE = new Set<Route['door']>([
  ...(['feed', 'calendar', 'event-calendar'] as const),
  ...(['sitemap', 'sitemap-index', 'sitemap-news', 'robots'] as const),
  ...(['openapi', 'docs'] as const),
])

export const isAskedByPathAlone = ({ door }: Route): boolean => ASKED_BY_PATH_ALONE.has(door)

/** Null for a path that is not the wire's. */
export const routeOf = (path: string): Route | null => {
  const [, room, ...rest] = path.split('/')
  if (room === 'v1') return routeV1(rest)
  if (room === 'feeds') return rest.length === 1 ? routeFeed(rest[0]) : { door: 'nothing' }
  if (room === 'sitemaps') return rest.length === 1 ? routeSitemap(rest[0]) : { door: 'nothing' }
  const alone = ALONE.get(path)
  return alone ? { door: alone } : null
}

const ALONE = new Map<string, 'robots' | 'sitemap-index' | 'sitemap-news'>([
  ['/robots.txt', 'robots'],
  ['/sitemap.xml', 'sitemap-index'],
  ['/sitemap-news.xml', 'sitemap-news'],
])

const routeFeed = (file = ''): Route => {
  const [name = '', ending, ...more] = file.split('.')
  const form = FEED_FORMS.find((each) => each === ending)
  if (!form || more.length > 0 || !SLUG.test(name)) return { door: 'nothing' }
  return { door: 'feed', name: name === 'all' ? null : name, form }
}

const routeSitemap = (file = ''): Route => {
  const [, month] = /^(\d{4}-(?:0[1-9]|1[0-2]))\.xml$/.exec(file) ?? []
  return month ? { door: 'sitemap', month } : { door: 'nothing' }
}

const routeV1 = ([first = '', slug, leaf, ...more]: string[]): Route => {
  if (first === 'embargoed') return routeEmbargoed(slug, leaf, more)
  if (more.length > 0) return { door: 'nothing' }
  if (slug === undefined) return routeCollection(first)
  if (first === 'files' && leaf === undefined) return { door: 'file', name: slug }
  if (leaf === undefined && slug.includes('.')) return routeFormat(first, slug)
  if (!SLUG.test(slug)) return { door: 'nothing' }
  if (first === 'organisations' && leaf === undefined) return { door: 'organisation', slug }
  const type = typeOfSegment(first)
  if (type && leaf === undefined) return { door: 'one', type, slug }
  return type && leaf === 'canonical' ? { door: 'canonical', type, slug } : { door: 'nothing' }
}

/** One publication in another program's format, or as a file to pass on. */
const routeFormat = (segment: string, file: string): Route => {
  const type = typeOfSegment(segment)
  const [, slug = '', ending = ''] = /^([^.]*)\.(.+)$/.exec(file) ?? []
  if (!type || !SLUG.test(slug)) return { door: 'nothing' }
  const itemForm = itemFormOf(ending)
  if (itemForm) return { door: 'format', type, slug, form: itemForm }
  if (ending === 'ics' && type === 'event') return { door: 'event-calendar', slug }
  const form = formOfEnding(ending)
  return form ? { door: 'copy', type, slug, form } : { door: 'nothing' }
}

const routeCollection = (name: string): Route => {
  if (name === 'events.ics') return { door: 'calendar' }
  if (name === 'openapi.json') return { door: 'openapi' }
  if (name === 'docs') return { door: 'docs' }
  const type = typeOfSegment(name)
  if (type) return { door: 'list', type }
  return name === 'organisations' || name === 'changes' ? { door: name } : { door: 'nothing' }
}

const routeEmbargoed = (segment: string | undefined, slug: string | undefined, more: string[]): Route => {
  if (segment === undefined) return { door: 'embargoed', what: 'list' }
  if (slug === undefined)
    return segment === 'terms' ? { door: 'embargoed', what: 'terms' } : { door: 'nothing' }
  const type = typeOfSegment(segment)
  const isOne = type !== null && SLUG.test(slug) && more.length === 0
  return isOne ? { door: 'embargoed', what: 'one', type, slug } : { door: 'nothing' }
}
