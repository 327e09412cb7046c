import type { Attendance, EventFormat, EventStatus, MandateFact } from './words.ts'

export type Venue = {
  name: string
  address: string
  city: string
  country: string
  point: { latitude: number; longitude: number } | null
}

export type Guest = { name: string; office: string; role: string; attendance: Attendance | null }

/** All instants are ISO 8601 in UTC with milliseconds; `zone` is the event's own. */
export type EventFacts = {
  start: string | null
  end: string | null
  mediaCall: string | null
  zone: string | null
  venue: Venue | null
  format: EventFormat | null
  link: string | null
  status: EventStatus
  previousStart: string | null
  organisers: { organisation: string | null; name: string | null; role: string }[]
  guests: Guest[]
  expected: { qualifier: string; number: number | null } | null
  theme: string | null
  observance: string | null
}

export type Dateline = { place: string; date: string | null }

export type MediaUpdateFacts = {
  number: string | null
  date: string | null
  theme: string | null
  observance: string | null
}

/** Facts that were changed after the text was signed, as its signers allowed: since when, and which. */
export type ChangedFacts = { minor: number; at: string; facts: MandateFact[] }
