import { toMinute } from '../instants.ts'
import type { EntryType } from '../entries.ts'
import { readDetail } from './deadline.ts'
import { NOTICE_KINDS } from './kinds.ts'
import { labelOf, type NoticeWords, noticeWords, type Said, sentenceOf } from './words.ts'
import { fill } from '../messages.ts'

/** One notice as a mail tells it: everything that a mail may say of a text. */
export type MailLine = Said & { type: EntryType; until: string | null; link: string }

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
