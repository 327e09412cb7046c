import { neutralise, toPlainText } from '../neutralise.ts'
import type { FullItem, Item } from '../items.ts'
import { atVenue, eventPart, statusTerm } from './jsonLdEvent.ts'
import { type JsonLd, imagesOf, member, toOrganization } from './jsonLdParts.ts'
import type { Marks } from './marks.ts'
import { linesOn, remarksOn, toLine } from './notices.ts'

const correctionOf = ({ correction, issuer }: Item): JsonLd | null =>
  correction
    ? {
        '@type': 'CorrectionComment',
        text: neutralise(correction.note || correction.editionType),
        datePublished: correction.at,
        author: toOrganization(issuer),
      }
    : null

/** What has been said of the text since it was out. */
const commentsOf = (item: FullItem): JsonLd[] =>
  remarksOn(item).map((notice) => ({ '@type': 'Comment', text: toLine(notice), datePublished: notice.at }))

const toLinked = (item: FullItem): JsonLd => ({
  '@type': item.type === 'event' ? 'Event' : 'NewsArticle',
  url: item.url,
  name: neutralise(item.title),
  inLanguage: item.language,
  ...(item.type === 'event'
    ? {
        ...member('startDate', atVenue(item.start, item.zone)),
        eventStatus: statusTerm(item.status ?? 'scheduled'),
        ...member('previousStartDate', atVenue(item.previousStart, item.zone)),
        ...member('disambiguatingDescription', linesOn(item).join(' · ')),
      }
    : {
        author: toOrganization(item.issuer),
        ...member('correction', correctionOf(item)),
        ...member('comment', commentsOf(item)),
      }),
})

const aboutOf = ({ event }: Item): JsonLd | null => {
  if (!event) return null
  const { start, zone, status } = event.changed ?? event
  return {
    '@type': 'Event',
    url: event.url,
    name: neutralise(event.title),
    ...member('startDate', atVenue(start, zone)),
    eventStatus: statusTerm(status),
  }
}

/** The text itself: of whom, since when, and what has been corrected in it. */
const article = (item: FullItem, { createdAt, modifiedAt }: Marks): JsonLd => ({
  '@type': 'NewsArticle',
  url: item.url,
  headline: neutralise(item.title),
  ...member('description', neutralise(item.summary)),
  inLanguage: item.language,
  author: toOrganization(item.issuer),
  publisher: toOrganization(item.lead),
  ...member(
    'contributor',
    item.parties.map(({ organisation }) => toOrganization(organisation)),
  ),
  datePublished: createdAt,
  dateModified: modifiedAt,
  version: item.edition,
  ...member('correction', correctionOf(item)),
  ...member('comment', commentsOf(item)),
  ...member('image', imagesOf(item)),
  ...member('articleBody', toPlainText(item.body.text)),
  ...member(
    'dateline',
    item.dateline ? neutralise(`${item.dateline.place}, ${item.dateline.date ?? ''}`) : '',
  ),
  ...member('about', aboutOf(item)),
  ...member('isBasedOn', sourceOf(item)),
  ...member(
    'isPartOf',
    item.mediaUpdates.map(({ url, title }) => ({ '@type': 'NewsArticle', url, name: neutralise(title) })),
  ),
  ...member(
    'hasPart',
    (item.items ?? []).map(({ item: part }) => toLinked(part)),
  ),
})

const sourceOf = ({ reproduced }: FullItem): JsonLd | null =>
  reproduced ? { '@type': 'CreativeWork', name: neutralise(reproduced.source) } : null

/** A publication in the vocabulary of schema.org; an event with the text that announces it, which has an author. */
export const toJsonLd = (item: FullItem, marks: Marks): JsonLd & { '@context': string } => ({
  '@context': 'https://schema.org',
  ...(item.type === 'event' ? { ...eventPart(item), subjectOf: article(item, marks) } : article(item, marks)),
})

const UNSAFE = /[<>&\u2028\u2029]/g

/** JSON that can stand in a `script` element: nothing in it can end the element, or a line of it. */
export const toScriptJson = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
