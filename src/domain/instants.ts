import type { EventFacts } from './canonical.ts'

/** `2024-07-30T05:15:00.000Z` → `2024-07-30 05:15`: to the minute, in UTC, which whoever shows it says beside it. */
export const toMinute = (instant: string): string => instant.slice(0, 16).replace('T', ' ')

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
