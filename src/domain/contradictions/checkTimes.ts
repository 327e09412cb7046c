import { type Agenda, onClocksOf } from './agenda.ts'
import { quoteOf, type Range, sentenceAt, within } from './document.ts'
import type { Label } from './labels.ts'
import { foldWord } from './comparableText.ts'
import { type Claim, isOtherZone, type LabelledTime, placeOf, type ParsedText } from './parsedText.ts'
import { show } from './times/clock.ts'
import type { WordedFact, Finding } from './findings.ts'

/** How long after the start, or before the end, a programme may name the opening and the closing. */
const TOLERANCE_MINUTES = 15

type Expected = { of: WordedFact; minutes: number }
type Verdict = 'agrees' | 'unknown' | Expected

/** Times against the facts of the events; what no fact decides is left to the comparison between texts. */
export const checkTimes = (parsed: ParsedText): { findings: Finding[]; claims: Claim[] } => {
  const findings: Finding[] = []
  const claims: Claim[] = []
  parsed.times.forEach((time, index) => {
    if (isOnOtherDay(parsed, time)) return
    const twin = timeOnEventClocks(parsed, index)
    const verdicts = parsed.agendas.map((agenda) => judge(parsed, agenda, time))
    const settled =
      verdicts.includes('agrees') || verdicts.length === 0 || verdicts.every((v) => v === 'unknown')
    const expected = settled ? null : verdicts.find((verdict) => typeof verdict === 'object')
    const clash = twin && isClash(parsed, time, twin)
    const place = placeOf(parsed.document, time)
    if (expected && typeof expected === 'object')
      findings.push({
        kind: 'time',
        place,
        found: shown(time),
        expected: { of: expected.of, value: show(expected.minutes) },
        other: null,
        what: time.label ?? '',
      })
    else if (clash && !(verdicts.includes('agrees') && time.label !== 'other'))
      findings.push({
        kind: 'time',
        place,
        found: shown(time),
        expected: null,
        other: { ...placeOf(parsed.document, twin), value: shown(twin) },
        what: 'same',
      })
    claims.push(
      ...claimsOf(parsed, time, {
        place,
        isJudged: verdicts.some((v) => v !== 'unknown'),
        isReported: Boolean(expected || clash),
      }),
    )
  })
  return { findings, claims }
}

const claimsOf = (
  parsed: ParsedText,
  time: LabelledTime,
  rest: Pick<Claim, 'place' | 'isJudged' | 'isReported'>,
): Claim[] => {
  const local = onClocksOf(parsed.agendas[0] ?? null, time.readings, time.zone)
  if (!local) return []
  const topic = time.label === 'held' ? 'start' : (time.label ?? 'unlabelled')
  return [
    { kind: 'time', topic: time.isListItem ? `list ${topic}` : topic, values: local.map(show), ...rest },
  ]
}

export const shown = ({ readings: [first = 0], zone }: LabelledTime): string => {
  if (!zone || 'isLocal' in zone) return show(first)
  const [offset = 0] = zone.offsets
  const hours = offset / 60
  return `${show(first)} UTC${offset === 0 ? '' : `${hours < 0 ? '−' : '+'}${Math.abs(hours)}`}`
}

/** “10:15 (05:15 UTC)”: the time before, on the clocks of the event, for one on others. */
const timeOnEventClocks = ({ times }: ParsedText, index: number): LabelledTime | null => {
  const time = times[index]
  const before = times[index - 1]
  if (!time || !before || !isOtherZone(time) || isOtherZone(before)) return null
  return time.start - before.end < 40 ? before : null
}

const isClash = ({ agendas: [agenda] }: ParsedText, time: LabelledTime, twin: LabelledTime): boolean => {
  const local = onClocksOf(agenda ?? null, time.readings, time.zone)
  return local !== null && Boolean(agenda?.zone) && !local.some((minutes) => twin.readings.includes(minutes))
}

const judge = (parsed: ParsedText, agenda: Agenda, time: LabelledTime): Verdict => {
  const local = onClocksOf(agenda, time.readings, time.zone)
  if (!local) return 'unknown'
  const against = (of: 'start' | 'end' | 'mediaCall'): Verdict => {
    const minutes = agenda[of]
    if (minutes === null) return 'unknown'
    return local.includes(minutes) ? 'agrees' : { of, minutes }
  }
  if (time.isListItem && time.label !== 'mediaCall') return inProgramme(agenda, local, time.label)
  switch (time.label) {
    case 'start':
    case 'held':
      return against('start')
    case 'end':
      return against('end')
    case 'mediaCall':
      return against('mediaCall')
    case 'asked':
      if (agenda.start !== null && local.includes(agenda.start)) return 'agrees'
      return against('mediaCall')
    case 'programme':
      return inProgramme(agenda, local, 'programme')
    case 'other':
      return 'unknown'
    case null:
      return ofEvent(parsed, agenda, time, local)
  }
}

const inProgramme = ({ mediaCall, start, end }: Agenda, local: number[], label: Label | null): Verdict => {
  if (start === null || label === 'other') return 'unknown'
  const first = Math.min(mediaCall ?? start, start)
  const within = (from: number, to: number) => local.some((minutes) => minutes >= from && minutes <= to)
  const isStart = label === 'start' || label === 'held'
  if (isStart) return within(start, start + TOLERANCE_MINUTES) ? 'agrees' : { of: 'start', minutes: start }
  if (end === null || end <= start)
    return local.some((minutes) => minutes >= first) ? 'agrees' : { of: 'start', minutes: start }
  if (label === 'end') return within(end - TOLERANCE_MINUTES, end) ? 'agrees' : { of: 'end', minutes: end }
  if (within(first, end)) return 'agrees'
  const isEarly = local.every((minutes) => minutes < first || minutes > end + 720)
  return isEarly ? { of: 'start', minutes: start } : { of: 'end', minutes: end }
}

/** A time without a label, in a sentence that names the event's day or place, is one of the event's. */
const ofEvent = (
  { document, dates, known }: ParsedText,
  agenda: Agenda,
  time: LabelledTime,
  local: number[],
): Verdict => {
  const { start, end, mediaCall, own } = agenda
  if (start === null) return 'unknown'
  if ([start, end, mediaCall].some((minutes) => minutes !== null && local.includes(minutes))) return 'agrees'
  const embargo = /T(\d\d):(\d\d)/.exec(known.embargo?.wallTime ?? '')
  if (embargo && local.includes(Number(embargo[1]) * 60 + Number(embargo[2]))) return 'agrees'
  const sentence = sentenceAt(document, time.start)
  const isOfDay = within(dates, sentence).some(
    (date) => date.bearing === 'event' || date.bearing === 'likely' || isOnDay(agenda, date),
  )
  const isAtPlace = own.some((name) => foldWord(quoteOf(document, sentence)).includes(name))
  return isOfDay || isAtPlace ? { of: 'start', minutes: start } : 'unknown'
}

export const isOnDay = (
  { days }: Agenda,
  { readings }: { readings: ParsedText['dates'][number]['readings'] },
): boolean =>
  readings.some(({ year, month, day }) =>
    days.some((iso) => {
      const [y, m, d] = iso.split('-').map(Number)
      return month === m && day === d && (year === null || year === y)
    }),
  )

/** A date beside the time that is plainly another day's: that of a rehearsal, a deadline, the past. */
const isOnOtherDay = ({ document, dates, agendas }: ParsedText, time: Range): boolean => {
  if (agendas.length === 0) return false
  const sentence = sentenceAt(document, time.start)
  const near = within(dates, sentence)
  if (near.length === 0) return false
  const closest = near.reduce((one, other) => (distance(other, time) < distance(one, time) ? other : one))
  return closest.bearing === 'none' && !agendas.some((agenda) => isOnDay(agenda, closest))
}

const distance = (one: Range, other: Range) =>
  one.start >= other.end ? one.start - other.end : other.start - one.end
