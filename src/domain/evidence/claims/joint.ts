import { carriedBy, conditionOf } from '../../clearance/conditional.ts'
import { readData } from '../../clearance/eventData.ts'
import type { LogEvent } from '../../clearance/events.ts'
import { entriesOf, list, ofWord, type Say } from './claim.ts'

type Waiting = { update: string; events: LogEvent[] }

const waitingIn = (events: readonly LogEvent[]): Waiting[] => {
  const updates = new Set(events.flatMap((event) => conditionOf(event)?.entry ?? []))
  return [...updates].map((update) => ({
    update,
    events: events.filter((event) => conditionOf(event)?.entry === update),
  }))
}

/** Of the other log nothing is proved here: its own evidence and its own heads show it. */
export const joint: Say = ({ events, bundles }) => [
  ...waitingIn(events).map(({ update, events: waiting }) =>
    (bundles[update] ?? []).length > 0
      ? ofWord(
          `That the log of the media update ${update}, which decides whether ${entriesOf(waiting)} count, says what this file shows of it, and no more.`,
        )
      : ofWord(
          `That the log of the media update ${update}, which decides whether ${entriesOf(waiting)} count, has not said it yet.`,
        ),
  ),
  ...events
    .filter((event) => carriedBy(event).length > 0)
    .map((event) =>
      ofWord(
        `That the logs of ${list(carriedBy(event).map(({ entry }) => entry))} say what entry ${event.seq} makes count there.`,
      ),
    ),
  ...events
    .filter(({ type }) => type === 'break')
    .map((event) =>
      ofWord(
        `That “${event.organisation}” held ${readData('break', event).entry}, or took it out of the media update, as that text’s own log says (entry ${event.seq}).`,
      ),
    ),
]
