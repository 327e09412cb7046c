import { cityOf, wallTimeIn, type ResolvedWallTime, resolveWallTime } from '../../domain/instants.ts'
import { fill } from '../../domain/messages.ts'
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

const IS_UTC = /^(?:Etc\/)?(?:UTC|UCT|GMT|Zulu|Universal)$/

/** `30 Jul 2024, 10:00 in Islamabad, 05:00 UTC`, with UTC's day where it is another one; UTC alone where that is the zone. */
export const bothClocks = ({ at, zone, place, language }: Shown): string => {
  const isSameDay = dayIn(at, zone) === dayIn(at, 'UTC')
  const format = (timeZone: string, dateStyle?: 'medium') =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...({ timeStyle: 'short', hourCycle: 'h23' } as const),
      dateStyle,
      timeZone,
    }).format(new Date(at))
  const words = inOwnWords('instants', instants, language)
  if (!place && IS_UTC.test(zone)) return fill(words.utc, { wall: format('UTC', 'medium') })
  return fill(words.both, {
    wall: format(zone, 'medium'),
    place: place || cityOf(zone),
    utc: format('UTC', isSameDay ? undefined : 'medium'),
  })
}

export const dayIn = (at: string, zone: string): string | undefined => wallTimeIn(at, zone)?.slice(0, 10)

/** What somebody has typed into the two halves of a time. */
export type Typed = {
  wallTime: string
  /** Null: the one that is meant unless another one is said, such as the event's own. */
  zone: string | null
  /** Of two instants with this wall time the second one. */
  isSecond: boolean
}

/** As the boxes show an instant that is there already. */
export const toTyped = (at: string | null, { zone, fallback }: Zones): Typed => ({
  wallTime: (at && wallTimeIn(at, zone ?? fallback)) ?? '',
  zone,
  isSecond: at !== null && isSecondIn(at, zone ?? fallback),
})

type Zones = { zone: string | null; fallback: string }

const isSecondIn = (at: string, zone: string): boolean => {
  const wallTime = wallTimeIn(at, zone)
  const meant = wallTime === null ? null : resolveWallTime({ wallTime, zone })
  return meant?.kind === 'twice' && Date.parse(at) >= Date.parse(meant.second)
}

export const meantIn = ({ wallTime, zone }: Typed, fallback: string): ResolvedWallTime =>
  wallTime === '' ? { kind: 'no-time' } : resolveWallTime({ wallTime, zone: (zone ?? fallback).trim() })

/**
 * What a form sends of it: null for nothing; for a time that is no instant, or not yet, what was typed, which the newsroom
 * refuses: left out it would mean “never”.
 */
export const toValue = (typed: Typed, fallback: string): string | null =>
  typed.wallTime === ''
    ? null
    : (instantOf(typed, fallback) ?? `${typed.wallTime}[${typed.zone ?? fallback}]`)

export const isInstantValue = (value: string | null | undefined): value is string =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value))

/** The instant that was typed; null until the input is complete. */
export const instantOf = (typed: Typed, fallback: string): string | null => {
  const meant = meantIn(typed, fallback)
  if (meant.kind === 'once') return meant.instant
  if (meant.kind === 'twice') return typed.isSecond ? meant.second : meant.first
  return null
}
