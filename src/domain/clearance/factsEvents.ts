import type { Action } from './bodies.ts'
import { type EventData, isEventType, readData } from './eventData.ts'
import type { LogEvent } from './events.ts'

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
export const FREEZING: readonly string[] = ['submit', 'propose-facts', OLDER]

/** The act that writes such an event now; null for what nobody's act writes. */
export const actOf = (event: Pick<LogEvent, 'type' | 'data'>): Action | null => {
  const step = factsStepOf(event)
  if (step) return step.step === 'propose' ? 'propose-facts' : 'confirm-facts'
  return isEventType(event.type) && !BY_NOBODY.includes(event.type) ? (event.type as Action) : null // the rest are acts
}

const BY_NOBODY: readonly string[] = ['available', 'break', 'void-silence']

/** The act that is meant: `change-facts`, the older door, proposes what it brings, and confirms what it names. */
export const actionAsked = (action: string, body: unknown): string => {
  if (action !== OLDER) return action
  const { facts } = (body ?? {}) as { facts?: unknown }
  return facts === undefined ? 'confirm-facts' : 'propose-facts'
}
