import { DateTime, IANAZone } from 'luxon'
import type { EventFacts } from './canonical.ts'

type MoveFacts = Pick<EventFacts, 'start' | 'status' | 'previousStart'>

/** Whether an event is over before it begins. */
export const endsBeforeStart = ({ start, end }: Pick<EventFacts, 'start' | 'end'>): boolean =>
  start !== null && end !== null && end < start

/**
 * What an event says of its move: with another start than before it is rescheduled, and keeps the hour before as
 * `previousStart`; with the same one it says what it has said.
 */
export const statusAfterMove = (
  before: MoveFacts,
  start: string | null,
): Pick<MoveFacts, 'status' | 'previousStart'> =>
  start === null || start === before.start
    ? { status: before.status, previousStart: before.previousStart }
    : { status: 'rescheduled', previousStart: before.start }

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const

type Unit = (typeof UNITS)[number][0]

const unitIn = (language: string, count: number, unit: Unit): string =>
  new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(count)

/** `14400000` → `4 hours`, `90000000` → `1 day and 1 hour`: to the minute; less than one is one. */
export const sayDuration = (language: string, milliseconds: number): string => {
  let rest = Math.max(Math.round(milliseconds / 60_000), 1) * 60_000
  const parts = UNITS.flatMap(([unit, length]) => {
    const count = Math.floor(rest / length)
    rest -= count * length
    return count > 0 ? [unitIn(language, count, unit)] : []
  })
  return language === 'en'
    ? parts.join(' and ')
    : new Intl.ListFormat(language, { type: 'unit' }).format(parts)
}

/** What people type: what the clocks of an IANA zone show, as `2024-07-30T10:15`, or with its seconds. */
type WallTime = { wallTime: string; zone: string }

/** The instants that are meant: one, none where clocks are put forward over it, two where they are put back. */
export type ResolvedWallTime =
  | { kind: 'once'; instant: string }
  | { kind: 'twice'; first: string; second: string }
  | { kind: 'never' }
  | { kind: 'no-time' }
  | { kind: 'no-zone' }

const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/
const NAMED_ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/

export const isZone = (zone: string): boolean => NAMED_ZONE.test(zone) && IANAZone.isValidZone(zone)

/** ISO 8601 in UTC with milliseconds. */
export const toInstant = (moment: DateTime): string =>
  moment.toUTC().toISO({ precision: 'millisecond' }) ?? ''

/** What clocks of the zone show then, to the minute: `2024-07-30T10:15`; null for a zone that there is not. */
export const wallTimeIn = (at: string, zone: string): string | null => {
  const moment = DateTime.fromISO(at, { zone })
  return moment.isValid ? moment.toFormat("yyyy-MM-dd'T'HH:mm") : null
}

const DAY_MS = 86_400_000
const MINUTE_MS = 60_000

/**
 * Which instants a wall time in a zone means. Nobody's own clock has a part in it. Offsets are tried one by one: what luxon
 * itself makes of a wall time is an hour late in the hour before some gaps (America/Scoresbysund, 2015-03-28T23:30).
 */
export const resolveWallTime = ({ wallTime, zone }: WallTime): ResolvedWallTime => {
  if (!isZone(zone)) return { kind: 'no-zone' }
  const shown = DateTime.fromISO(wallTime, { zone: 'utc' })
  if (!WALL_TIME.test(wallTime) || !shown.isValid) return { kind: 'no-time' }
  const clocks = IANAZone.create(zone)
  const offsets = new Set([-DAY_MS, 0, DAY_MS].map((by) => clocks.offset(shown.toMillis() + by)))
  const [first, second] = [...offsets]
    .map((offset) => ({ offset, at: shown.toMillis() - offset * MINUTE_MS }))
    .filter(({ offset, at }) => clocks.offset(at) === offset)
    .map(({ at }) => new Date(at).toISOString())
    .sort()
  if (first === undefined) return { kind: 'never' }
  return second === undefined ? { kind: 'once', instant: first } : { kind: 'twice', first, second }
}

/** How far the clocks of the zone are from UTC then: `UTC+2`, `UTC−3:30`. */
export const offsetAt = (at: string, zone: string): string => {
  const { offset } = DateTime.fromISO(at, { zone })
  const [hours, minutes] = [Math.trunc(Math.abs(offset) / 60), Math.abs(offset) % 60]
  const rest = minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`
  return `UTC${offset < 0 ? '−' : '+'}${hours}${rest}`
}

/** `Asia/Karachi` → `Karachi` */
export const cityOf = (zone: string): string => zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')
