import { Feed } from 'feed'
import { escapeHtml, neutralise, toXmlText } from './neutralise.ts'
import type { FullItem } from './types.ts'

type FeedOptions = { publicUrl: string; title: string; items: readonly FullItem[] }

/** Feed readers show titles as markup, therefore they are escaped; the content is the markup that was signed. */
const toEntry = (item: FullItem) => ({
  title: escapeHtml(neutralise(item.title)),
  id: `urn:uuid:${item.id}`,
  link: item.url,
  date: new Date(item.availableAt),
  published: new Date(item.firstAvailableAt),
  ...(item.summary ? { description: escapeHtml(neutralise(item.summary)) } : {}),
  content: toXmlText(item.body.html),
  author: [{ name: neutralise(item.issuer.name) }],
})

/** An Atom feed of publications, newest first. `updated` is the newest one's instant, so that the bytes change only with them. */
export const renderAtom = ({ publicUrl, title, items }: FeedOptions): string => {
  const feed = new Feed({
    id: `${publicUrl}/feeds/all.atom`,
    title: neutralise(title),
    link: `${publicUrl}/`,
    feedLinks: { atom: `${publicUrl}/feeds/all.atom` },
    generator: false,
    updated: new Date(items[0]?.availableAt ?? 0),
  })
  for (const item of items) feed.addItem(toEntry(item))
  return feed.atom1()
}
