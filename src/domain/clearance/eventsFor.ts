import { ACTS } from './acts/index.ts'
import { basisOf } from './basis.ts'
import { editionMeant } from './editions.ts'
import { type NewEvent, RENDERER } from './events.ts'
import type { ActionRequest } from './facts.ts'
import type { Clearance } from './state.ts'
import { FREEZING_ACTIONS, type Subject, TABLE } from './table.ts'

/** The digest that the event names. */
const DIGEST: Record<Subject, (request: ActionRequest) => string | null | undefined> = {
  text: ({ facts }) => facts.clearance.digest,
  draft: ({ facts }) => facts.draft.frozen?.digest,
  facts: ({ facts }) => facts.mandated?.frozen?.digest,
  proposal: ({ facts }) => facts.clearance.proposal?.digest,
  meant: ({ facts, body }) => editionMeant(facts.clearance, body.digest)?.digest,
  edition: ({ facts }) => facts.clearance.wire?.digest,
}

/** Who appends first after the instant says that the edition has taken effect. */
export const dueEvents = ({ isDue, wire }: Clearance): NewEvent[] =>
  isDue && wire
    ? [
        {
          type: 'available',
          organisation: null,
          by: null,
          digest: wire.digest,
          data: { edition: wire.edition },
          note: null,
        },
      ]
    : []

/** The events that a permitted action appends. */
export const eventsFor = (situation: ActionRequest): NewEvent[] => {
  const { action, actor, body, organisation, facts } = situation
  return [
    ...dueEvents(facts.clearance),
    {
      type: action,
      organisation,
      by: actor.id,
      digest: DIGEST[TABLE[action].about](situation) ?? null,
      data: ACTS[action].data?.(situation) ?? {},
      note: body.publicNote ?? (body.note || null),
      basis: basisOf(situation),
      ...(FREEZING_ACTIONS.includes(action) ? { renderer: RENDERER } : {}),
    },
  ]
}

/** With what proves the act, which is the last of its events. */
export const withProof = (
  events: readonly NewEvent[],
  given: Pick<NewEvent, 'proof' | 'proved' | 'noteSalt'>,
): NewEvent[] => events.map((event, index) => (index === events.length - 1 ? { ...event, ...given } : event))

/** The edition that was waiting and waits no more by these events; null when none was. */
export const heldBy = (events: readonly NewEvent[]): number | null => {
  const { type, data } = events.at(-1) ?? {}
  const { edition, held } = (data ?? {}) as { edition?: number; held?: number | null } // of the holding actions
  return (type === 'hold' ? edition : held) ?? null
}

/** What follows a `break` holds nothing by itself. */
export const heldElsewhere = (events: readonly NewEvent[]): NewEvent[] =>
  events.map((event, index) =>
    index === events.length - 1 ? { ...event, data: { ...event.data, elsewhere: true } } : event,
  )
