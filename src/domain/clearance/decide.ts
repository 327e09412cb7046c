import type { TextState } from '../entries.ts'
import type { Actor } from '../organisations.ts'
import { actingFor } from './acting.ts'
import { isAction, parseBody } from './bodies.ts'
import { CHECKS } from './checks/index.ts'
import type { Facts, Refused, Situation, Verdict } from './facts.ts'
import { refuse } from './facts.ts'
import { refuseMisfit } from './misfit.ts'
import type { Row } from './table.ts'
import { TABLE } from './table.ts'
import { WIRE_CONDITIONS } from './wireConditions.ts'
import { breakOf } from './joint/breaks.ts'
import { eventsOf, heldBy, heldElsewhere } from './yields.ts'

const WIRE_SENTENCE: Record<Row['wire'], string> = {
  any: '',
  scheduled: 'no edition is waiting for its instant',
  settled: 'an edition is waiting for its instant',
  live: 'no edition is shown',
  coming: 'there is not one edition alone that is shown, or that waits',
  out: 'no edition is out',
  suspended: 'no edition is suspended',
  none: 'there is an edition of it already',
}

const STATE_SENTENCE: Record<TextState, string> = {
  drafting: 'being written',
  review: 'waiting for the lead’s own reviewer',
  clearance: 'waiting for signatures',
  cleared: 'cleared',
  released: 'released',
}

const refuseState = ({ action, facts }: Pick<Situation, 'action' | 'facts'>): Refused | null => {
  const row = TABLE[action]
  const { state, deleted } = facts.clearance
  if (deleted || !row.from.includes(state)) {
    return refuse(
      'wrong-state',
      `To ${action.replace('-', ' ')} is not possible ${deleted ? 'once the text is deleted' : `while the text is ${STATE_SENTENCE[state]}`}.`,
    )
  }
  return WIRE_CONDITIONS[row.wire](facts.clearance)
    ? null
    : refuse('wrong-state', `To ${action.replace('-', ' ')} is not possible: ${WIRE_SENTENCE[row.wire]}.`)
}

/**
 * Whether the actor may do this now, and the events that it appends. Refusals come in the order of the HTTP contract:
 * unknown or invalid; who; state; stale; own text; incomplete. Nothing throws, nothing is written.
 * @param facts with a clearance replayed for the same `now`.
 */
export const decide = (facts: Facts, action: string, body: unknown, actor: Actor, now: Date): Verdict => {
  if (!isAction(action)) return refuse('unknown-action', `There is no action “${action}”.`)
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
  return { ok: true, events: before ? heldElsewhere(events) : events, before, organisation }
}
