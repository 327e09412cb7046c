import { DateTime, IANAZone } from 'luxon'

/** What people type: what the clocks of an IANA zone show, as `2024-07-30T10:15`, or with its seconds. */
export type WallTime = { wallTime: string; zone: string }

/** The instants that are meant: one, none where clocks are put forward over it, two where they are put back. */
export type ResolvedWallTime =
  | { kind: 'once'; instant: string }
  | { kind: 'twice'; first: string; second: string }
  | { kind: 'never' }
  | { kind: 'no-time' }
  | { kind: 'no-zone' }

const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?$/
const NAMED_ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)*$/
const TO_SECONDS = "yyyy-MM-dd'T'HH:mm:ss"

export const isZone = (zone: string): boolean => NAMED_ZONE.test(zone) && IANAZone.isValidZone(zone)

/** ISO 8601 in UTC with milliseconds. */
export const toInstant = (moment: DateTime): string =>
  moment.toUTC().toISO({ precision: 'millisecond' }) ?? ''

/** What clocks of the zone show then, to the minute: `2024-07-30T10:15`; null for a zone that there is not. */
export const wallTimeIn = (at: string, zone: string): string | null => {
  const moment = DateTime.fromISO(at, { zone })
  return moment.isValid ? moment.toFormat("yyyy-MM-dd'T'HH:mm") : null
}

/** Which instants a wall time in a zone means. Nobody's own clock has a part in it. */
export const resolveWallTime = ({ wallTime, zone }: WallTime): ResolvedWallTime => {
  if (!isZone(zone)) return { kind: 'no-zone' }
  const moment = DateTime.fromISO(wallTime, { zone })
  if (!WALL_TIME.test(wallTime) || !moment.isValid) return { kind: 'no-time' }
  const asTyped = wallTime.length === 16 ? `${wallTime}:00` : wallTime
  const [first, second] = moment
    .getPossibleOffsets()
    // In a gap it is moved to a time that there is.
    .filter((possible) => possible.toFormat(TO_SECONDS) === asTyped)
    .map(toInstant)
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
