import { inOwnWords } from '../ownWords.ts'
import type { EntryType } from '../entries.ts'
import type { Share } from '../reminders.ts'
import { readDetail } from './deadline.ts'
import { type DeskLanguage, toDeskLanguage } from '../deskLanguages.ts'
import { type Afterwards, type MailChoice, type NoticeKind } from './kinds.ts'
import { ar } from './words/ar.ts'
import { en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { ru } from './words/ru.ts'
import { zh } from './words/zh.ts'
import { fill } from '../fill.ts'

/** What is said of a number of things; a language has the forms that it needs. */
export type Counted = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * Notices in one language, in the admin and by mail. `{organisation}` is the reader's own, `{by}` the one that did it;
 * nothing of a text can be put in.
 */
export type NoticeWords = {
  types: Record<EntryType, string>
  kinds: Record<Exclude<NoticeKind, 'deadline'>, string>
  deadline: Record<Share, string>
  afterwards: Record<Afterwards, string>
  /** What an invited organisation reads, in its invitation. */
  reads: string
  /** Above all of one kind in the mail of a day. */
  headings: Record<NoticeKind, string>
  coordinator: string
  until: string
  goesOut: string
  outSince: string
  mail: { one: string; several: Counted; daily: Counted; why: string }
  bell: {
    title: string
    unread: Counted
    none: string
    markAll: string
    empty: string
    more: string
    isUnread: string
    untitled: string
    failed: string
  }
  choice: {
    label: string
    description: string
    options: Record<MailChoice, string>
    language: string
    languageDescription: string
  }
}

const ALL: Record<DeskLanguage, NoticeWords> = { ar, en, es, fr, ru, zh }

export const noticeWords = (language: string | null | undefined): NoticeWords => {
  const known = toDeskLanguage(language)
  return inOwnWords('notices', known, ALL[known])
}

/** The same words in every language, as Payload takes labels. */
export const inAllLanguages = (say: (words: NoticeWords) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(ALL).map(([language, words]) => [language, say(words)]))

export const countIn = (language: string, words: Counted, count: number): string => {
  const form = new Intl.PluralRules(toDeskLanguage(language)).select(count)
  return fill(words[form] ?? words.other, { count: new Intl.NumberFormat(language).format(count) })
}

/** `organisation` and `by` as acronyms; `by` null: nobody's, or the coordinator's. */
export type Said = { kind: NoticeKind; detail: string; organisation: string; by: string | null }

/** What has happened, in half a sentence. */
export const sentenceOf = (words: NoticeWords, { kind, detail, organisation, by }: Said): string =>
  fill(kind === 'deadline' ? words.deadline[readDetail(detail).share] : words.kinds[kind], {
    organisation,
    by: by ?? words.coordinator,
  })

/** What the notice's instant is. */
export const labelOf = (words: NoticeWords, kind: NoticeKind): string => {
  if (kind === 'out') return words.outSince
  return kind === 'scheduled' ? words.goesOut : words.until
}
