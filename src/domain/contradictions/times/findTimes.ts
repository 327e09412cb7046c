import type { DateTime } from 'luxon'
import type { Document, Range } from '../document.ts'
import { type CheckedLocale, languages, readAs } from '../languages/languages.ts'
import { foldWord, rangeOf } from '../comparableText.ts'
import { WRITTEN_DIGITS } from '../../writtenDigits.ts'
import { type Zone, type ZoneFound, zoneAfter, zoneBefore } from './zones.ts'
import { type Clock, type Core, type Hint, type Period, readingsOf, digitCores } from './clock.ts'

const HAS_DIGIT = new RegExp(`[${WRITTEN_DIGITS}]`, 'u')

export type TimeMention = Range & {
  /** Minutes of the day that can be meant, on the clocks of `zone`, or where none is named on those of the event. */
  readings: number[]
  zone: Zone | null
  /** `from` and `to` of a span such as 10:00–12:00. */
  span: 'from' | 'to' | null
}

const NO_TIME_BEFORE = new RegExp(
  `(?:${[
    'ratio|ratio of|score|scored|scores|won|lost|verse|verses|chapter|quran|qur.an|surah|sura|matthew|mark|luke|john|genesis|exodus|isaiah|psalms?|romans|odds|version|section|paragraph|article|figure|table|page|tel|phone|extension|fax',
    'duration|lasting|duree|duracion|продолжительность|длительность|时长|مدة|المدة|مدته|دورانیہ|verset|versiculo|proporcion|razon de|marcador|chapitre|счет|счетом|соотношении|соотношение|стих|比例|比分|节|经文|نسبة|آية|سورة|تناسب|آیت|سورہ',
  ]
    .map(foldWord)
    .join('|')}) ?(?:of |de |est de |:|,|n°|-)?\\s?$`,
)
const NO_TIME_AFTER =
  /^\s?(?:per ?cent|percent|pour cent|por ciento|%|million|billion|millones|milliard|km|kg|metres|meters|tons|points|hectares|usd|eur|euros|dollars|млн|млрд|процент)/
const RANGE = new RegExp(
  `^[\\s)]*(?:hrs?\\.?|h|hours|horas|heures?|ч\\.?|часов|بجے|[时点整])?\\s?(-|~|to|until|till|a|al|hasta|jusqu'a|до|по|至|到|${foldWord('إلى|حتى|سے|تا')}|and|et|y|и|${foldWord('و')})\\s?(?:las? |the )?(?:${foldWord('الساعة|صبح|دوپہر|شام|سہ پہر')}|上午|下午|中午|晚上)?\\s?(?:${foldWord('الساعة')})?\\s?$`,
)
const JOINTS = new Set(['and', 'et', 'y', 'и', 'و'])
const BETWEEN = new RegExp(`(?:between|entre|между|${foldWord('بين')})[^.;\\n]{0,16}$`)
const REACH = 28

type Found = { from: number; to: number; end: number; mention: TimeMention }

/** The times of day that a text names. `at` is the instant of the event, for the summer time of a town's clocks. */
export const findTimes = (document: Document, at: DateTime): TimeMention[] => {
  const { digits, text } = document
  const clocks = readAs(text.locale).map((locale) => languages[locale].clock)
  const cores = [...digitCores, ...clocks.flatMap((clock) => clock.cores)]
  const candidates = cores
    .flatMap((core) => Array.from(digits.text.matchAll(core.pattern), (match) => ({ core, match })))
    .sort((one, other) => one.match.index - other.match.index || other.match[0].length - one.match[0].length)
  const found: Found[] = []
  for (const { core, match } of candidates) {
    if (match.index < (found.at(-1)?.to ?? 0)) continue
    const time = toTime(document, { core, match, clocks, at })
    if (time) found.push(time)
  }
  return withSpans(found, digits.text)
}

type Candidate = { core: Core; match: RegExpMatchArray; clocks: Clock[]; at: DateTime }

const toTime = (document: Document, { core, match, clocks, at }: Candidate): Found | null => {
  const { digits, text } = document
  const from = match.index ?? 0
  const to = from + match[0].length
  const clock = core.read(match.groups ?? {})
  if (!clock) return null
  const before = digits.text.slice(Math.max(0, from - REACH), from)
  const after = digits.text.slice(to, to + REACH)
  if (NO_TIME_BEFORE.test(before) || NO_TIME_AFTER.test(after) || isAddress(digits.text, from, to))
    return null
  const hint = hintOf(clocks, before, after)
  const written = rangeOf(digits, from, to)
  if (core.needs === 'words' && HAS_DIGIT.test(text.text.slice(written.start, written.end))) return null
  if (core.needs === 'hint' && !hint.isTime && !/(?:^|\n)$/.test(before)) return null
  const tail = to + hint.after
  const isUpper = (start: number, end: number) => {
    const range = rangeOf(digits, tail + start, tail + end)
    const word = text.text.slice(range.start, range.end)
    return word === word.toUpperCase()
  }
  const zone = zoneFor(digits.text, { from, tail }, text.locale, { at, isUpper })
  const quote = rangeOf(digits, from - hint.before, tail)
  const hour = match.groups?.h ?? ''
  const hasLeadingZero = hour.length === 2 && hour.startsWith('0')
  const mention: TimeMention = {
    start: quote.start,
    end: quote.end,
    readings: readingsOf(clock, core.period ?? hint.period, hasLeadingZero),
    zone: zone?.zone ?? null,
    span: null,
  }
  return { from, to, end: tail + (zone?.length ?? 0), mention }
}

const zoneFor = (
  text: string,
  { from, tail }: { from: number; tail: number },
  locale: CheckedLocale,
  around: Parameters<typeof zoneAfter>[2],
): ZoneFound | null => {
  const after = zoneAfter(text.slice(tail, tail + 72), locale, around)
  const before = zoneBefore(
    text.slice(Math.max(0, from - 16), from).replace(/(?:上午|下午|中午|晚上)$/, ''),
    locale,
    around.at,
  )
  return before ? { zone: before, length: 0 } : after
}

type HintFound = { isTime: boolean; period: Period | null; before: number; after: number }

const hintOf = (clocks: readonly Clock[], before: string, after: string): HintFound => {
  const find = (hints: readonly Hint[], around: string) => {
    for (const [pattern, period] of hints) {
      const match = pattern.exec(around)
      if (match) return { period, length: match[0].length }
    }
    return null
  }
  const first = <Item>(items: (Item | null)[]): Item | null => items.find((item) => item !== null) ?? null
  const ahead = first(clocks.map((clock) => find(clock.before, before)))
  const behind = first(clocks.map((clock) => find(clock.after, after)))
  const period = behind?.period ?? ahead?.period ?? null
  return {
    isTime: ahead !== null || behind !== null,
    period,
    before: ahead?.period && !behind?.period ? ahead.length : 0,
    after: behind?.period ? behind.length : 0,
  }
}

/** Within an address of the net or of mail nothing is a time. */
const isAddress = (text: string, from: number, to: number): boolean => {
  let start = from
  let end = to
  while (start > 0 && from - start < 60 && !/\s/.test(text[start - 1] ?? ' ')) start--
  while (end < text.length && end - to < 60 && !/\s/.test(text[end] ?? ' ')) end++
  return /@|www\.|https?:|\.(?:org|com|int|net|example)\b/.test(text.slice(start, end))
}

const withSpans = (found: readonly Found[], text: string): TimeMention[] => {
  found.forEach(({ end, from, mention }, index) => {
    const next = found[index + 1]
    if (!next || next.from < end || next.from - end > 24) return
    const joint = RANGE.exec(text.slice(end, next.from))?.[1]
    if (joint === undefined) return
    if (JOINTS.has(joint) && !BETWEEN.test(text.slice(Math.max(0, from - 24), from))) return
    if (mention.span !== 'to') mention.span = 'from'
    next.mention.span = 'to'
  })
  return found.map(({ mention }) => mention)
}
