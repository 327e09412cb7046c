import { currentSigners } from './signatures.ts'
import { allowsTacitConsent, type Facts, type ActionRequest } from './facts.ts'
import type { Basis } from './events.ts'
import { demandsProofs } from '../organisations.ts'

type Ruled = Pick<Facts, 'type' | 'kind' | 'lead' | 'organisations' | 'clearance'>

type Asked = Pick<ActionRequest, 'facts' | 'action' | 'organisation'> & {
  body: { organisation?: string; to?: string }
}

/** Those on whose policies the act rests; nobody else is named, since whoever reads the event later may not know of them. */
export const organisationsConcerned = ({ facts, action, organisation, body }: Asked): string[] => {
  const { lead, clearance } = facts
  const signers = action === 'submit' || action === 'release' ? currentSigners({ lead, clearance }) : []
  const delegate = action === 'sign' ? clearance.delegations[organisation]?.to : undefined
  return [
    ...signers,
    organisation,
    ...(delegate ? [delegate] : []),
    ...(body.organisation ? [body.organisation] : []),
    ...(action === 'offer-lead' && body.to ? [body.to] : []),
    ...(restsOnSuspendedLead({ facts, action, organisation }) ? [lead] : []),
  ]
}

/** Of a lead that acts itself nothing needs to be said. */
const restsOnSuspendedLead = ({ facts, action, organisation }: Omit<Asked, 'body'>): boolean =>
  action === 'object' ||
  action === 'end-objection' ||
  (action === 'take-lead' && facts.clearance.offer?.to !== organisation)

const organisationsOf = (facts: Ruled, slugs: readonly string[]): Basis['organisations'] =>
  [...new Set(slugs)].sort().flatMap((organisation) => {
    const known = facts.organisations[organisation]
    if (!known) return []
    const { standing, suspended, suspendedSince, fourEyes, tacitConsent } = known
    const since = suspended && organisation === facts.lead ? suspendedSince : undefined
    return [
      {
        organisation,
        standing,
        suspended,
        ...(since === undefined ? {} : { since }),
        fourEyes,
        silence: allowsTacitConsent(facts, organisation) && tacitConsent.includes(facts.kind),
        ...(demandsProofs(known) ? { demand: true as const } : {}),
      },
    ]
  })

/** Of the event that an act makes. */
export const basisOf = (situation: ActionRequest): Basis => {
  const { facts, action, actor, organisation } = situation
  const delegate = action === 'sign' ? facts.clearance.delegations[organisation]?.to : undefined
  const acting = [organisation, ...(delegate ? [delegate] : [])]
  return {
    type: facts.type,
    ...(facts.reproduced ? { reproduced: true as const } : {}),
    roles: actor.memberships
      .filter((membership) => acting.includes(membership.organisation))
      .map((membership) => ({ organisation: membership.organisation, roles: [...membership.roles] })),
    organisations: organisationsOf(facts, organisationsConcerned(situation)),
    ...(action === 'submit' ? { rules: rulesOf(facts) } : {}),
  }
}

/** What the consortium says of silence. */
export const rulesOf = ({ silence, kind }: Facts): Basis['rules'] => {
  const { notice: least } = silence
  const notice =
    'hours' in least ? least : { ...least, weekend: [...least.weekend], holidays: [...least.holidays] }
  return { notice, barred: silence.barred.includes(kind) }
}

/** Of an event that nobody's act has made. */
export const basisOfOrganisations = (facts: Ruled, slugs: readonly string[]): Basis => ({
  type: facts.type,
  roles: [],
  organisations: organisationsOf(facts, slugs),
})
