import { type Actor, holdsRole } from '../organisations.ts'
import { isSigningRole } from '../parties.ts'
import type { Facts } from './facts.ts'

type Seen = Pick<Facts, 'lead' | 'clearance' | 'organisations' | 'draft'>

/** Who would sign this draft, if it were submitted as it is. */
const signersOf = ({ lead, clearance }: Seen): string[] => [
  lead,
  ...clearance.parties
    .filter(({ role, standing }) => isSigningRole(role) && standing === 'accepted')
    .map(({ organisation }) => organisation),
]

const writersOf = ({ lead, clearance }: Seen): string[] => [
  lead,
  ...clearance.parties
    .filter(({ role, standing }) => role === 'co-author' && standing === 'accepted')
    .map(({ organisation }) => organisation),
]

/**
 * Said to who both writes and signs, before they change a draft that nobody else has changed: by four eyes they could not
 * sign it then (checks/signing). Null for everybody else.
 */
export const ownTextWarning = (facts: Seen, actor: Actor): string | null => {
  if (facts.clearance.state !== 'drafting') return null
  const isHeld = signersOf(facts).some(
    (organisation) =>
      holdsRole(actor, organisation, ['reviewer']) && (facts.organisations[organisation]?.fourEyes ?? true),
  )
  const mayWrite = writersOf(facts).some((organisation) => holdsRole(actor, organisation, ['editor']))
  const hasOthers = facts.draft.editors.some((editor) => editor !== actor.id)
  return isHeld && mayWrite && !hasOthers
    ? 'If you submit this text, or nobody but you changes it, you cannot sign it: somebody else of your organisation has to.'
    : null
}
