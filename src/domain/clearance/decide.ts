import type { TextState } from '../entries.ts'
import type { Actor } from '../organisations.ts'
import { actingFor } from './acting.ts'
import { isAction, parseBody } from './bodies.ts'
import { CHECKS } from './checks/index.ts'
import type { Facts, Refused, Situation, Verdict } from './facts.ts'
import { refuse } from './facts.ts'
import { actionAsked } from './factsEvents.ts'
import { refuseMisfit } from './misfit.ts'
import type { Row } from './table.ts'
import { TABLE } from './table.ts'
import { WIRE_CONDITIONS } from './wireConditions.ts'
import { breakOf, exclusionOf } from './joint/breaks.ts'
import { eventsOf, heldBy, heldElsewhere } from './yields.ts'
import { say } from '../sentences/say.ts'
import type { Sentence } from '../sentences/sentences.ts'

type NotPossible = Extract<Sentence, `To {action} is not possible${string}`>

const WIRE_SENTENCE: Record<Exclude<Row['wire'], 'any'>, NotPossible> = {
  scheduled: 'To {action} is not possible: no edition is waiting for its instant.',
  settled: 'To {action} is not possible: an edition is waiting for its instant.',
  live: 'To {action} is not possible: no edition is shown.',
  near: 'To {action} is not possible: no edition is shown, and none waits.',
  coming: 'To {action} is not possible: there is not one edition alone that is shown, or that waits.',
  out: 'To {action} is not possible: no edition is out.',
  suspended: 'To {action} is not possible: no edition is suspended.',
  none: 'To {action} is not possible: there is an edition of it already.',
}

const STATE_SENTENCE: Record<TextState | 'deleted', NotPossible> = {
  drafting: 'To {action} is not possible while the text is being written.',
  review: 'To {action} is not possible while the text is waiting for the lead’s own reviewer.',
  clearance: 'To {action} is not possible while the text is waiting for signatures.',
  cleared: 'To {action} is not possible while the text is cleared.',
  released: 'To {action} is not possible while the text is released.',
  deleted: 'To {action} is not possible once the text is deleted.',
}

const refuseState = ({ action, facts }: Pick<Situation, 'action' | 'facts'>): Refused | null => {
  const row = TABLE[action]
  const { state, deleted } = facts.clearance
  const not = (sentence: NotPossible) =>
    refuse('wrong-state', say(sentence, { action: action.replace('-', ' ') }))
  if (deleted || !row.from.includes(state)) return not(STATE_SENTENCE[deleted ? 'deleted' : state])
  const { wire } = row
  return wire === 'any' || WIRE_CONDITIONS[wire](facts.clearance) ? null : not(WIRE_SENTENCE[wire])
}

/**
 * Whether the actor may do this now, and the events that it appends. Refusals come in the order of the HTTP contract:
 * unknown or invalid; who; state; stale; own text; incomplete. Nothing throws, nothing is written.
 * @param facts with a clearance replayed for the same `now`.
 */
export const decide = (facts: Facts, asked: string, body: unknown, actor: Actor, now: Date): Verdict => {
  const action = actionAsked(asked, body)
  if (!isAction(action)) return refuse('unknown-action', say('There is no action “{action}”.', { action }))
  const parsed = parseBody(action, body)
  if (!parsed.ok) return refuse('invalid', parsed.sentence)
  const request = { facts, action, body: parsed.body, actor, now }
  const misfit = refuseMisfit(request)
  if (misfit) return misfit
  const organisation = actingFor({ ...request, row: TABLE[action] })
  if (typeof organisation !== 'string') return organisation
  const situation: Situation = { ...request, organisation }
  for (const check of [refuseState, ...CHECKS[action]]) {
    const refused = check(situation)
    if (refused) return refused
  }
  const events = eventsOf(situation)
  const before = breakOf(situation, heldBy(events))
  const after = exclusionOf(situation)
  return { ok: true, events: before ? heldElsewhere(events) : events, before, after, organisation }
}
