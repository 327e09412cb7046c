import { type Locale, isLocale } from '../../domain/locales.ts'
import { languageFacts } from '../../locales/language-facts.ts'
import { words } from '../../domain/publicationWords.ts'
import { type Xml, element, toDocument } from './xml.ts'
import { notFound, publicAnswer, type WireAnswer } from '../http/answers.ts'
import { type Addresses, pageUrl } from '../http/routes.ts'
import { listedPageUrls } from '../site/sitePages.ts'
import type { FormatContext } from './answerFormats.ts'
import { marksOf, titleOf } from './notices.ts'
import type { Reading } from '../read/reading.ts'
import type { PublicationSummary } from '../rows.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A page of the site, in one language; without an instant where it changes with whatever is published. */
type SitePage = { url: string; modifiedAt?: string }
type NewsPage = Required<SitePage> & { title: string; language: Locale; publishedAt: string }

const page = ({ url, modifiedAt }: SitePage, ...more: Xml[]): Xml =>
  element(
    'url',
    {},
    element('loc', {}, url),
    modifiedAt === undefined ? null : element('lastmod', {}, modifiedAt),
    ...more,
  )

const TITLE_LENGTH = 200

/** Cut between signs, never within one. */
const shortened = (title: string): string => {
  if (title.length <= TITLE_LENGTH) return title
  let short = ''
  for (const sign of title)
    if (short.length + sign.length < TITLE_LENGTH) short += sign
    else break
  return `${short}…`
}

const news = ({ title, language, publishedAt }: NewsPage): Xml =>
  element(
    'news:news',
    {},
    element(
      'news:publication',
      {},
      element('news:name', {}, words[language].newsroom),
      element('news:language', {}, languageFacts[language].newsSitemap),
    ),
    element('news:publication_date', {}, publishedAt),
    element('news:title', {}, shortened(title)),
  )

/** The protocol of news sitemaps: what has come out in the last two days, each language by itself. */
export const renderNewsSitemap = (pages: readonly NewsPage[]): string =>
  toDocument(
    element('urlset', { xmlns: SITEMAP, 'xmlns:news': NEWS }, ...pages.map((each) => page(each, news(each)))),
  )

export const renderSitemap = (pages: readonly SitePage[]): string =>
  toDocument(element('urlset', { xmlns: SITEMAP }, ...pages.map((each) => page(each))))

export const renderSitemapIndex = (urls: readonly string[]): string =>
  toDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAP },
      ...urls.map((url) => element('sitemap', {}, element('loc', {}, url))),
    ),
  )

/** Everything that is public may be read; the desk has nothing for a crawler. */
export const renderRobots = (publicUrl: string): string =>
  [
    'User-agent: *',
    'Disallow: /admin',
    'Disallow: /api',
    '',
    `Sitemap: ${publicUrl}/sitemap.xml`,
    `Sitemap: ${publicUrl}/sitemap-news.xml`,
    '',
  ].join('\n')

/** The protocol's own bound. */
const NEWS_LENGTH = 1_000
const NEWS_DAYS = 2
/** In seven languages they stay under the 50,000 addresses that the protocol allows. */
const SITEMAP_ROWS = 7_000
const DAY = 86_400_000

const XML = 'application/xml; charset=utf-8'

const localesOf = ({ card }: PublicationSummary): Locale[] => Object.keys(card.leaves).filter(isLocale)

const toNewsPages = (row: PublicationSummary, reading: Reading): NewsPage[] =>
  localesOf(row).map((language) => {
    const item = reading.renderAlone(row, [language])
    const { createdAt, modifiedAt } = marksOf(row)
    return { url: item.url, title: titleOf(item), language, publishedAt: createdAt, modifiedAt }
  })

const leaves = ({ firstAvailableAt }: PublicationSummary): number =>
  Date.parse(firstAvailableAt) + NEWS_DAYS * DAY

/** What came out in the last two days; true until the first of it is older. */
export const answerNewsSitemap = async ({ reading, now }: FormatContext): Promise<WireAnswer> => {
  const time = now.time.getTime()
  const span = { from: new Date(time - NEWS_DAYS * DAY).toISOString(), to: END, limit: NEWS_LENGTH }
  const rows = (await reading.between(span, now)).filter((row) => leaves(row) > time)
  const pages = rows.flatMap((row) => toNewsPages(row, reading)).slice(0, NEWS_LENGTH)
  const expiresAt = rows.length > 0 ? new Date(Math.min(...rows.map(leaves))) : null
  return { ...publicAnswer({ body: renderNewsSitemap(pages), type: XML }), expiresAt }
}

const END = '9999-01-01T00:00:00.000Z'

const monthAfter = (month: string): string => {
  const date = new Date(`${month}-01T00:00:00.000Z`)
  date.setUTCMonth(date.getUTCMonth() + 1)
  return date.toISOString().slice(0, 7)
}

const spanOf = (month: string, limit: number) => ({
  from: `${month}-01T00:00:00.000Z`,
  to: `${monthAfter(month)}-01T00:00:00.000Z`,
  limit,
})

/** The front page and the lists of the ready-made site; none in an application that has pages of its own. */
export const answerPagesSitemap = (at: Addresses): WireAnswer => {
  const urls = listedPageUrls(at)
  if (urls.length === 0) return notFound()
  return publicAnswer({ body: renderSitemap(urls.map((url) => ({ url }))), type: XML })
}

/** One file for each month in which something that is out became available, the newest first, one of the news, one of lists. */
export const answerSitemapIndex = async ({ reading, now, ...at }: FormatContext): Promise<WireAnswer> => {
  const { publicUrl } = at
  const months = await reading.months(now)
  const lists = listedPageUrls(at).length > 0 ? ['sitemap-pages.xml'] : []
  const urls = ['sitemap-news.xml', ...lists, ...months.map((month) => `sitemaps/${month}.xml`)]
  return publicAnswer({ body: renderSitemapIndex(urls.map((url) => `${publicUrl}/${url}`)), type: XML })
}

/** The pages of a month; 404 for one in which there is nothing. */
export const answerSitemap = async (
  month: string,
  { reading, now, ...at }: FormatContext,
): Promise<WireAnswer> => {
  const rows = await reading.between(spanOf(month, SITEMAP_ROWS), now)
  if (rows.length === 0) return notFound()
  const pages = rows.flatMap((row) => {
    const { type, slug } = row
    const { modifiedAt } = marksOf(row)
    return localesOf(row).map((locale) => ({
      url: pageUrl(at, { type, slug, locale }),
      modifiedAt,
    }))
  })
  return publicAnswer({ body: renderSitemap(pages), type: XML })
}

export const answerRobots = ({ publicUrl }: Pick<FormatContext, 'publicUrl'>): WireAnswer =>
  publicAnswer({ body: renderRobots(publicUrl), type: 'text/plain; charset=utf-8' })
