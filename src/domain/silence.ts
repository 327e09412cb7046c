import { DateTime } from 'luxon'
import type { StatementKind } from './entries.ts'

export const ON_DEADLINE = ['consent', 'drop', 'block'] as const
/** What the deadline of a round permits: silence that counts as consent, dropping who is silent, or neither. */
export type OnDeadline = (typeof ON_DEADLINE)[number]

/** What silence may or may not clear: a statement by its kind, the other entries by their type. */
export type TextKind = StatementKind | 'event' | 'media-update'

/** A span in which an organisation is away: from the first instant to the one after the last. */
export type Away = { from: string; until: string }

/** The least time between `submit` and its deadline: so many hours, or so many working days of a calendar and zone. */
export type Notice =
  | { hours: number }
  | { workingDays: number; zone: string; weekend: readonly number[]; holidays: readonly string[] }

/** The consortium's own rules of silence. `barred`: kinds of text that silence never clears. */
export type SilenceRules = { notice: Notice; barred: readonly string[] }

export const DEFAULT_SILENCE: SilenceRules = { notice: { hours: 72 }, barred: [] }

const isWorkingDay = (day: DateTime, { weekend, holidays }: Extract<Notice, { zone: string }>): boolean =>
  !weekend.includes(day.weekday) && !holidays.includes(day.toISODate() ?? '')

/** The first instant that may be a deadline. Working days: the same hour, so many working days later. */
export const earliestDeadline = (now: Date, notice: Notice): Date => {
  if ('hours' in notice) return new Date(now.getTime() + notice.hours * 3_600_000)
  let day = DateTime.fromJSDate(now, { zone: notice.zone })
  for (let left = notice.workingDays; left > 0;) {
    day = day.plus({ days: 1 })
    if (isWorkingDay(day, notice)) left -= 1
  }
  return day.toJSDate()
}

/** The deadline, later by whatever of the time until then falls into days away: those do not count. */
export const deadlineWithoutAway = (now: Date, deadline: Date, away: readonly Away[]): Date => {
  const spans = [...away]
    .map(({ from, until }) => ({ from: Date.parse(from), until: Date.parse(until) }))
    .filter(({ from, until }) => from < until)
    .sort((one, other) => one.from - other.from)
  let left = deadline.getTime() - now.getTime()
  let at = now.getTime()
  for (const { from, until } of spans) {
    if (until <= at) continue
    const awake = Math.max(0, from - at)
    if (awake >= left) break
    left -= awake
    at = until
  }
  return new Date(at + left)
}
