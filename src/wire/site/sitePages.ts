import { isLocale, LOCALES, type Locale } from '../../domain/locales.ts'
import type { EntryType } from '../../domain/entries.ts'
import { type Addresses, SEGMENTS, typeOfSegment } from '../http/routes.ts'

/** Pages of the ready-made site that are there whatever is published. */
const PLAIN_PAGES = ['organisations', 'search', 'archive', 'follow', 'check', 'accessibility'] as const
export type PlainPage = (typeof PLAIN_PAGES)[number]

/** Every page of the public site; what is none of these is answered like what does not exist. */
export type SitePage = { locale: Locale } & (
  | { kind: 'front' | PlainPage }
  | { kind: 'list'; type: EntryType }
  | { kind: 'publication'; type: EntryType; slug: string }
  | { kind: 'edition'; type: EntryType; slug: string; edition: number }
  | { kind: 'organisation'; slug: string }
  /** `month`: 2026-11. */
  | { kind: 'month'; month: string }
)

/** Whether a page is more than what can be read: all others are complete as they are sent. */
export const hasScripts = ({ kind }: SitePage): boolean => kind === 'check'

const SLUG = /^[a-z0-9-]{1,200}$/

/** The page at a path in its plain spelling; null where there is none, whatever is published. */
export const sitePageOf = (path: string): SitePage | null => {
  const [, locale, first, second, third, fourth, ...more] = path.split('/')
  if (!isLocale(locale) || more.length > 0) return null
  if (first === undefined) return { locale, kind: 'front' }
  const type = typeOfSegment(first)
  if (fourth !== undefined)
    return third === 'editions' ? editionOf({ locale, type, slug: second, edition: fourth }) : null
  if (third !== undefined) return first === 'archive' ? monthOf(locale, `${second}-${third}`) : null
  if (second === undefined) {
    const kind = PLAIN_PAGES.find((each) => each === first)
    return kind ? { locale, kind } : type && { locale, kind: 'list', type }
  }
  if (!SLUG.test(second)) return null
  if (first === 'organisations') return { locale, kind: 'organisation', slug: second }
  return type && { locale, kind: 'publication', type, slug: second }
}

const monthOf = (locale: Locale, month: string): SitePage | null =>
  /^\d{4}-(?:0[1-9]|1[0-2])$/.test(month) ? { locale, kind: 'month', month } : null

type EditionAddress = { locale: Locale; type: EntryType | null; slug: string | undefined; edition: string }

const editionOf = ({ locale, type, slug = '', edition }: EditionAddress): SitePage | null =>
  type && SLUG.test(slug) && /^[1-9]\d{0,3}$/.test(edition)
    ? { locale, kind: 'edition', type, slug, edition: Number(edition) }
    : null

type Place = SitePage extends infer Page ? (Page extends SitePage ? Omit<Page, 'locale'> : never) : never

/** Behind the language: the same page has the same one in all of them. */
const placeIn = (page: Place): string => {
  if (page.kind === 'front') return ''
  if (page.kind === 'list') return `/${SEGMENTS[page.type]}`
  if (page.kind === 'publication') return `/${SEGMENTS[page.type]}/${page.slug}`
  if (page.kind === 'edition') return `/${SEGMENTS[page.type]}/${page.slug}/editions/${page.edition}`
  if (page.kind === 'organisation') return `/organisations/${page.slug}`
  if (page.kind === 'month') return `/archive/${page.month.replace('-', '/')}`
  return `/${page.kind}`
}

export const sitePath = (page: SitePage): string => `/${page.locale}${placeIn(page)}`

/** A page under its public address in each language that it has, with the first of them for everybody else. */
export const sitePageUrls = (
  publicUrl: string,
  page: SitePage,
  locales: readonly Locale[] = LOCALES,
): { canonical: string; languages: Record<string, string> } => {
  const urlIn = (locale: Locale): string => publicUrl + sitePath({ ...page, locale })
  return {
    canonical: urlIn(page.locale),
    languages: {
      ...Object.fromEntries(locales.map((locale) => [locale, urlIn(locale)])),
      // The address without a language asks the reader's browser.
      'x-default': page.kind === 'front' ? `${publicUrl}/` : urlIn(locales[0] ?? page.locale),
    },
  }
}

/** What stands at one address each in a sitemap, in every language: pages that change with what is published. */
const LISTED_PAGES: readonly Place[] = [
  { kind: 'front' },
  ...(['statement', 'event', 'media-update'] as const).map((type): Place => ({ kind: 'list', type })),
  { kind: 'organisations' },
  { kind: 'archive' },
]

/** None in an application that shows publications on pages of its own. */
export const listedPageUrls = ({ publicUrl, pages }: Addresses): string[] =>
  pages === undefined
    ? LISTED_PAGES.flatMap((place) => LOCALES.map((locale) => publicUrl + sitePath({ ...place, locale })))
    : []
