import { LOCALES, languageNames } from '../../domain/locales.ts'
import { words } from '../../domain/publicationWords.ts'
import { publicAnswer, type WireAnswer } from '../http/answers.ts'
import type { OrganisationReader } from '../read/lists.ts'
import type { FormatContext } from './answerFormats.ts'
import { FEED_KINDS, type FeedScope, feedPath, OF_ALL } from './feedAddress.ts'
import { element, neutralise, toDocument, type Xml } from './xml.ts'

type Listing = Pick<FormatContext, 'publicUrl' | 'newsroom'>

const outline = (text: string, of: FeedScope, { publicUrl }: Listing, ...below: Xml[]): Xml =>
  element(
    'outline',
    {
      ...{
        type: 'rss',
        text,
        title: text,
        xmlUrl: publicUrl + feedPath(of, 'rss'),
        htmlUrl: `${publicUrl}/`,
      },
      language: of.language,
    },
    ...below,
  )

const inEachLanguage = (of: FeedScope, listing: Listing): Xml[] =>
  LOCALES.map((language) => outline(languageNames[language], { ...of, language }, listing))

/** All feeds there are, to be taken into a reader at once (OPML 2.0): of all, by kind, and by organisation, in each language. */
export const renderOpml = (
  organisations: readonly { slug: string; name: string }[],
  listing: Listing,
): string =>
  toDocument(
    element(
      'opml',
      { version: '2.0' },
      element('head', {}, element('title', {}, neutralise(listing.newsroom))),
      element(
        'body',
        {},
        outline(neutralise(listing.newsroom), OF_ALL, listing, ...inEachLanguage(OF_ALL, listing)),
        ...FEED_KINDS.map((kind) => outline(words.en.kinds[kind], { ...OF_ALL, kind }, listing)),
        ...organisations.map(({ slug, name }) => {
          const of = { ...OF_ALL, organisation: slug }
          return outline(neutralise(name), of, listing, ...inEachLanguage(of, listing))
        }),
      ),
    ),
  )

/** An organisation that is only named in a text has no feed. */
export const answerOpml = async (
  { reading, now, ...listing }: Listing & Pick<FormatContext, 'now' | 'reading'>,
  read: OrganisationReader,
): Promise<WireAnswer> => {
  const named = Object.values(await read(now)).sort((one, other) => (one.slug < other.slug ? -1 : 1))
  const newest = await Promise.all(named.map(({ slug }) => reading.newestOf(slug, now)))
  const body = renderOpml(
    named.filter((_, index) => newest[index]),
    listing,
  )
  return publicAnswer({ body, type: 'text/x-opml; charset=utf-8' })
}
