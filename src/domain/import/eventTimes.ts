import type { Day } from '../contradictions/languages/language.ts'
import type { LabelledTime, RatedDate } from '../contradictions/parsedText.ts'
import { fold, rangeOf } from '../contradictions/comparableText.ts'
import { decideBy, type Vote } from './guess.ts'
import type { Joined } from './joined.ts'
import type { Guess, ProposedEvent } from './proposal.ts'
import { read } from './readWords.ts'
import { wordsFor } from './words.ts'

const two = (number: number): string => String(number).padStart(2, '0')
export const clock = (minutes: number): string => `${two(Math.floor(minutes / 60) % 24)}:${two(minutes % 60)}`
export const isoDay = ({ year, month, day }: Day, fallback: number | null): string | null =>
  year === null && fallback === null ? null : `${year ?? fallback}-${two(month)}-${two(day)}`

type Which = 'start' | 'end' | 'mediaCall'

/** What a time is the time of, and how much that says. */
const RANK: Record<Which, Partial<Record<NonNullable<LabelledTime['label']>, number>>> = {
  start: { start: 0.95, held: 0.92 },
  end: { end: 0.92 },
  mediaCall: { mediaCall: 0.92, asked: 0.7 },
}

/** An hour with two readings can be either half of the day: 10:15 is in the morning, and of 3:00 somebody is asked. */
export const minutesOf = ({
  readings,
}: Pick<LabelledTime, 'readings'>): { minutes: number; isSure: boolean } => {
  const byDay = readings.find((minutes) => minutes >= 8 * 60 && minutes < 20 * 60)
  const minutes = byDay ?? readings[0] ?? 0
  return { minutes, isSure: readings.length === 1 || (minutes >= 8 * 60 && minutes < 13 * 60) }
}

const votesFor = ({ parsed, at }: Joined, which: Which): Vote<number>[] => {
  const begins = new Set(
    parsed.times
      .filter(({ label }) => label === 'start' || label === 'held')
      .map((time) => minutesOf(time).minutes),
  )
  return parsed.times.flatMap((time) => {
    // “Media are asked to be there when it begins, at 10:15”: the hour of the event, not one of their own.
    const isStart =
      (time.label === 'asked' || time.label === 'mediaCall') && begins.has(minutesOf(time).minutes)
    if (isStart && which !== 'start') return []
    const rank = isStart ? 0.9 : rankOf(time, which)
    if (rank === undefined || time.isListItem || isOnOtherClocks(time)) return []
    const { minutes, isSure } = minutesOf(time)
    return [{ value: minutes, weight: isSure ? rank : 0.7, from: at(time.start, time.end) }]
  })
}

const rankOf = ({ label }: LabelledTime, which: Which): number | undefined =>
  label === null ? undefined : RANK[which][label]

/** “10:15 (05:15 UTC)”: the same time said for somebody elsewhere. */
const isOnOtherClocks = ({ zone }: LabelledTime): boolean =>
  zone !== null && 'offsets' in zone && zone.offsets[0] === 0

/** Times that stand beside the event's own day and say nothing more: the first of them may be its start. */
const unlabelled = ({ parsed, at }: Joined): Vote<number>[] => {
  const time = parsed.times.find(({ label, isListItem }) => label === null && !isListItem)
  if (!time) return []
  return [{ value: minutesOf(time).minutes, weight: 0.6, from: at(time.start, time.end) }]
}

const BEARING: Record<RatedDate['bearing'], number> = { event: 0.95, likely: 0.75, observance: 0, none: 0 }

const dayVotes = ({ parsed, at }: Joined, year: number | null, span: 'first' | 'last'): Vote<string>[] =>
  parsed.dates.flatMap((date) => {
    const isAsked = span === 'first' ? date.span !== 'to' : date.span === 'to'
    const weight = BEARING[date.bearing]
    const [reading] = date.readings
    const iso = reading && isoDay(reading, year)
    if (!isAsked || weight === 0 || !iso) return []
    const isCertain = date.readings.length === 1 && reading.year !== null
    return [
      { value: iso, weight: isCertain ? weight : Math.min(weight, 0.75), from: at(date.start, date.end) },
    ]
  })

/** The day that is observed, where the event names no other. */
const observed = ({ parsed, at }: Joined, year: number | null): Vote<string>[] =>
  parsed.dates.flatMap((date) => {
    const iso = date.readings[0] && isoDay(date.readings[0], year)
    return date.bearing === 'observance' && iso
      ? [{ value: iso, weight: 0.6, from: at(date.start, date.end) }]
      : []
  })

/** “Time: 10:00”, and what stands in the cell beside “End”. */
const labelled = (
  { text, locale, at }: Joined,
  label: 'startLabel' | 'endLabel' | 'mediaCallLabel',
): Vote<number>[] => {
  let start = 0
  return text.split('\n').flatMap((line) => {
    const from = start
    start += line.length + 1
    const folded = fold(line)
    const lead = /^[\s•·–—*-]*/.exec(folded.text)?.[0].length ?? 0
    const length = Math.max(
      ...wordsFor(locale).map(({ [label]: finder }) => finder.atStart(folded.text.slice(lead))),
    )
    const colon = length > 0 ? /^\s*[:：]\s*/.exec(folded.text.slice(lead + length)) : null
    if (!colon) return []
    const { end } = rangeOf(folded, 0, lead + length + colon[0].length)
    const value = line.slice(end)
    const [time] = read(value, locale).times
    if (!time || value.length > 60) return []
    const { minutes, isSure } = minutesOf(time)
    return [
      {
        value: minutes,
        weight: isSure ? 0.94 : 0.7,
        from: at(from + end + time.start, from + end + time.end),
      },
    ]
  })
}

/** What a line says by its label counts once, whatever its words were taken for. */
const withLabels = (
  votes: readonly Vote<number>[],
  own: readonly Vote<number>[],
  others: readonly Vote<number>[],
): Vote<number>[] => {
  const isAt = ({ from }: Vote<number>, list: readonly Vote<number>[]) =>
    list.some((one) => one.from.block === from.block && one.from.quote === from.quote)
  return [...own, ...votes.filter((vote) => !isAt(vote, own) && !isAt(vote, others))]
}

const same = (value: string | number): string => String(value)

const combined = (day: Guess<string>, time: Guess<number>): Guess<string> => {
  const others = [
    ...time.alternatives.map(({ value, from }) => ({ value: `${day.value}T${clock(value)}`, from })),
    ...day.alternatives.map(({ value, from }) => ({ value: `${value}T${clock(time.value)}`, from })),
  ]
  return {
    value: `${day.value}T${clock(time.value)}`,
    sure: Math.min(day.sure, time.sure),
    from: [...time.from, ...day.from],
    alternatives: others,
  }
}

/** When an event is, on the clocks of its place. @param year of the file, for days that are written without one. */
export const eventTimes = (
  joined: Joined,
  year: number | null,
): Pick<ProposedEvent, 'start' | 'end' | 'mediaCall'> => {
  const day = decideBy(dayVotes(joined, year, 'first'), same) ?? decideBy(observed(joined, year), same)
  const lastDay = decideBy(dayVotes(joined, year, 'last'), same)
  const own = {
    start: labelled(joined, 'startLabel'),
    end: labelled(joined, 'endLabel'),
    mediaCall: labelled(joined, 'mediaCallLabel'),
  }
  const all = [...own.start, ...own.end, ...own.mediaCall]
  const votesOf = (which: Which) => withLabels(votesFor(joined, which), own[which], all)
  const startVotes = votesOf('start')
  const start = decideBy(startVotes.length > 0 ? startVotes : unlabelled(joined), same)
  const end = decideBy(votesOf('end'), same)
  const mediaCall = decideBy(votesOf('mediaCall'), same)
  if (!day) return { start: null, end: null, mediaCall: null }
  return {
    start: start && combined(day, start),
    end: end && combined(lastDay ?? { ...day, alternatives: [] }, end),
    mediaCall: mediaCall && combined({ ...day, alternatives: [] }, mediaCall),
  }
}
