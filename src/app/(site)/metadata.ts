import type { Metadata } from 'next'
import type { Locale } from '../../domain/locales.ts'
import { pageUrl, SEGMENTS } from '../../wire/http/routes.ts'
import { firstPicture } from '../../wire/formats/feed.ts'
import { itemFormats } from '../../wire/formats/itemFormats.ts'
import { type Marks, titleOf } from '../../wire/formats/notices.ts'
import { neutralise } from '../../wire/formats/xml.ts'
import type { FullItem } from '../../wire/render/items.ts'
import { languageFacts } from '../../locales/language-facts.ts'
import { words } from './words.ts'

/** The feeds of the newsroom, for who subscribes from a page. @param publicUrl empty for addresses on the page's own host. */
export const feedLinks = (publicUrl: string): Record<string, string> => ({
  'application/rss+xml': `${publicUrl}/feeds/all.rss`,
  'application/atom+xml': `${publicUrl}/feeds/all.atom`,
  'application/feed+json': `${publicUrl}/feeds/all.json`,
})

const LINKED = itemFormats.filter(({ isLinked }) => isLinked)

const alternatesOf = ({ type, slug, languages, url }: FullItem): NonNullable<Metadata['alternates']> => {
  const { origin } = new URL(url)
  const own = `${origin}/v1/${SEGMENTS[type]}/${slug}`
  return {
    canonical: url,
    languages: Object.fromEntries(
      languages.map(({ locale }) => [locale, pageUrl({ publicUrl: origin }, { type, slug, locale })]),
    ),
    types: {
      ...feedLinks(origin),
      ...(type === 'event' ? { 'text/calendar': `${own}.ics` } : {}),
      ...Object.fromEntries(LINKED.map(({ mediaType, ending }) => [mediaType, `${own}.${ending}`])),
    },
  }
}

/** What other people's pages show of a publication. Nothing in it has more than one line. */
export const toMetadata = ({ item, marks }: { item: FullItem; marks: Marks }, locale: Locale): Metadata => {
  const title = titleOf(item)
  const description = neutralise(item.summary)
  const picture = firstPicture(item)
  const { width, height } = picture ?? {}
  const size = width && height ? { width, height } : {}
  const images = picture ? [{ url: picture.url, alt: neutralise(picture.alt), ...size }] : []
  const shared = { title, ...(description ? { description } : {}) }
  return {
    title: `${title} · ${words[locale].newsroom}`,
    ...(description ? { description } : {}),
    alternates: alternatesOf(item),
    openGraph: {
      ...shared,
      type: 'article',
      url: item.url,
      siteName: words[locale].newsroom,
      locale: languageFacts[item.language].openGraph,
      alternateLocale: item.languages
        .filter((each) => each.locale !== item.language)
        .map((each) => languageFacts[each.locale].openGraph),
      publishedTime: marks.createdAt,
      modifiedTime: marks.modifiedAt,
      authors: [neutralise(item.issuer.name)],
      images,
    },
    twitter: { ...shared, card: picture ? 'summary_large_image' : 'summary', images },
  }
}
