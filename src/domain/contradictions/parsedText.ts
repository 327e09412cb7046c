import type { Agenda } from './agenda.ts'
import { type DateMention, findDates, type WeekdayMention } from './dates.ts'
import {
  type CheckedText,
  type CueAt,
  type Document,
  quoteOf,
  type Range,
  readDocument,
  sentenceAt,
  within,
} from './document.ts'
import { type EventRelevance, eventRelevanceOf, boundsOf, type Label, labelTime } from './labels.ts'
import { foldWord } from './comparableText.ts'
import { findTimes, type TimeMention } from './times/findTimes.ts'
import type { KnownNames, Place } from './findings.ts'

export type LabelledTime = TimeMention & { label: Label | null; isListItem: boolean }
export type RatedDate = DateMention & { bearing: EventRelevance }

/** A text with what it names, and the events that it may speak of. */
export type ParsedText = {
  document: Document
  agendas: readonly Agenda[]
  known: KnownNames
  times: LabelledTime[]
  dates: RatedDate[]
  weekdays: (WeekdayMention & { bearing: EventRelevance })[]
}

/**
 * What one place says of one thing. Claims of the same `topic` that share no `values` contradict each other; `isJudged`
 * says that a fact was there to compare it with.
 */
export type Claim = {
  kind: 'time' | 'date' | 'place' | 'name'
  topic: string
  values: readonly string[]
  place: Place
  isJudged: boolean
  isReported: boolean
}

export const placeOf = (document: Document, { start, end }: Range): Place => ({
  entry: document.text.entry,
  locale: document.text.locale,
  field: document.text.field,
  start,
  end,
  quote: quoteOf(document, { start, end }),
})

/** `titles`: the titles of the text's entry, which name what the event is. */
type ParseContext = { at: Agenda['at']; titles: readonly string[] }

const EXCLUDING: readonly string[] = ['past', 'other', 'by', 'until', 'observance', 'contact']
const isExcluded = ({ cues }: Document, sentence: Range) =>
  within(cues, sentence).some(({ cue }) => EXCLUDING.includes(cue))

/** A reception is a side event of a conference, but where the invitation is to a reception it is the event itself. */
const withoutOwnTopics = (
  document: Document,
  dates: readonly DateMention[],
  titles: readonly string[],
): CueAt[] => {
  const { cues } = document
  const first = dates.find((date) => date.weekday !== null && !isDateline(document, date))
  const sentence = first ? sentenceAt(document, first.start) : null
  const head = sentence ? within(cues, { start: sentence.start, end: first?.start ?? 0 }) : []
  const opening = head.some(({ cue }) => cue === 'event') ? [] : head
  const own = new Set(
    opening
      .filter(({ cue }) => cue === 'other' || cue === 'programme')
      .map((cue) => foldWord(quoteOf(document, cue))),
  )
  const isOwn = (cue: CueAt) => {
    if (cue.cue !== 'other' && cue.cue !== 'programme') return false
    const words = foldWord(quoteOf(document, cue))
    return own.has(words) || titles.some((title) => title.includes(words))
  }
  return cues.map((cue) => (isOwn(cue) ? { ...cue, cue: 'event' as const } : cue))
}

const LIST_MARK = /^[\s•*·–—#\-\d.)]{0,6}$/

export const parseText = (
  text: CheckedText,
  agendas: readonly Agenda[],
  known: KnownNames,
  { at, titles }: ParseContext,
): ParsedText => {
  const read = readDocument(text)
  const { dates, weekdays } = findDates(read)
  const document = { ...read, cues: withoutOwnTopics(read, dates, titles) }
  const found = findTimes(document, agendas[0]?.at ?? at)
  const times: LabelledTime[] = []
  for (const time of found) {
    const sentence = sentenceAt(document, time.start)
    const bounds = boundsOf(sentence, found, time)
    const isListItem =
      sentence.isFirst &&
      time.start - sentence.lineStart < 8 &&
      LIST_MARK.test(text.text.slice(sentence.lineStart, time.start))
    const before = times.at(-1)
    const carries = before && time.start - before.end < 40 && before.start >= sentence.start
    const label =
      time.span === 'to' && before
        ? afterSpan(before)
        : carries && isOtherZone(time) && !isOtherZone(before)
          ? before.label
          : labelTime(document, time, bounds, isListItem)
    times.push({
      ...time,
      label,
      isListItem: time.span === 'to' ? (before?.isListItem ?? false) : isListItem,
    })
  }
  const bearing = (mention: Range & { weekday?: unknown }, all: readonly Range[]): EventRelevance => {
    if (isDateline(document, mention)) return 'none'
    const sentence = sentenceAt(document, mention.start)
    const found = eventRelevanceOf(document, mention, boundsOf(sentence, all, mention))
    const isDefinite = typeof mention.weekday === 'object' && mention.weekday !== null
    if (found === 'observance' && isDefinite) return 'event'
    const isPlain = found === 'none' && !isExcluded(document, sentence)
    return isPlain && (isDefinite || within(times, sentence).some(({ label }) => label !== 'other'))
      ? 'likely'
      : found
  }
  return {
    document,
    agendas,
    known,
    times,
    dates: dates.map((date) => ({ ...date, bearing: bearing(date, dates) })),
    weekdays: weekdays.map((weekday) => ({ ...weekday, bearing: bearing(weekday, weekdays) })),
  }
}

/** The second time of a span ends what the first begins. */
const afterSpan = ({ label }: LabelledTime): Label | null =>
  label === 'start' || label === 'held' || label === 'end'
    ? 'end'
    : label === 'programme'
      ? 'programme'
      : label && 'other'

export const isOtherZone = ({ zone }: TimeMention): boolean => zone !== null && 'offsets' in zone

const LINE_REACH = 120

/** What stands on the line before and after a range, no further than a dateline is long. */
export const lineAround = (text: string, start: number, end: number) => {
  const ahead = text.slice(Math.max(0, start - LINE_REACH), start)
  const behind = text.slice(end, end + LINE_REACH)
  const from = ahead.lastIndexOf('\n')
  const to = behind.indexOf('\n')
  return {
    before: ahead.slice(from + 1),
    after: to < 0 ? behind : behind.slice(0, to),
    isFirstLine: from < 0 && start <= LINE_REACH,
    isLastLine: to < 0 && end + LINE_REACH >= text.length,
  }
}

const DATELINE = /^[\s(]*(?:\p{Lu}|[^\p{ASCII}\d]).{0,60}[,，،/ ]?\s*(?:le |el |a |den )?$/u

/** “ISLAMABAD/VIENNA, 28 July 2024 (UNODC) –”, or a date alone on its line: when the text was written. */
export const isDateline = ({ text: { text } }: Document, { start, end }: Range): boolean => {
  const { before, after, isFirstLine, isLastLine } = lineAround(text, start, end)
  if (before.length > 70 || /[:：]/.test(before)) return false
  if (before.trim() === '') return after.trim() === '' && !isFirstLine
  const isClosed = /^\s*(?:г\.|года)?\s*(?:\([^)]{0,40}\)|（[^）]{0,40}）)?\s*(?:电|讯|[-–—]|$)/u.test(after)
  return (
    isClosed &&
    before.trim().split(/\s+/).length <= 7 &&
    DATELINE.test(before) &&
    (after.trim() !== '' || !isLastLine)
  )
}
