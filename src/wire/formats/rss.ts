import { escapeHtml } from '../../domain/html.ts'
import { neutralise } from '../neutralise.ts'
import type { FeedEntry, FeedOptions } from './feed.ts'
import {
  TOMBSTONE_TITLE,
  categoryOf,
  contentOf,
  firstPicture,
  idOf,
  languageOfAll,
  lengthOf,
  summaryOf,
  tombstoneText,
  updatedAt,
} from './feed.ts'
import { titleOf } from './notices.ts'
import type { Xml } from './xml.ts'
import { cdata, element, toDocument } from './xml.ts'

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
}

const toRssDate = (instant: string): string => new Date(instant).toUTCString()

const markup = (name: string, text: string): Xml => element(name, {}, cdata(escapeHtml(text)))

/** Its own words, escaped once, as its readers read it: twice, and they show “&amp;”. */
const titled = (text: string): Xml => element('title', {}, text)

const guid = (entry: FeedEntry): Xml => element('guid', { isPermaLink: 'false' }, idOf(entry))

/** The author's name is Dublin Core's: RSS's own `author` must be a mail address. */
const toItem = (entry: Extract<FeedEntry, { standing: 'live' }>, lengths: FeedOptions['lengths']): Xml => {
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
    markup('description', summaryOf(item) || neutralise(item.title)),
    element('content:encoded', {}, cdata(contentOf(item))),
    // RSS demands a length; where the file is not there, it has none.
    picture ? element('enclosure', { url: picture.url, type: picture.mimeType, length: length ?? 0 }) : null,
  )
}

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
      entry.standing === 'live' ? toItem(entry, feed.lengths) : toTombstone(entry),
    ),
  )
  return toDocument(element('rss', { version: '2.0', ...NAMESPACES }, channel))
}
