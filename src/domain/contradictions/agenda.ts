import { DateTime, IANAZone } from 'luxon'
import { foldWord } from './comparableText.ts'
import { townNamed } from './places/towns.ts'
import { properWords, venueWords } from './places/venues.ts'
import type { EventToCheck } from './findings.ts'
import type { Zone } from './times/zones.ts'

/** The facts of an event on the clocks of its place: minutes of the day, and ISO dates. */
export type Agenda = {
  event: EventToCheck
  zone: string | null
  offset: number
  at: DateTime
  start: number | null
  end: number | null
  mediaCall: number | null
  days: string[]
  /** How texts name the place, folded: the city in all languages, and what is particular to the venue's name. */
  own: string[]
}

const MAX_DAYS = 31

export const agendaOf = (event: EventToCheck): Agenda => {
  const { facts } = event
  const zone = facts.zone && IANAZone.isValidZone(facts.zone) ? facts.zone : null
  const read = (instant: string | null) => {
    const moment = instant ? DateTime.fromISO(instant, { zone: 'utc' }).setZone(zone ?? 'utc') : null
    return moment?.isValid ? moment : null
  }
  const minutes = (moment: DateTime | null) => (moment && zone ? moment.hour * 60 + moment.minute : null)
  const start = read(facts.start)
  const end = read(facts.end)
  const days: string[] = []
  if (start) {
    const last = end ?? start
    for (let day = start.startOf('day'); day <= last && days.length < MAX_DAYS; day = day.plus({ days: 1 }))
      days.push(day.toISODate() ?? '')
  }
  return {
    event,
    zone,
    offset: start?.offset ?? 0,
    at: start ?? DateTime.fromMillis(0, { zone: 'utc' }),
    start: minutes(start),
    end: minutes(end),
    mediaCall: minutes(read(facts.mediaCall)),
    days,
    own: namesOfPlace(facts.venue),
  }
}

const namesOfPlace = (venue: EventToCheck['facts']['venue']): string[] => {
  if (!venue) return []
  const town = townNamed(venue.city)
  const cities = town ? Object.values(town.names).flat() : [venue.city]
  return [
    ...cities.map((name) => foldWord(name.replace('*', ''))),
    ...properWords(venueWords(venue.name)),
  ].filter((name) => name.length > 1)
}

/** Minutes of the day on the event's clocks; null where the zone of either is not known. */
export const onClocksOf = (agenda: Agenda | null, readings: number[], zone: Zone | null): number[] | null => {
  if (!zone || 'isLocal' in zone) return readings
  if (!agenda?.zone) return null
  return readings.flatMap((minutes) =>
    zone.offsets.map((offset) => (minutes - offset + agenda.offset + 2 * 1440) % 1440),
  )
}
