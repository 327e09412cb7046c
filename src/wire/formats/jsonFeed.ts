import { neutralise, toXmlText } from '../neutralise.ts'
import type { FeedEntry, FeedOptions } from './feed.ts'
import {
  TOMBSTONE_TITLE,
  categoryOf,
  contentOf,
  firstPicture,
  idOf,
  languageOfAll,
  summaryOf,
  tombstoneText,
} from './feed.ts'
import { titleOf } from './notices.ts'

const toItem = (entry: FeedEntry): Record<string, unknown> => {
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
          attachments: [{ url: picture.url, mime_type: picture.mimeType, title: neutralise(picture.alt) }],
        }
      : {}),
    date_published: marks.createdAt,
    date_modified: marks.modifiedAt,
    authors: [{ name: neutralise(item.issuer.name) }],
    tags: [categoryOf(item).label],
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
    items: feed.entries.map(toItem),
  })
}
