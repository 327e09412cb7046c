import { foldWord } from '../contradictions/comparableText.ts'
import { dayPeriods } from './calendarNames.ts'

/** `time`: `10:15`, of the 24 hours; null for figures that no clock shows, such as 25:00 or 14:00 am. */
export type TimeFound = { time: string | null; from: number; to: number }

const HOUR = '(?<h>\\d{1,2})'
const MINUTE = '(?<m>[0-5]\\d)'
/** Written between an hour and its minutes, or behind a full hour. */
const HOUR_SIGN = '[h时時点點]'
const UNIT = `(?:${HOUR_SIGN}|بجے|ч|час(?:ов|а)?|o'?clock|heures?|horas?)`

type Patterns = { within: readonly RegExp[]; alone: readonly RegExp[] }

let made: Patterns | null = null

/** Longest first; `a. m.` also as `am` and `a.m.`. */
const periodPattern = (): string =>
  [...dayPeriods().keys()]
    .sort((one, other) => other.length - one.length)
    .map((name) =>
      name
        .replace(/[.*+?^${}()|[\]\\]/g, '')
        .split(' ')
        .join('\\.?\\s?'),
    )
    .join('|')

const patterns = (): Patterns => {
  if (made) return made
  const word = `(?:${periodPattern()})\\.?`
  // Han has no spaces between words.
  const before = `(?:(?:(?<![\\p{L}\\d])|(?=\\p{Script=Han}))(?<p>${word})\\s*)`
  const after = `(?:\\s*(?<q>${word})(?!\\p{L}))`
  const within = [
    `${before}?(?<!\\d)${HOUR}\\s?(?::|${HOUR_SIGN})\\s?${MINUTE}(?::[0-5]\\d)?\\s?分?(?!\\d)${after}?`,
    `${before}?(?<![\\d.])${HOUR}\\.${MINUTE}(?![\\d.])${after}`,
    `(?<![\\d.])${HOUR}(?:\\s?${UNIT})?${after}`,
    `${before}(?<!\\d)${HOUR}(?:[.:]${MINUTE})?${HOUR_SIGN}?(?![\\d.])`,
    `(?<![\\p{L}\\d])${HOUR}\\s?${UNIT}(?![\\p{L}\\d])`,
  ]
  const alone = [`^${HOUR}(?:[.\\s]${MINUTE})?$`, `^(?<h>\\d{1,2})${MINUTE}$`]
  return (made = { within: within.map(toPattern), alone: alone.map(toPattern) })
}

const toPattern = (source: string): RegExp => new RegExp(source, 'u')

/** A time of day in folded text that may hold a date, too: `10:15`, `3 pm`, `10h15`, `下午3时`. */
export const findTime = (folded: string): TimeFound | null => {
  for (const pattern of patterns().within) {
    const match = pattern.exec(folded)
    if (match) return { time: toTime(match.groups), from: match.index, to: match.index + match[0].length }
  }
  return null
}

/** What stands where only a time is asked for: also `1015`, `10.15`, `9`; null for what is none. */
export const readTime = (typed: string): string | null => {
  const folded = foldWord(typed).trim()
  const found = findTime(folded)
  if (found) return found.from === 0 && found.to === folded.length ? found.time : null
  for (const pattern of patterns().alone) {
    const match = pattern.exec(folded)
    if (match) return toTime(match.groups)
  }
  return null
}

const toTime = ({ h = '', m = '00', p, q }: Record<string, string | undefined> = {}): string | null => {
  const hour = hourOf(Number(h), q ?? p)
  return hour === null ? null : `${String(hour).padStart(2, '0')}:${m}`
}

/** @param period as it was typed: of the two hours that 12 can mean, the one for which people say it. */
const hourOf = (hour: number, period: string | undefined): number | null => {
  if (hour > 23) return null
  const hours = period === undefined ? null : hoursSaidBy(period)
  if (hours === null) return hour
  const meant = hour > 12 ? [hour] : [hour % 12, (hour % 12) + 12]
  return meant.find((one) => hours.has(one)) ?? null
}

const bare = (word: string): string => word.replace(/[.\s]/g, '')

const hoursSaidBy = (period: string): ReadonlySet<number> | null =>
  [...dayPeriods()].find(([name]) => bare(name) === bare(period))?.[1] ?? null
