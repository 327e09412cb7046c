import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { LOCALES, type Locale } from '../../domain/locales.ts'
import { SLUG } from '../http/query.ts'
import { FEED_FORMS, type FeedForm } from './feed.ts'

/** The kinds of texts that have feeds of their own. */
export const FEED_KINDS = [...STATEMENT_KINDS, 'event', 'media-update'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** What a feed is of; null wherever it is of all. `organisation` by its slug. */
export type FeedScope = { organisation: string | null; kind: FeedKind | null; language: Locale | null }

export const OF_ALL: FeedScope = { organisation: null, kind: null, language: null }

/** Stands for every organisation. */
const ALL = 'all'

/** `/feeds/unodc.press-release.ar.rss`: whose, then which kind, then in which language; the last two only where they are meant. */
export const feedPath = ({ organisation, kind, language }: FeedScope, form: FeedForm): string =>
  `/feeds/${[organisation ?? ALL, kind, language, form].filter((part) => part !== null).join('.')}`

/** @param file the last part of a path. @returns null for what is no feed's. */
export const readFeedPath = (file: string): { of: FeedScope; form: FeedForm } | null => {
  const [name = '', ...parts] = file.split('.')
  const form = FEED_FORMS.find((each) => each === parts.at(-1))
  if (!form || !SLUG.test(name)) return null
  const asked = parts.slice(0, -1)
  const kind = FEED_KINDS.find((each) => each === asked[0]) ?? null
  const language = LOCALES.find((each) => each === asked[kind ? 1 : 0]) ?? null
  const of = { organisation: name === ALL ? null : name, kind, language }
  // Each feed has one address.
  return feedPath(of, form) === `/feeds/${file}` ? { of, form } : null
}
