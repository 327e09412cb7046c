import { namesOf, unknownGuests, withFacts } from '../../mandate.ts'
import type { Refused, Situation } from '../facts.ts'
import { refuse } from '../facts.ts'
import type { Clearance } from '../types.ts'
import type { Check } from './check.ts'
import { say } from '../../sentences/say.ts'
import { endsFirst } from '../../eventTimes.ts'

/** The edition whose facts would change: the one that is out, or else the one that waits. */
export const editionInForce = ({ wire, scheduled }: Clearance): number => (wire ?? scheduled)?.edition ?? 0

/** Facts that the signers have not let anybody change. */
export const refuseUnmandated = ({ facts, body }: Omit<Situation, 'organisation'>): Refused | null => {
  if (!body.facts || !facts.mandated) return null
  const { mandate, facts: present } = facts.mandated
  const outside = mandate ? namesOf(body.facts).filter((name) => !mandate.facts.includes(name)) : []
  if (outside.length > 0)
    return refuse(
      'invalid',
      say('The mandate of this text does not cover: {names}.', { names: outside.join(', ') }),
    )
  const unknown = unknownGuests(present, body.facts)
  if (unknown.length > 0)
    return refuse('invalid', say('The event names no such guest: {names}.', { names: unknown.join(', ') }))
  return endsFirst(withFacts(present, body.facts))
    ? refuse('invalid', 'The event would end before it starts: change its end, too.')
    : null
}

export const refuseProposal: Check = ({ facts, body, organisation }) => {
  if (!body.facts) return null
  if (organisation !== facts.lead)
    return refuse('not-reviewer', 'Only reviewers of the lead propose facts; a second person confirms them.')
  return facts.mandated?.mandate
    ? null
    : refuse('wrong-state', 'This text carries no mandate: correct it, so that its signers see the change.')
}

export const refuseConfirmation: Check = ({ facts, body, actor }) => {
  const { proposal } = facts.clearance
  if (body.facts) return null
  if (proposal?.edition !== editionInForce(facts.clearance))
    return refuse('wrong-state', 'Nobody has proposed facts of this edition.')
  if (proposal.digest !== body.digest)
    return refuse('stale-digest', 'Other facts are proposed than the ones that you looked at.')
  return proposal.by === actor.id
    ? refuse('own-text', 'You have proposed these facts: a second person has to confirm them.')
    : null
}
