import { escapeHtml } from '../../domain/html.ts'
import { neutralise } from '../neutralise.ts'
import type { FeedEntry, FeedOptions } from './feed.ts'
import {
  categoryOf,
  contentOf,
  firstPicture,
  idOf,
  lengthOf,
  summaryOf,
  tombstoneText,
  updatedAt,
} from './feed.ts'
import { titleOf } from './notices.ts'
import type { Xml } from './xml.ts'
import { cdata, element, toDocument } from './xml.ts'

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
      { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:at': 'http://purl.org/atompub/tombstones/1.0' },
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
