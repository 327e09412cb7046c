import { escapeHtml } from '../../domain/markup.ts'
import { SUBJECT_SCHEME } from '../../domain/subjects/codes.ts'
import { neutralise, type Xml, cdata, element, toDocument, toXmlText } from './xml.ts'
import {
  type FeedEntry,
  type FeedOptions,
  categoryOf,
  contentOf,
  firstPicture,
  idOf,
  lengthOf,
  subjectsOf,
  summaryOf,
  tombstoneText,
  updatedAt,
  TOMBSTONE_TITLE,
  languageOfAll,
} from './feed.ts'
import { titleOf } from './notices.ts'
import type { MediaRef } from '../render/items.ts'

type Live = Extract<FeedEntry, { standing: 'live' }>

const html = (name: string, markup: string): Xml => element(name, { type: 'html' }, cdata(markup))

const toEntry = (entry: Live, lengths: FeedOptions['lengths']): Xml => {
  const { item, marks } = entry
  const { term, label } = categoryOf(item)
  const picture = firstPicture(item)
  const summary = summaryOf(item)
  return element(
    'entry',
    { 'xml:lang': item.language },
    element('title', { type: 'text' }, titleOf(item)),
    element('id', {}, idOf(entry)),
    element('link', { rel: 'alternate', href: item.url, hreflang: item.language, type: 'text/html' }),
    picture
      ? element('link', {
          rel: 'enclosure',
          href: picture.url,
          type: picture.mimeType,
          length: lengthOf(picture, lengths),
          title: neutralise(picture.alt),
        })
      : null,
    element('published', {}, marks.createdAt),
    element('updated', {}, marks.modifiedAt),
    element('author', {}, element('name', {}, neutralise(item.issuer.name))),
    element('category', { term, label }),
    ...subjectsOf(item).map((each) => element('category', { ...each, scheme: SUBJECT_SCHEME })),
    summary ? html('summary', escapeHtml(summary)) : null,
    html('content', contentOf(item)),
  )
}

/** RFC 6721: who keeps a copy of the entry learns that it is gone. */
const toDeletedEntry = (entry: Extract<FeedEntry, { standing: 'withdrawn' }>): Xml =>
  element(
    'at:deleted-entry',
    { ref: idOf(entry), when: entry.tombstone.withdrawnAt },
    element('at:comment', { 'xml:lang': 'en' }, tombstoneText(entry.tombstone)),
  )

/** Atom (RFC 4287). */
export const renderAtom = (feed: FeedOptions): string =>
  toDocument(
    element(
      'feed',
      {
        ...{ xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' },
        'xml:lang': languageOfAll(feed),
      },
      element('id', {}, feed.selfUrl),
      element('title', {}, neutralise(feed.title)),
      element('updated', {}, updatedAt(feed)),
      element('link', { rel: 'self', href: feed.selfUrl, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: feed.homeUrl, type: 'text/html' }),
      ...feed.entries.map((entry) =>
        entry.standing === 'live' ? toEntry(entry, feed.lengths) : toDeletedEntry(entry),
      ),
    ),
  )

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
}

const toRssDate = (instant: string): string => new Date(instant).toUTCString()

const markup = (name: string, text: string): Xml => element(name, {}, cdata(escapeHtml(text)))

/** Its own words, escaped once, as its readers read it: twice, and they show “&amp;”. */
const titled = (text: string): Xml => element('title', {}, text)

const guid = (entry: FeedEntry): Xml => element('guid', { isPermaLink: 'false' }, idOf(entry))

/** The author's name is Dublin Core's: RSS's own `author` must be a mail address. */
const toRssItem = (entry: Extract<FeedEntry, { standing: 'live' }>, lengths: FeedOptions['lengths']): Xml => {
  const { item, marks } = entry
  const picture = firstPicture(item)
  const length = lengthOf(picture, lengths)
  return element(
    'item',
    {},
    titled(titleOf(item)),
    element('link', {}, item.url),
    guid(entry),
    element('pubDate', {}, toRssDate(marks.createdAt)),
    element('atom:updated', {}, marks.modifiedAt),
    element('dc:creator', {}, neutralise(item.issuer.name)),
    element('dc:language', {}, item.language),
    element('category', {}, categoryOf(item).label),
    ...subjectsOf(item).map(({ label }) => element('category', { domain: SUBJECT_SCHEME }, label)),
    markup('description', summaryOf(item) || neutralise(item.title)),
    element('content:encoded', {}, cdata(contentOf(item))),
    // RSS demands a length; where the file is not there, it has none.
    picture ? element('enclosure', { url: picture.url, type: picture.mimeType, length: length ?? 0 }) : null,
    picture ? toMediaGroup(picture, length) : null,
  )
}

/** One picture in all its sizes (Media RSS); the one that was signed is the one that is meant. */
const toMediaGroup = (
  { url, mimeType, width, height, alt, renditions }: MediaRef,
  length: number | null,
): Xml =>
  element(
    'media:group',
    {},
    // Some readers take the bytes from here, and not from the enclosure of the same address.
    ...[{ url, mimeType, width, height, isDefault: 'true', fileSize: length }, ...renditions].map(
      ({ mimeType: type, width: wide, height: high, ...each }) =>
        element('media:content', {
          ...{ ...each, type, medium: 'image' },
          ...(wide && high ? { width: wide, height: high } : {}),
        }),
    ),
    alt ? element('media:description', { type: 'plain' }, neutralise(alt)) : null,
  )

const toTombstone = (entry: Extract<FeedEntry, { standing: 'withdrawn' }>): Xml =>
  element(
    'item',
    {},
    titled(TOMBSTONE_TITLE),
    guid(entry),
    element('pubDate', {}, toRssDate(entry.tombstone.withdrawnAt)),
    markup('description', tombstoneText(entry.tombstone)),
  )

/** RSS 2.0. */
export const renderRss = (feed: FeedOptions): string => {
  const language = languageOfAll(feed)
  const channel = element(
    'channel',
    {},
    element('title', {}, neutralise(feed.title)),
    element('link', {}, feed.homeUrl),
    element('description', {}, neutralise(feed.title)),
    language ? element('language', {}, language) : null,
    element('lastBuildDate', {}, toRssDate(updatedAt(feed))),
    element('atom:link', { rel: 'self', href: feed.selfUrl, type: 'application/rss+xml' }),
    ...feed.entries.map((entry) =>
      entry.standing === 'live' ? toRssItem(entry, feed.lengths) : toTombstone(entry),
    ),
  )
  return toDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel))
}

const toFeedItem = (entry: FeedEntry, lengths: FeedOptions['lengths']): Record<string, unknown> => {
  if (entry.standing === 'withdrawn') {
    const { withdrawnAt } = entry.tombstone
    return {
      id: idOf(entry),
      title: TOMBSTONE_TITLE,
      content_text: tombstoneText(entry.tombstone),
      date_modified: withdrawnAt,
      language: 'en',
    }
  }
  const { item, marks } = entry
  const picture = firstPicture(item)
  const length = lengthOf(picture, lengths)
  const summary = summaryOf(item)
  return {
    id: idOf(entry),
    url: item.url,
    title: titleOf(item),
    content_html: toXmlText(contentOf(item)),
    ...(summary ? { summary } : {}),
    ...(picture
      ? {
          image: picture.url,
          attachments: [
            {
              ...{ url: picture.url, mime_type: picture.mimeType, title: neutralise(picture.alt) },
              ...(length ? { size_in_bytes: length } : {}),
            },
          ],
        }
      : {}),
    date_published: marks.createdAt,
    date_modified: marks.modifiedAt,
    authors: [{ name: neutralise(item.issuer.name) }],
    tags: [categoryOf(item).label, ...subjectsOf(item).map(({ label }) => label)],
    language: item.language,
  }
}

/** JSON Feed 1.1. */
export const renderJsonFeed = (feed: FeedOptions): string => {
  const language = languageOfAll(feed)
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: neutralise(feed.title),
    home_page_url: feed.homeUrl,
    feed_url: feed.selfUrl,
    ...(language ? { language } : {}),
    items: feed.entries.map((entry) => toFeedItem(entry, feed.lengths)),
  })
}
