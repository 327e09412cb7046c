import { type Meant, meantBy, wallTimeIn } from '../../domain/wallTime.ts'

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
  const meant = wallTime === null ? null : meantBy({ wallTime, zone })
  return meant?.kind === 'twice' && Date.parse(at) >= Date.parse(meant.second)
}

export const meantIn = ({ wallTime, zone }: Typed, fallback: string): Meant =>
  wallTime === '' ? { kind: 'no-time' } : meantBy({ wallTime, zone: (zone ?? fallback).trim() })

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
