import { DateTime } from 'luxon'
import {
  type MailChoice,
  type MailState,
  NOTICE_KINDS,
  type NoticeKind,
  type RemindedStep,
} from '../../domain/noticeKinds.ts'
import type { EntryType } from '../../domain/entries.ts'
import { type Clocks, sayClocks } from '../../domain/mails/clocks.ts'
import { isolate } from '../../domain/mails/isolate.ts'
import { type Letter, type MailFact, type MailItem, mailWords } from '../../domain/mails/letter.ts'
import {
  readDetail,
  labelOf,
  type NoticeWords,
  noticeWords,
  readStep,
  type NoticeFacts,
  sentenceOf,
} from './noticeWords.ts'
import { fill } from '../../domain/messages.ts'

/** The hour of the daily mail, in its reader's time zone. */
const DIGEST_HOUR = 7

/** Due at once, even when the clock has stepped back. */
export const AT_ONCE = new Date(0).toISOString()

/** The first instant after this one at which the mail of a day goes out to somebody in this zone. */
export const nextDigest = (now: Date, zone: string): Date => {
  const clock = DateTime.fromJSDate(now, { zone })
  const today = clock.startOf('day').set({ hour: DIGEST_HOUR })
  return (today > clock ? today : today.plus({ days: 1 })).toJSDate()
}

/** How somebody wants their mails; `zone`: that which they have chosen for themselves, or null. */
export type MailWish = { choice: MailChoice; zone: string | null }

/** What a new notice is to its reader's mail, and from when on. */
export const mailingOf = ({ choice, zone }: MailWish, now: Date): { mail: MailState; dueAt: string } => {
  if (choice === 'daily') return { mail: 'digest', dueAt: nextDigest(now, zone ?? 'UTC').toISOString() }
  return { mail: choice === 'never' ? 'none' : 'due', dueAt: AT_ONCE }
}

/** One notice as a mail tells it: everything that a mail may say of a text. */
export type MailLine = NoticeFacts & {
  type: EntryType
  until: string | null
  link: string
  /** The lead's acronym, and what the text is called in mails. */
  reference: string
  /** ISO 8601; null where there is none any more. */
  embargo: string | null
  clocks: Clocks
}

type Writing = {
  language: string
  isDaily: boolean
  lines: readonly MailLine[]
  /** Where the reader chooses, and where their desk is. */
  account: string
  desk: string
}
type Say = { language: string; words: NoticeWords }

/** The mail to one person: one notice, several that came at once, or those of a day by their kinds. */
export const toLetter = ({ language, isDaily, lines, account, desk }: Writing): Letter => {
  const say = { language, words: noticeWords(language) }
  const own = mailWords(language)
  const organisations = [...new Set(lines.map(({ organisation }) => organisation).filter(Boolean))]
  const names = organisations.map((name) => isolate(name, language))
  const around = {
    language,
    organisation: organisations.length === 1 ? (organisations[0] ?? null) : null,
    why: fill(own.why.notices, { organisation: names.join(', ') }),
    change: { label: own.change, link: account },
  }
  const [first] = lines
  if (!isDaily && first && lines.length === 1) return { ...around, ...toOne(say, first) }
  const subject = fill(
    isDaily ? say.words.mail.daily : say.words.mail.several,
    { count: lines.length },
    language,
  )
  const lists = isDaily
    ? byKind(say, lines)
    : [{ heading: null, items: lines.map((line) => toItem(say, line)) }]
  const button = { label: own.buttons.desk, link: desk }
  return { ...around, subject, heading: subject, paragraphs: [], lists, button }
}

const toOne = (say: Say, line: MailLine) => ({
  subject: `${titleOf(say, line)} (${line.reference})`,
  heading: titleOf(say, line),
  paragraphs: [...readsOf(say.words, line), ...afterwardsOf(say.words, line)],
  facts: [...factsOf(say, line), referenceOf(say, line)],
  button: { label: mailWords(say.language).buttons[buttonOf(line)], link: line.link },
})

const titleOf = ({ language, words }: Say, line: MailLine): string => {
  const [organisation, by] = [line.organisation, line.by].map((name) => name && isolate(name, language))
  return fill(words.mail.one, {
    type: words.types[line.type],
    sentence: sentenceOf(words, { ...line, organisation: organisation ?? '', by: by ?? null }),
  })
}

const toItem = (say: Say, line: MailLine): MailItem => ({
  title: titleOf(say, line),
  // In a list, the reader's own clock is enough.
  facts: [...factsOf(say, line), referenceOf(say, line)].map(({ label, values }) => ({
    label,
    values: values.slice(0, 1),
  })),
  link: line.link,
})

const BUTTONS = {
  sign: 'sign',
  deadline: 'sign',
  confirm: 'confirm',
  invited: 'invited',
  mentioned: 'mentioned',
} as const satisfies Partial<Record<NoticeKind, string>>

const OF_STEP = { answer: 'invited', sign: 'sign', release: 'text' } as const satisfies Record<
  RemindedStep,
  string
>

const buttonOf = ({
  kind,
  detail,
}: Pick<MailLine, 'kind' | 'detail'>): (typeof BUTTONS)[keyof typeof BUTTONS] | 'text' =>
  kind === 'reminded'
    ? OF_STEP[readStep(detail)]
    : kind in BUTTONS
      ? BUTTONS[kind as keyof typeof BUTTONS]
      : 'text'

/** An invitation says what its organisation will read (ADR 22). */
const readsOf = (words: NoticeWords, { kind }: MailLine): string[] =>
  kind === 'invited' ? [words.reads] : []

const afterwardsOf = (words: NoticeWords, { kind, detail, until }: MailLine): string[] =>
  kind === 'deadline' && until ? [words.afterwards[readDetail(detail).afterwards]] : []

const factsOf = ({ language, words }: Say, { kind, until, embargo, clocks }: MailLine): MailFact[] => [
  ...(until ? [{ label: labelOf(words, kind), values: sayClocks(until, language, clocks) }] : []),
  // Where it is the instant of the release, it has been said.
  ...(embargo && embargo !== until
    ? [{ label: mailWords(language).embargo, values: sayClocks(embargo, language, clocks) }]
    : []),
]

const referenceOf = ({ language }: Say, { reference }: MailLine): MailFact => ({
  label: mailWords(language).reference,
  values: [reference],
})

const byKind = (say: Say, lines: readonly MailLine[]) =>
  NOTICE_KINDS.flatMap((kind) => {
    const ofKind = lines.filter((line) => line.kind === kind)
    if (ofKind.length === 0) return []
    const heading = `${say.words.headings[kind]}: ${ofKind.length}`
    return [{ heading, items: ofKind.map((line) => toItem(say, line)) }]
  })
