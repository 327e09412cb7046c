import { z } from 'zod'
import type { LogEvent } from './events.ts'
import { changedFacts, SHAPES } from './shapes/index.ts'
import { items, ofEdition, ofOrganisation } from './shapes/parts.ts'
import { LEDGER_PLACE } from '../passkeys/proof.ts'
import { type Action, ACTIONS, FREEZING_ACTIONS, isAction } from './table.ts'

/** Of events that no act writes now. */
const OTHER_DATA = {
  /** Both acts on facts under a mandate, until schema 3. */
  'change-facts': z.discriminatedUnion('step', [
    z.strictObject({ step: z.literal('propose'), ...changedFacts }),
    z.strictObject({ step: z.literal('confirm'), ...changedFacts, minor: z.int(), proposal: z.int() }),
  ]),
  /** In the log of a media update: one of its entries was held. `edition`: of the update, if it waited. */
  break: z.strictObject({
    ...{ entry: z.string(), edition: z.int().nullable(), items },
    /** Not by a reviewer, but since the entry's party demands proofs, as its ledger says there. */
    ledger: LEDGER_PLACE.optional(),
  }),
  available: ofEdition,
  /** Its silence counts no more in this round: it was suspended, or turned to never. Nobody acts for it. */
  'void-silence': ofOrganisation,
  /**
   * Its organisation demands proofs from here on, as its ledger says at that place. `from`: who has not signed by then has
   * until that instant. `held`: the edition that was waiting and waits no more by this.
   */
  demand: z.strictObject({
    ledger: LEDGER_PLACE,
    from: z.iso.datetime().optional(),
    held: z.int().nullable(),
    items,
    elsewhere: z.literal(true).optional(),
  }),
  /** A passkey was revoked, as the ledger says at that place: what it consented to in this round is void. */
  'revoke-key': z.strictObject({ ledger: LEDGER_PLACE, credential: z.string() }),
} as const

type Schemas = { [A in Action]: (typeof SHAPES)[A]['data'] } & typeof OTHER_DATA

/** The one schema that the data of each type of event has: ids, instants, slugs and digests only. */
const EVENT_DATA = {
  ...Object.fromEntries(ACTIONS.map((action) => [action, SHAPES[action].data])),
  ...OTHER_DATA,
} as Schemas // an action is a type of event

export type OtherEvent = keyof typeof OTHER_DATA
export type EventType = keyof Schemas
export type EventData<T extends EventType> = z.output<Schemas[T]>

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_DATA, type)

/** @throws when the data does not have the shape of its type: the log has been touched, or is newer than this program. */
export const readData = <T extends EventType>(type: T, event: Pick<LogEvent, 'data'>): EventData<T> =>
  EVENT_DATA[type].parse(event.data) as EventData<T> // the schema of this very type made it

/** One of the two acts by which facts change under a mandate. */
export type FactsStep =
  ({ step: 'propose' } & EventData<'propose-facts'>) | ({ step: 'confirm' } & EventData<'confirm-facts'>)

/** Until schema 3 both were events of one type; it reads as either. */
const OLDER = 'change-facts'

/** What the event does to facts under a mandate; null for every other event. */
export const factsStepOf = (event: Pick<LogEvent, 'type' | 'data'>): FactsStep | null => {
  if (event.type === 'propose-facts') return { step: 'propose', ...readData('propose-facts', event) }
  if (event.type === 'confirm-facts') return { step: 'confirm', ...readData('confirm-facts', event) }
  return event.type === OLDER ? readData(OLDER, event) : null
}

export const isProposal = (event: Pick<LogEvent, 'type' | 'data'>): boolean =>
  factsStepOf(event)?.step === 'propose'

export const isConfirmation = (event: Pick<LogEvent, 'type' | 'data'>): boolean =>
  factsStepOf(event)?.step === 'confirm'

/** Types of events that bring a frozen text of their own; a confirmation names one that was brought. */
export const FREEZING: readonly string[] = [...FREEZING_ACTIONS, OLDER]

/** The act that writes such an event now; null for what nobody's act writes. */
export const actOf = (event: Pick<LogEvent, 'type' | 'data'>): Action | null => {
  const step = factsStepOf(event)
  if (step) return step.step === 'propose' ? 'propose-facts' : 'confirm-facts'
  return isAction(event.type) ? event.type : null
}

/** The act that is meant: `change-facts`, the older endpoint, proposes what it brings, and confirms what it names. */
export const actionAsked = (action: string, body: unknown): string => {
  if (action !== OLDER) return action
  const { facts } = (body ?? {}) as { facts?: unknown }
  return facts === undefined ? 'confirm-facts' : 'propose-facts'
}
