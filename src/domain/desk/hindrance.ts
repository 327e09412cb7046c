import { refuseOwnText, refuseSecondOrganisation } from '../clearance/checks/signing.ts'
import { wasOfLead } from '../clearance/confirming.ts'
import type { Clearance } from '../clearance/types.ts'
import { type Actor, canTakePart, holdsRole, type OrganisationFacts, type Role } from '../organisations.ts'
import type { Concern, ConcernKind } from './concerns.ts'

/** Whose the next step is in each concern; of what only has to be known it is nobody's. */
const WHO: Partial<Record<ConcernKind, Role>> = {
  sign: 'reviewer',
  answer: 'reviewer',
  release: 'reviewer',
  confirm: 'reviewer',
  mend: 'editor',
}

/** Why somebody of the organisation cannot take the next step, and who can. */
export type Hindrance =
  | 'needs-reviewer'
  | 'needs-editor'
  | 'own-text'
  | 'signed-elsewhere'
  | 'own-proposal'
  | 'of-lead'
  | 'party-suspended'

type Asked = {
  actor: Actor
  clearance: Clearance
  organisations: Readonly<Record<string, OrganisationFacts>>
}

/** What keeps this person from the next step; null when nothing does. As the server would decide (clearance/checks). */
export const hindranceOf = (
  { kind, organisation, inPlaceOf }: Concern,
  { actor, clearance, organisations }: Asked,
): Hindrance | null => {
  const role = WHO[kind]
  if (role && !holdsRole(actor, organisation, [role]))
    return role === 'editor' ? 'needs-editor' : 'needs-reviewer'
  if (kind === 'confirm') return ofConfirming(organisation, { actor, clearance })
  if (kind !== 'sign') return null
  // Nobody signs for who can do nothing itself.
  if (inPlaceOf !== undefined && !canTakePart(organisations[inPlaceOf] ?? {})) return 'party-suspended'
  const signing = { actor, organisation: inPlaceOf ?? organisation, facts: { clearance, organisations } }
  if (refuseOwnText(signing)) return 'own-text'
  return refuseSecondOrganisation(signing) ? 'signed-elsewhere' : null
}

/** Who has proposed does not confirm, nor for another organisation who is, or was since, of the lead. */
const ofConfirming = (
  organisation: string,
  { actor, clearance }: Pick<Asked, 'actor' | 'clearance'>,
): Hindrance | null => {
  const { proposal, lead } = clearance
  if (proposal?.by === actor.id) return 'own-proposal'
  return organisation !== lead && wasOfLead(actor, lead, proposal?.at ?? '') ? 'of-lead' : null
}
