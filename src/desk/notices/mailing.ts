import { type MailChoice, type MailState, NOTICE_KINDS } from '../../domain/noticeKinds.ts'
import { toMinute } from '../../domain/toMinute.ts'
import type { EntryType } from '../../domain/entries.ts'
import {
  readDetail,
  labelOf,
  type NoticeWords,
  noticeWords,
  type NoticeFacts,
  sentenceOf,
} from './noticeWords.ts'
import { fill } from '../../domain/messages.ts'

/** The hour, in UTC, at which whoever wants one mail a day gets it. */
const DIGEST_HOUR = 7
const DAY_MS = 86_400_000

/** Due at once, even when the clock has stepped back. */
export const AT_ONCE = new Date(0).toISOString()

/** The first instant after this one at which mails of a day go out. */
export const nextDigest = (now: Date): Date => {
  const today = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), DIGEST_HOUR)
  return new Date(today > now.getTime() ? today : today + DAY_MS)
}

/** What a new notice is to its reader's mail, and from when on. */
export const mailingOf = (choice: MailChoice, now: Date): { mail: MailState; dueAt: string } => {
  if (choice === 'daily') return { mail: 'digest', dueAt: nextDigest(now).toISOString() }
  return { mail: choice === 'never' ? 'none' : 'due', dueAt: AT_ONCE }
}

/** One notice as a mail tells it: everything that a mail may say of a text. */
export type MailLine = NoticeFacts & { type: EntryType; until: string | null; link: string }

type Mail = { subject: string; text: string }
type Writing = { language: string; isDaily: boolean; lines: readonly MailLine[]; account: string }

/** The mail to one person: one notice, several that came at once, or those of a day by their kinds. */
export const toMail = ({ language, isDaily, lines, account }: Writing): Mail => {
  const words = noticeWords(language)
  const [first] = lines
  const why = fill(words.mail.why, { account })
  if (!isDaily && first && lines.length === 1)
    return { subject: titleOf(words, first), text: [toBlock(words, first), why].join('\n\n') }
  const subject = fill(isDaily ? words.mail.daily : words.mail.several, { count: lines.length }, language)
  const body = isDaily ? byKind(words, lines) : lines.map((line) => toBlock(words, line))
  return { subject, text: [subject, ...body, why].join('\n\n') }
}

const titleOf = (words: NoticeWords, line: MailLine): string =>
  fill(words.mail.one, { type: words.types[line.type], sentence: sentenceOf(words, line) })

const toBlock = (words: NoticeWords, line: MailLine): string =>
  [`${titleOf(words, line)}.`, ...readsOf(words, line), ...instantOf(words, line), line.link].join('\n')

/** An invitation says what its organisation will read (ADR 22). */
const readsOf = (words: NoticeWords, { kind }: MailLine): string[] =>
  kind === 'invited' ? [words.reads] : []

const instantOf = (words: NoticeWords, { kind, detail, until }: MailLine): string[] => {
  if (!until) return []
  const instant = `${labelOf(words, kind)}: ${toMinute(until)} UTC`
  return kind === 'deadline' ? [instant, words.afterwards[readDetail(detail).afterwards]] : [instant]
}

const byKind = (words: NoticeWords, lines: readonly MailLine[]): string[] =>
  NOTICE_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    if (ofKind.length === 0) return []
    return [`${words.headings[kind]}: ${ofKind.length}`, ...ofKind.map((line) => toBlock(words, line))]
  })
