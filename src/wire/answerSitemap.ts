import { type Locale, isLocale } from '../domain/locales.ts'
import { notFound, publicAnswer } from './answers.ts'
import { pageUrl } from './doors.ts'
import type { FormatRooms } from './formatRooms.ts'
import { marksOf } from './formats/marks.ts'
import { titleOf } from './formats/notices.ts'
import type { NewsPage } from './formats/sitemap.ts'
import { renderNewsSitemap, renderRobots, renderSitemap, renderSitemapIndex } from './formats/sitemap.ts'
import type { Reading } from './reading.ts'
import type { PublicationSummary } from './rows.ts'
import type { WireAnswer } from './request.ts'

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
export const answerNewsSitemap = async ({ reading, now }: FormatRooms): Promise<WireAnswer> => {
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

/** One file for each month in which something that is out became available, the newest first, and one of the news. */
export const answerSitemapIndex = async ({ reading, publicUrl, now }: FormatRooms): Promise<WireAnswer> => {
  const edges = await reading.edges(now)
  const months: string[] = []
  const last = edges?.last.slice(0, 7) ?? ''
  for (let month = edges?.first.slice(0, 7) ?? '~'; month <= last; month = monthAfter(month)) {
    if ((await reading.between(spanOf(month, 1), now)).length > 0) months.unshift(month)
  }
  const urls = ['sitemap-news.xml', ...months.map((month) => `sitemaps/${month}.xml`)]
  return publicAnswer({ body: renderSitemapIndex(urls.map((url) => `${publicUrl}/${url}`)), type: XML })
}

/** The pages of a month; 404 for one in which there is nothing. */
export const answerSitemap = async (
  month: string,
  { reading, now, ...at }: FormatRooms,
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

export const answerRobots = ({ publicUrl }: Pick<FormatRooms, 'publicUrl'>): WireAnswer =>
  publicAnswer({ body: renderRobots(publicUrl), type: 'text/plain; charset=utf-8' })
