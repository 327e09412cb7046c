import type { Metadata } from 'next'
import { type Locale, LOCALES } from '../../domain/locales.ts'
import { cardUrl, SEGMENTS } from '../../wire/http/routes.ts'
import { FEED_FORMS, firstPicture } from '../../wire/formats/feed.ts'
import { feedPath, OF_ALL } from '../../wire/formats/feedAddress.ts'
import { itemFormats } from '../../wire/formats/itemFormats.ts'
import { type Marks, titleOf } from '../../wire/formats/notices.ts'
import { oembedUrl } from '../../wire/formats/oembed.ts'
import { neutralise } from '../../wire/formats/xml.ts'
import type { FullItem } from '../../wire/render/items.ts'
import type { Site } from '../../wire/site/createSite.ts'
import { type SitePage, sitePageUrls } from '../../wire/site/sitePages.ts'
import { languageFacts } from '../../locales/language-facts.ts'
import { nameOfPage } from './trail.ts'
import { words } from './words.ts'

const FEED_TYPES = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
} as const

/** The feeds for readers who subscribe from a page: those of all texts, unless an organisation is given by its slug. */
export const feedLinks = (publicUrl: string, organisation: string | null = null): Record<string, string> =>
  Object.fromEntries(
    FEED_FORMS.map((form) => [FEED_TYPES[form], publicUrl + feedPath({ ...OF_ALL, organisation }, form)]),
  )

type OwnWords = {
  /** Its name, where its kind has none. */
  name?: string
  description?: string
  /** Of an organisation, whose feeds are named in the place of those of all. */
  feed?: string
  /** A part of a list, or what somebody looked for: nothing for those who list pages. */
  isPart?: boolean
}

/** What its pages need to know of the newsroom. */
type Newsroom = Pick<Site, 'publicUrl' | 'hasCards'>

type Shown = { url: string; alt: string; width?: number; height?: number }

/** Made for the purpose: in the size that is asked for, and with words in the right script. */
const toCard = (url: string, alt: string): Shown => ({ url, alt, width: 1200, height: 630 })

const twitterCard = (images: readonly Shown[]) => (images.length > 0 ? 'summary_large_image' : 'summary')

/** Of every page but a text's. Nothing in it has more than one line. */
export const pageMetadata = (
  { publicUrl, hasCards }: Newsroom,
  page: SitePage,
  own: OwnWords = {},
): Metadata => {
  const { newsroom, tagline } = words[page.locale]
  const name = neutralise(nameOfPage(page, own.name))
  const title = page.kind === 'front' ? name : `${name} · ${newsroom}`
  const description = neutralise(own.description ?? '') || tagline
  const { canonical, languages } = sitePageUrls(publicUrl, page)
  const images = hasCards ? [toCard(cardUrl(publicUrl, page.locale), newsroom)] : []
  return {
    title,
    description,
    alternates: { canonical, languages, types: feedLinks(publicUrl, own.feed) },
    ...(own.isPart ? { robots: { index: false, follow: true } } : {}),
    openGraph: {
      type: 'website',
      title: name,
      description,
      url: canonical,
      siteName: newsroom,
      locale: languageFacts[page.locale].openGraph,
      alternateLocale: LOCALES.filter((each) => each !== page.locale).map(
        (each) => languageFacts[each].openGraph,
      ),
      images,
    },
    twitter: { card: twitterCard(images), title: name, description, images },
  }
}

const LINKED = itemFormats.filter(({ isLinked }) => isLinked)

/** In the languages that the text has; readers of other languages are sent to the original. */
const alternatesOf = ({
  type,
  slug,
  languages,
  language,
  url,
}: FullItem): NonNullable<Metadata['alternates']> => {
  const { origin } = new URL(url)
  const own = `${origin}/v1/${SEGMENTS[type]}/${slug}`
  const ordered = [...languages].sort(
    (one, other) => Number(other.standing === 'authoritative') - Number(one.standing === 'authoritative'),
  )
  const page = { kind: 'publication', type, slug, locale: language } as const
  return {
    ...sitePageUrls(
      origin,
      page,
      ordered.map(({ locale }) => locale),
    ),
    canonical: url,
    types: {
      ...feedLinks(origin),
      'application/json+oembed': oembedUrl(origin, url),
      ...(type === 'event' ? { 'text/calendar': `${own}.ics` } : {}),
      ...Object.fromEntries(LINKED.map(({ mediaType, ending }) => [mediaType, `${own}.${ending}`])),
    },
  }
}

/** The made picture, which says what the text is and whose; behind it the text's own. */
const picturesOf = (item: FullItem, { publicUrl, hasCards }: Newsroom): Shown[] => {
  const picture = firstPicture(item)
  const { width, height } = picture ?? {}
  const size = width && height ? { width, height } : {}
  return [
    ...(hasCards ? [toCard(cardUrl(publicUrl, item.language, item), titleOf(item))] : []),
    ...(picture ? [{ url: picture.url, alt: neutralise(picture.alt), ...size }] : []),
  ]
}

/** What other people's pages show of a publication. Nothing in it has more than one line. */
export const toMetadata = (
  { item, marks }: { item: FullItem; marks: Marks },
  locale: Locale,
  newsroom: Newsroom,
): Metadata => {
  const title = titleOf(item)
  const description = neutralise(item.summary)
  const images = picturesOf(item, newsroom)
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
    twitter: { ...shared, card: twitterCard(images), images: images.slice(0, 1) },
  }
}
