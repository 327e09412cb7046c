import { formatOfMoments } from '../../domain/dates.ts'
import { cityOf, isZone, type ResolvedWallTime, resolveWallTime, wallTimeIn } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
import { type MomentFault, readMoment } from '../../domain/moments/readMoment.ts'
import { readTime } from '../../domain/moments/readTime.ts'
import { isUtc, sayDay, sayWeekday } from '../../domain/moments/sayMoment.ts'
import { inOwnWords } from '../../domain/ownWords.ts'
import { instants } from '../../locales/instants.ts'

type Shown = {
  /** ISO 8601 */
  at: string
  zone: string
  /** What people call the place; else the city that the zone is named after. */
  place?: string | null
  language: string
}

/** `30 Jul 2024, 10:00 in Islamabad, 05:00 UTC`, with UTC's day where it is another one; UTC alone where that is the zone. */
export const bothClocks = ({ at, zone, place, language }: Shown): string => {
  const isSameDay = dayIn(at, zone) === dayIn(at, 'UTC')
  const format = (timeZone: string, dateStyle?: 'medium') =>
    formatOfMoments(language, { timeStyle: 'short', dateStyle, timeZone }).format(new Date(at))
  const words = inOwnWords('instants', instants, language)
  if (!place && isUtc(zone)) return fill(words.utc, { wall: format('UTC', 'medium') })
  return fill(words.both, {
    wall: format(zone, 'medium'),
    place: place || cityOf(zone),
    utc: format('UTC', isSameDay ? undefined : 'medium'),
  })
}

export const dayIn = (at: string, zone: string): string | undefined => wallTimeIn(at, zone)?.slice(0, 10)

/** What somebody has typed into the boxes of a moment; the first one may hold all of it. */
export type Typed = {
  date: string
  time: string
  /** Null: the one that is meant unless another one is said, such as the event's own. */
  zone: string | null
  /** By which name that zone was chosen. */
  place: string | null
  /** Of two instants with this wall time the second one. */
  isSecond: boolean
}

/** What it is read with. */
export type Reading = {
  /** The zone that is meant where none is typed; empty where nobody has said one. */
  fallback: string
  /** Now, as ISO 8601: a date without a year is the next one. */
  now: string
  /** The zone that a city or an abbreviation names; null where it names none. */
  zoneNamed: (words: string) => Named | null
}

type Named = { zone: string; label: string }

export type Meant =
  | ResolvedWallTime
  | MomentFault
  | { kind: 'none' }
  | { kind: 'no-date' }
  | { kind: 'not-a-time' }
  | { kind: 'unknown-place'; typed: string }

/** What was typed as one thing: where, on which day, when, and what that means. */
export type Understood = {
  zone: string
  /** What the place was called, where it was named. */
  place: string | null
  day: string | null
  time: string | null
  meant: Meant
}

export const understand = (typed: Typed, { fallback, now, zoneNamed }: Reading): Understood => {
  const written = typed.zone?.trim() ?? fallback
  const inBox = isZone(written) ? { zone: written, label: typed.place } : zoneNamed(written)
  const today = wallTimeIn(now, inBox?.zone ?? 'UTC')?.slice(0, 10) ?? now.slice(0, 10)
  const { day, time: within, rest, fault } = readMoment(typed.date, today)
  const named = rest === '' ? null : zoneNamed(rest)
  const { zone, label } = named ?? inBox ?? { zone: written, label: null }
  const time = within ?? readTime(typed.time)
  const asMeant = (meant: Meant): Understood => ({ zone, place: label, day, time, meant })

  if (typed.date.trim() === '' && typed.time.trim() === '') return asMeant({ kind: 'none' })
  if (fault) return asMeant(fault)
  if (rest !== '' && named === null) return asMeant({ kind: 'not-a-date' })
  if (time === null && typed.time.trim() !== '') return asMeant({ kind: 'not-a-time' })
  if (day === null) return asMeant({ kind: 'no-date' })
  if (time === null) return asMeant({ kind: 'no-time' })
  if (zone === '') return asMeant({ kind: 'no-zone' })
  if (!isZone(zone)) return asMeant({ kind: 'unknown-place', typed: zone })
  return asMeant(resolveWallTime({ wallTime: `${day}T${time}`, zone }))
}

/** The instant that was typed; null until the input is complete. */
export const instantOf = (
  typed: Pick<Typed, 'isSecond'>,
  { meant }: Pick<Understood, 'meant'>,
): string | null => {
  if (meant.kind === 'once') return meant.instant
  if (meant.kind === 'twice') return typed.isSecond ? meant.second : meant.first
  return null
}

type Zones = { zone: string | null; place?: string | null; fallback: string; language: string }

/** As toValue writes what is none. */
const NO_INSTANT = /^(.*)\[(.*)\]$/s

/** As the boxes show an instant that is there already, or what was typed and refused. */
export const toTyped = (at: string | null, { zone, place = null, fallback, language }: Zones): Typed => {
  const half = at === null ? null : NO_INSTANT.exec(at)
  if (half) return { ...inBoxes(half[1] ?? ''), zone: half[2] ?? '', place: null, isSecond: false }
  const wallTime = at && wallTimeIn(at, zone || fallback || 'UTC')
  if (!at || !wallTime) return { date: '', time: '', zone, place: null, isSecond: false }
  const meant = resolveWallTime({ wallTime, zone: zone || fallback || 'UTC' })
  return {
    date: sayDay(wallTime.slice(0, 10), language),
    time: wallTime.slice(11),
    ...{ zone, place },
    isSecond: meant.kind === 'twice' && Date.parse(at) >= Date.parse(meant.second),
  }
}

/** The day and the hour of it, as wallTimeOf has put them together. */
const inBoxes = (written: string): Pick<Typed, 'date' | 'time'> => {
  const [, date = written, time = ''] = /^(.*?)[T ](\d{1,2}:\d\d)$/.exec(written) ?? []
  return { date, time }
}

/** `2024-07-30T10:15`, or what was typed where it is no wall time. */
export const wallTimeOf = ({ date, time }: Typed, { day, time: read }: Understood): string =>
  day !== null && read !== null ? `${day}T${read}` : `${date} ${time}`.trim()

/**
 * What a form sends of it: null for nothing; for a time that is no instant, or not yet, what was typed, which the newsroom
 * refuses: left out it would mean “never”.
 */
export const toValue = (typed: Typed, understood: Understood): string | null =>
  understood.meant.kind === 'none'
    ? null
    : (instantOf(typed, understood) ?? `${wallTimeOf(typed, understood)}[${understood.zone}]`)

const ISO = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d.*(?:Z|[+-]\d\d:?\d\d))?$/

/** What a form has as an instant; a program reads dates into much that people type. */
export const isInstantValue = (value: string | null | undefined): value is string =>
  typeof value === 'string' && ISO.test(value) && !Number.isNaN(Date.parse(value))

/** What is wrong with it and what would be right, in a sentence; null where nothing is. */
export const faultWords = (
  { meant, zone }: Pick<Understood, 'meant' | 'zone'>,
  language: string,
  labelOf: (zone: string) => string = cityOf,
): string | null => {
  const words = inOwnWords('instants', instants, language)
  switch (meant.kind) {
    case 'none':
    case 'once':
    case 'twice':
      return null
    case 'never':
      return fill(words.never, { place: labelOf(zone) })
    case 'no-zone':
      return words.noZone
    case 'unknown-place':
      return fill(words.unknownPlace, { typed: meant.typed })
    case 'no-time':
      return words.noTime
    case 'not-a-time':
    case 'no-such-time':
      return words.notATime
    case 'no-date':
    case 'not-a-date':
      return fill(words.notADate, { example: sayDay('2026-12-09', language) })
    case 'no-such-day':
      return words.noSuchDay
    case 'other-weekday':
      return fill(words.otherWeekday, {
        day: sayDay(meant.day, language),
        weekday: sayWeekday(meant.weekday, language),
      })
  }
}
