import type { Code } from './sentences.ts'

/** What is known of an instant of an event, beside its name. */
type EventInstantRow = {
  /** Goes along when the event is given another start in the calendar. */
  movesAlong: boolean
  /** The lead is told where it lies after the start (`hints` in the sentences). */
  beforeStart: Code | null
  /** What schema.org calls it. */
  schemaOrg: string
  /** What consumers are told of it. */
  description: string
}

/**
 * Instants of an event that its text need not have, in the order in which they are shown: whoever freezes, checks or
 * shows them reads this table. A text without one has no such member, so that its digest stays what it was.
 */
export const EVENT_INSTANTS = {
  doorsOpen: {
    movesAlong: true,
    beforeStart: 'hints.doorsAfterStart',
    schemaOrg: 'doorTime',
    description: 'When the doors open, where the text says so.',
  },
} as const satisfies Record<string, EventInstantRow>

export type EventInstant = keyof typeof EVENT_INSTANTS

/** ISO 8601 in UTC with milliseconds. */
export type EventInstants = { [Name in EventInstant]?: string }

/** As the desk keeps them. */
export type WrittenInstants = { [Name in EventInstant]?: string | null }

export const EVENT_INSTANT_NAMES = Object.keys(EVENT_INSTANTS) as EventInstant[]

/** The same for each, such as a schema. */
export const ofEachInstant = <T>(make: (name: EventInstant) => T): Record<EventInstant, T> =>
  Object.fromEntries(EVENT_INSTANT_NAMES.map((name) => [name, make(name)])) as Record<EventInstant, T> // by name

/** Those that are there, by their names. */
export const instantsIn = (
  given: WrittenInstants,
  read: (value: string, name: EventInstant) => string | null = (value) => value,
): EventInstants =>
  Object.fromEntries(
    EVENT_INSTANT_NAMES.flatMap((name) => {
      const value = given[name]
      const instant = value ? read(value, name) : null
      return instant === null ? [] : [[name, instant] as const]
    }),
  )
