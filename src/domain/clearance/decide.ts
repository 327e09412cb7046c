import type { TextState } from '../entries.ts'
import type { Actor } from '../organisations.ts'
import { isSigningRole } from '../parties.ts'
import { leafNames } from '../canonical.ts'
import { actingFor } from './acting.ts'
import { isAction, parseBody } from './bodies.ts'
import { CHECKS } from './checks.ts'
import type { Facts, Refused, Situation, Verdict } from './facts.ts'
import { refuse } from './facts.ts'
import type { Row } from './table.ts'
import { TABLE } from './table.ts'
import type { Clearance } from './types.ts'
import { eventsOf } from './yields.ts'

const WIRE: Record<Row['wire'], (clearance: Clearance) => boolean> = {
  any: () => true,
  scheduled: ({ scheduled }) => scheduled !== null,
  settled: ({ scheduled, wire }) => scheduled === null && wire !== null,
  live: ({ wire }) => wire !== null && wire.standing !== 'withdrawn',
  none: ({ editions }) => editions.length === 0,
}

const WIRE_SENTENCE: Record<Row['wire'], string> = {
  any: '',
  scheduled: 'no edition is waiting for its instant',
  settled: 'an edition is waiting for its instant',
  live: 'no edition is out',
  none: 'there is an edition of it already',
}

const STATE_SENTENCE: Record<TextState, string> = {
  drafting: 'being written',
  review: 'waiting for the lead’s own reviewer',
  clearance: 'waiting for signatures',
  cleared: 'cleared',
  released: 'released',
}

/** What is wrong with the body beyond its shape. */
const refuseMisfit = ({ facts, action, body }: Omit<Situation, 'organisation'>): Refused | null => {
  const { round } = facts.clearance
  const unknown = round && body.covers?.find((leaf) => !leafNames(round.manifest).includes(leaf))
  if (unknown) return refuse('invalid', `The text has no part “${unknown}” that could be signed.`)
  if (action !== 'invite') return null
  const organisation = body.organisation ?? ''
  if (organisation === facts.lead) return refuse('invalid', 'The lead takes part already.')
  if (facts.organisations[organisation]?.standing !== 'member') {
    return refuse('invalid', `“${organisation}” is no member of the newsroom: only members can be invited.`)
  }
  return facts.reproduced && body.role && isSigningRole(body.role)
    ? refuse('invalid', 'A text that is carried word for word takes supporters and observers only.')
    : null
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
  return WIRE[row.wire](facts.clearance)
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
  return { ok: true, events: eventsOf(situation), organisation }
}
