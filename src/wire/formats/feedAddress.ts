import { STATEMENT_KINDS } from '../../domain/entries.ts'
import { LOCALES, type Locale } from '../../domain/locales.ts'
import { SUBJECTS } from '../../domain/subjects/subjects.ts'
import { SLUG } from '../http/query.ts'
import { FEED_FORMS, type FeedForm } from './feed.ts'

/** The kinds of texts that have feeds of their own. */
export const FEED_KINDS = [...STATEMENT_KINDS, 'event', 'media-update'] as const
export type FeedKind = (typeof FEED_KINDS)[number]

/** What a feed is of; null wherever it is of all. `organisation` by its slug, `subject` by its code. */
export type FeedScope = {
  organisation: string | null
  kind: FeedKind | null
  subject: string | null
  language: Locale | null
}

export const OF_ALL: FeedScope = { organisation: null, kind: null, subject: null, language: null }

/** Stands for every organisation. */
const ALL = 'all'

/** Before the digits of a code: a colon is no sign for the name of a file. */
const BEFORE_CODE = 'subject-'

export const subjectPart = (code: string): string => code.replace(/^medtop:/, BEFORE_CODE)

/**
 * `/feeds/unodc.press-release.subject-20000093.ar.rss`: whose, then which kind, about what, and in which language; the last
 * three only where they are meant.
 */
export const feedPath = ({ organisation, kind, subject, language }: FeedScope, form: FeedForm): string => {
  const about = subject === null ? null : subjectPart(subject)
  return `/feeds/${[organisation ?? ALL, kind, about, language, form].filter((part) => part !== null).join('.')}`
}

/** @param file the last part of a path. @returns null for what is no feed's. */
export const readFeedPath = (file: string): { of: FeedScope; form: FeedForm } | null => {
  const [name = '', ...parts] = file.split('.')
  const form = FEED_FORMS.find((each) => each === parts.at(-1))
  if (!form || !SLUG.test(name)) return null
  const asked = parts.slice(0, -1)
  const kind = FEED_KINDS.find((each) => asked.includes(each)) ?? null
  const subject = SUBJECTS.find((code) => asked.includes(subjectPart(code))) ?? null
  const language = LOCALES.find((each) => asked.includes(each)) ?? null
  const of = { organisation: name === ALL ? null : name, kind, subject, language }
  // Each feed has one address.
  return feedPath(of, form) === `/feeds/${file}` ? { of, form } : null
}
