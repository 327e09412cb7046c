import { Feed } from 'feed'
import { escapeHtml } from '../domain/html.ts'
import { neutralise, toXmlText } from './neutralise.ts'
import { FACT_WORDS } from '../domain/mandateFacts.ts'
import type { FullItem, Said } from './types.ts'

type FeedOptions = { publicUrl: string; title: string; items: readonly FullItem[] }

/** What organisations have said of the text since: cautions, and who no longer stands behind it. */
const saidIn = ({ caution, dissociated }: FullItem): Said[] => [
  ...(caution ? [...caution.others, caution] : []),
  ...dissociated,
]

const inWords = ({ organisation, note }: Said): string =>
  escapeHtml(neutralise(`${organisation.acronym || organisation.name}: ${note}`))

/** Which facts of an event are others than in the text. */
const factsIn = ({ changed }: FullItem): string[] =>
  changed ? [`Changed since: ${changed.facts.map((fact) => FACT_WORDS[fact]).join(', ')}.`] : []

const toParagraph = (said: Said): string => `<p><strong>${inWords(said)}</strong></p>`

const changedAt = (item: FullItem): string =>
  [item.availableAt, ...(item.changed ? [item.changed.at] : []), ...saidIn(item).map(({ at }) => at)].reduce(
    (one, other) => (one > other ? one : other),
  )

const descriptionOf = (item: FullItem): { description?: string } => {
  const summary = item.summary ? [escapeHtml(neutralise(item.summary))] : []
  const words = [...factsIn(item), ...saidIn(item).map(inWords), ...summary]
  return words.length > 0 ? { description: words.join(' ') } : {}
}

/** Feed readers show titles as markup, therefore they are escaped; the content is the markup that was signed. */
const toEntry = (item: FullItem) => ({
  title: escapeHtml(neutralise(item.title)),
  id: `urn:uuid:${item.id}`,
  link: item.url,
  date: new Date(changedAt(item)),
  published: new Date(item.firstAvailableAt),
  ...descriptionOf(item),
  content: toXmlText(`${saidIn(item).map(toParagraph).join('')}${item.body.html}`),
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
    updated: new Date(items.map(changedAt).sort().at(-1) ?? 0),
  })
  for (const item of items) feed.addItem(toEntry(item))
  return feed.atom1()
}
