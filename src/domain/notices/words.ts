import { inOwnWords } from '../ownWords.ts'
import { readDetail } from './deadline.ts'
import { toDeskLanguage } from '../deskLanguages.ts'
import type { NoticeKind } from './kinds.ts'
import { fill } from '../messages.ts'
import { notices, type NoticesMessages } from '../../locales/notices.ts'

export type NoticeWords = NoticesMessages

export const noticeWords = (language: string | null | undefined): NoticeWords =>
  inOwnWords('notices', notices, toDeskLanguage(language))

/** The same words in every language, as Payload takes labels. */
export const inAllLanguages = (say: (words: NoticeWords) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(notices).map(([language, words]) => [language, say(words)]))

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
