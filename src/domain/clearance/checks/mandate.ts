import { endsBeforeStart } from '../../instants.ts'
import { faultOfPlace, namesOf, unknownGuests, withFacts } from '../../mandate/changedFacts.ts'
import { confirmersOf, editionInForce, isProposed, wasOfLead } from '../editions.ts'
import { type Facts, type Refused, type ActionRequest, nameOf, refuse, type Check } from '../facts.ts'
import { say } from '../../sentences.ts'
import { handedSince } from '../signatures.ts'

/** Since this form of events nobody but another organisation confirms, and room and link have limits. */
const STRICTER = 3
const isStricter = ({ judgedBy = STRICTER }: Facts): boolean => judgedBy >= STRICTER

/** Facts that the signers have not let anybody change. */
export const refuseUnmandated = ({ facts, body }: Omit<ActionRequest, 'organisation'>): Refused | null => {
  if (!body.facts || !facts.mandated) return null
  const { mandate, facts: present } = facts.mandated
  const outside = mandate ? namesOf(body.facts).filter((name) => !mandate.facts.includes(name)) : []
  if (outside.length > 0) return refuse('invalid', say('mandate.notCovered', { names: outside }))
  const misplaced = isStricter(facts) && mandate ? faultOfPlace(body.facts, mandate) : null
  if (misplaced) return refuse('invalid', misplaced)
  const unknown = unknownGuests(present, body.facts)
  if (unknown.length > 0) return refuse('invalid', say('mandate.noSuchGuest', { names: unknown }))
  return endsBeforeStart(withFacts(present, body.facts)) ? refuse('invalid', say('mandate.endsFirst')) : null
}

/** It was given to the lead that the signers knew. */
export const refuseProposal: Check = ({ facts }) => {
  if (!facts.mandated?.mandate) return refuse('wrong-state', say('mandate.none'))
  return handedSince(facts.clearance).length > 0 ? refuse('wrong-state', say('mandate.ended')) : null
}

export const refuseConfirmation: Check = ({ facts, body, actor }) => {
  const { clearance } = facts
  const { proposal } = clearance
  const isThere = isStricter(facts) ? isProposed(clearance) : proposal?.edition === editionInForce(clearance)
  if (!proposal || !isThere) return refuse('wrong-state', say('mandate.noProposal'))
  if (proposal.digest !== body.digest) return refuse('stale-digest', say('mandate.otherProposal'))
  return proposal.by === actor.id ? refuse('own-text', say('mandate.ownProposal')) : null
}

/** A person of another organisation that signed; of the lead only where the signed mandate says so, and counts. */
export const refuseConfirmer: Check = ({ facts, actor, organisation }) => {
  const { clearance, lead } = facts
  if (!isStricter(facts)) return null
  const able = confirmersOf(clearance, clearance.proposal)
  if (able.length === 0) return refuse('own-text', say('mandate.nobodyConfirms'))
  if (!able.includes(organisation))
    return refuse(
      'own-text',
      say('mandate.othersConfirm', {
        names: able.map((slug) => nameOf(facts, slug)),
      }),
    )
  return organisation !== lead && wasOfLead(actor, lead, clearance.proposal?.at ?? '')
    ? refuse(
        'own-text',
        say('mandate.heldRole', {
          organisation: nameOf(facts, lead),
        }),
      )
    : null
}

/** What waits to be confirmed is told by the lead, as its own caution. */
export const refuseCautionOfProposal: Check = ({ facts, body, organisation }) => {
  if (body.proposal === undefined) return null
  const { clearance, lead } = facts
  if (organisation !== lead) return refuse('not-reviewer', say('acting.reviewers'))
  if (!isProposed(clearance)) return refuse('wrong-state', say('mandate.noProposal'))
  return clearance.proposal?.digest === body.proposal
    ? null
    : refuse('stale-digest', say('mandate.otherProposal'))
}
