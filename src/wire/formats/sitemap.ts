import type { Locale } from '../../domain/locales.ts'
import { languageFacts } from '../../locales/language-facts.ts'
import { words } from '../../domain/words.ts'
import type { Xml } from './xml.ts'
import { element, toDocument } from './xml.ts'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A page of the site, in one language. */
export type SitePage = { url: string; modifiedAt: string }
export type NewsPage = SitePage & { title: string; language: Locale; publishedAt: string }

const page = ({ url, modifiedAt }: SitePage, ...more: Xml[]): Xml =>
  element('url', {}, element('loc', {}, url), element('lastmod', {}, modifiedAt), ...more)

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
