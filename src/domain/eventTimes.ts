import type { EventFacts } from './canonical.ts'

type Told = Pick<EventFacts, 'start' | 'status' | 'previousStart'>

/** Whether an event is over before it begins. */
export const endsFirst = ({ start, end }: Pick<EventFacts, 'start' | 'end'>): boolean =>
  start !== null && end !== null && end < start

/**
 * What an event says of its move: with another start than before it is rescheduled, and keeps the hour before as
 * `previousStart`; with the same one it says what it has said.
 */
export const toldOfMove = (before: Told, start: string | null): Pick<Told, 'status' | 'previousStart'> =>
  start === null || start === before.start
    ? { status: before.status, previousStart: before.previousStart }
    : { status: 'rescheduled', previousStart: before.start }
