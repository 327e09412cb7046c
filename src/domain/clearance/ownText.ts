import { type Actor, holdsRole } from '../organisations.ts'
import { writersOf } from '../rights/projections.ts'
import { signersNow } from './absent.ts'
import type { Facts } from './facts.ts'
import { say, type Sentence } from '../sentences.ts'

type Seen = Pick<Facts, 'lead' | 'clearance' | 'organisations' | 'draft'>

/**
 * Said to who both writes and signs, before they change a draft that nobody else has changed: by four eyes they could not
 * sign it then (checks/signing). Null for everybody else.
 */
export const ownTextWarning = (facts: Seen, actor: Actor): Sentence | null => {
  if (facts.clearance.state !== 'drafting') return null
  const { lead, clearance } = facts
  const isHeld = signersNow(facts).some(
    (organisation) =>
      holdsRole(actor, organisation, ['reviewer']) && (facts.organisations[organisation]?.fourEyes ?? true),
  )
  const mayWrite = [lead, ...writersOf({ lead, parties: clearance.parties })].some((organisation) =>
    holdsRole(actor, organisation, ['editor']),
  )
  const hasOthers = facts.draft.editors.some((editor) => editor !== actor.id)
  return isHeld && mayWrite && !hasOthers ? say('hints.ownText') : null
}
