import { ACTS } from './acts/index.ts'
import { parseBody } from './shapes/index.ts'
import { type Refused, type ActionRequest, refuse, type Facts, type Verdict } from './facts.ts'
import { say, type Code } from '../sentences.ts'
import type { TextState } from '../entries.ts'
import type { Actor } from '../organisations.ts'
import { actingFor } from './acting.ts'
import { actionAsked } from './eventData.ts'
import { isAction, type Row, TABLE } from './table.ts'
import { WIRE_CONDITIONS } from './editions.ts'
import { refuseUnproved } from './checks/proofs.ts'
import { breakOf, exclusionOf } from './joint/breaks.ts'
import { eventsFor, heldBy, heldElsewhere } from './eventsFor.ts'

type NotPossible = Extract<Code, `notPossible.${string}`>

const WIRE_CODE: Record<Exclude<Row['wire'], 'any'>, NotPossible> = {
  scheduled: 'notPossible.noneScheduled',
  settled: 'notPossible.oneScheduled',
  live: 'notPossible.noneLive',
  near: 'notPossible.noneLiveOrScheduled',
  coming: 'notPossible.notOneAlone',
  out: 'notPossible.noneOut',
  suspended: 'notPossible.noneSuspended',
  none: 'notPossible.editionExists',
  unscheduled: 'notPossible.oneScheduled',
}

const STATE_CODE: Record<TextState | 'deleted', NotPossible> = {
  drafting: 'notPossible.drafting',
  review: 'notPossible.review',
  clearance: 'notPossible.clearance',
  cleared: 'notPossible.cleared',
  released: 'notPossible.released',
  deleted: 'notPossible.deleted',
}

const refuseState = ({ action, facts }: Pick<ActionRequest, 'action' | 'facts'>): Refused | null => {
  const row = TABLE[action]
  const { state, deleted } = facts.clearance
  const not = (code: NotPossible) => refuse('wrong-state', say(code, { action: action.replace('-', ' ') }))
  if (deleted || !row.from.includes(state)) return not(STATE_CODE[deleted ? 'deleted' : state])
  const { wire } = row
  return wire === 'any' || WIRE_CONDITIONS[wire](facts.clearance) ? null : not(WIRE_CODE[wire])
}

/**
 * Whether the actor may do this now, and the events that it appends. Refusals come in the order of the HTTP contract:
 * unknown or invalid; who; state; stale; own text; incomplete. Nothing throws, nothing is written.
 * @param facts with a clearance replayed for the same `now`.
 */
export const decide = (facts: Facts, asked: string, body: unknown, actor: Actor, now: Date): Verdict => {
  const action = actionAsked(asked, body)
  if (!isAction(action)) return refuse('unknown-action', say('requests.noAction', { action }))
  const parsed = parseBody(action, body)
  if (!parsed.ok) return refuse('invalid', parsed.sentence)
  const request = { facts, action, body: parsed.body, actor, now }
  const { checkBody, checks } = ACTS[action]
  const misfit = checkBody?.(request)
  if (misfit) return misfit
  const organisation = actingFor({ ...request, row: TABLE[action] })
  if (typeof organisation !== 'string') return organisation
  const situation: ActionRequest = { ...request, organisation }
  for (const check of [refuseState, ...checks, refuseUnproved]) {
    const refused = check(situation)
    if (refused) return refused
  }
  const events = eventsFor(situation)
  const before = breakOf(situation, heldBy(events))
  const after = exclusionOf(situation)
  return { ok: true, events: before ? heldElsewhere(events) : events, before, after, organisation }
}
