import { DateTime } from 'luxon'
import type { Embargo } from './canonical.ts'
import { isZone, resolveWallTime, toInstant } from './instants.ts'
import { say, type Sentence } from './sentences.ts'

/** As a form or a client gives it: an instant, or a wall time and its zone. */
export type EmbargoInput = { until?: string | null; zone?: string | null; wallTime?: string | null }
export type EmbargoVerdict = { ok: true; embargo: Embargo | null } | { ok: false; sentence: Sentence }

const wrong = (sentence: Sentence): EmbargoVerdict => ({ ok: false, sentence })

const toWallTime = (moment: DateTime): string =>
  moment.toFormat(moment.second === 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss")

const fromUntil = (until: string, zone: string): EmbargoVerdict => {
  const moment = DateTime.fromISO(until, { zone: 'utc' })
  if (!moment.isValid || !/(?:Z|[+-]\d\d:?\d\d)$/.test(until)) {
    return wrong(say('embargo.instant'))
  }
  return { ok: true, embargo: { until: toInstant(moment), zone, wallTime: toWallTime(moment.setZone(zone)) } }
}

const fromWallTime = (wallTime: string, zone: string, until: string | null): EmbargoVerdict => {
  const meant = resolveWallTime({ wallTime, zone })
  if (meant.kind === 'no-time' || meant.kind === 'no-zone') return wrong(say('embargo.wallTime'))
  if (meant.kind === 'never') {
    return wrong(
      say('embargo.neverThere', {
        zone,
        wallTime,
      }),
    )
  }
  // A wall time shows no fraction: any instant within the minute or second that it names is meant.
  const span = wallTime.length > 16 ? 1_000 : 60_000
  const isWithin = (instant: string) => {
    const after = Date.parse(until ?? '') - Date.parse(instant)
    return after >= 0 && after < span
  }
  const [only, later] = meant.kind === 'once' ? [meant.instant] : [meant.first, meant.second]
  if (until !== null && [only, later ?? only].some(isWithin))
    return { ok: true, embargo: { until: new Date(until).toISOString(), zone, wallTime } }
  if (later !== undefined) {
    return wrong(
      say('embargo.twice', {
        zone,
        wallTime,
        first: only,
        second: later,
      }),
    )
  }
  if (until !== null)
    return wrong(
      say('embargo.contradictory', {
        wallTime,
        zone,
        instant: only,
        until,
      }),
    )
  return { ok: true, embargo: { until: only, zone, wallTime } }
}

/** Of what a form sends back, only the half that was changed speaks. */
const spoken = (input: Required<EmbargoInput>, before: EmbargoInput | null): Required<EmbargoInput> => {
  if (!before?.until) return input
  const isSameWall = input.wallTime === before.wallTime && input.zone === before.zone
  const isSameInstant = Date.parse(input.until ?? '') === Date.parse(before.until)
  if (isSameWall && !isSameInstant && input.until) return { ...input, wallTime: null }
  return !isSameWall && isSameInstant && input.wallTime ? { ...input, until: null } : input
}

/**
 * The embargo as instant, zone and wall time, from either; null when none is meant. A wall time in a gap is refused,
 * one in an overlap is asked: refused unless `until` names one of its two instants.
 * @param before what is stored: where only the wall time or only the instant differs from it, the other one follows.
 */
export const resolveEmbargo = (
  given: EmbargoInput | null | undefined,
  before: EmbargoInput | null = null,
): EmbargoVerdict => {
  const { until, zone, wallTime } = spoken(
    {
      until: given?.until || null,
      zone: given?.zone?.trim() || null,
      wallTime: given?.wallTime?.trim() || null,
    },
    before,
  )
  if (zone !== null && !isZone(zone)) return wrong(say('embargo.unknownZone', { zone }))
  if (wallTime !== null) {
    return zone === null ? wrong(say('embargo.zoneMissing')) : fromWallTime(wallTime, zone, until)
  }
  if (until !== null) return fromUntil(until, zone ?? 'UTC')
  return zone === null ? { ok: true, embargo: null } : wrong(say('embargo.timeMissing'))
}
