import { formatAtVenue, formatInstant } from '../../domain/dates.ts'
import { escapeHtml } from '../../domain/markup.ts'
import { words } from '../../domain/publicationWords.ts'
import { neutralise } from './xml.ts'
import type { FullItem, MediaRef, Tombstone } from '../render/items.ts'
import { type Marks, linesOn, titleOf } from './notices.ts'

export const FEED_FORMS = ['rss', 'atom', 'json'] as const
export type FeedForm = (typeof FEED_FORMS)[number]

/** A publication, or what is left of a withdrawn one, so that who keeps a copy learns of it. */
export type FeedEntry =
  { standing: 'live'; item: FullItem; marks: Marks } | { standing: 'withdrawn'; tombstone: Tombstone }

export type FeedOptions = {
  title: string
  /** The feed's own address. */
  selfUrl: string
  homeUrl: string
  entries: readonly FeedEntry[]
  /** Of pictures, by address: how many bytes. */
  lengths?: ReadonlyMap<string, number>
}

/** The same in every edition and in every form. */
export const idOf = (entry: FeedEntry): string =>
  `urn:uuid:${entry.standing === 'live' ? entry.item.id : entry.tombstone.id}`

const changedAt = (entry: FeedEntry): string =>
  entry.standing === 'live' ? entry.marks.modifiedAt : entry.tombstone.withdrawnAt

/** The newest entry's instant, so that the bytes change only with the entries. */
export const updatedAt = ({ entries }: FeedOptions): string =>
  entries.map(changedAt).sort().at(-1) ?? new Date(0).toISOString()

/** The language of a feed in which there is one only. */
export const languageOfAll = ({ entries }: FeedOptions): string | null => {
  const languages = new Set(
    entries.flatMap((entry) => (entry.standing === 'live' ? [entry.item.language] : [])),
  )
  const [language] = languages
  return languages.size === 1 && language ? language : null
}

export const categoryOf = ({ type, kind, language }: FullItem): { term: string; label: string } => {
  const term = type === 'statement' ? (kind ?? 'statement') : type
  return { term, label: words[language].kinds[term] }
}

/** What it is about, as feeds have categories. */
export const subjectsOf = ({ subject = [] }: FullItem): { term: string; label: string }[] =>
  subject.map(({ code, name }) => ({ term: code, label: neutralise(name) }))

export const firstPicture = ({ media }: FullItem): MediaRef | null =>
  media.find(({ mimeType }) => /^image\/[\w.+-]+$/.test(mimeType)) ?? null

/** Null where it is not known. */
export const lengthOf = (picture: MediaRef | null, lengths: FeedOptions['lengths']): number | null =>
  (picture && lengths?.get(picture.url)) ?? null

const whenOf = ({ start, end, zone, language }: FullItem): string[] =>
  start
    ? [`${words[language].when}: ${formatAtVenue({ start, end: end ?? null }, language, zone ?? 'UTC')}`]
    : []

/** The hour that an event had before it was moved. */
export const previouslyOf = ({ previousStart, zone, language }: FullItem): string[] =>
  previousStart
    ? [`${words[language].previously}: ${formatAtVenue({ start: previousStart }, language, zone ?? 'UTC')}`]
    : []

const linesOf = (item: FullItem): string[] => [...linesOn(item), ...whenOf(item), ...previouslyOf(item)]

/** What has happened to the text since, and its summary; plain. */
export const summaryOf = (item: FullItem): string =>
  [...linesOf(item), neutralise(item.summary)].filter(Boolean).join(' · ')

const toListItem = ({ item }: { item: FullItem }): string =>
  `<li><a href="${escapeHtml(item.url)}">${escapeHtml(titleOf(item))}</a></li>`

const contentsOf = ({ items = [] }: FullItem): string =>
  items.length > 0 ? `<ul>${items.map(toListItem).join('')}</ul>` : ''

/** The markup that was signed, behind what has happened to it since; never empty. */
export const contentOf = (item: FullItem): string => {
  const { dir, language, title, body } = item
  const notices = linesOf(item).map((line) => `<p><strong>${escapeHtml(line)}</strong></p>`)
  const text = body.html || `<p>${escapeHtml(neutralise(item.summary || title))}</p>`
  return `<div lang="${language}" dir="${dir}">${notices.join('')}${text}${contentsOf(item)}</div>`
}

/** In English: nothing is left that would have a language. */
export const tombstoneText = ({ withdrawnAt, note }: Tombstone): string =>
  [`Withdrawn on ${formatInstant(withdrawnAt, 'en')}.`, neutralise(note ?? '')].filter(Boolean).join(' ')

export const TOMBSTONE_TITLE = words.en.withdrawnTitle
