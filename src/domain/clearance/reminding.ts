import type { RemindedStep } from '../noticeKinds.ts'
import { type Actor, holdsRole } from '../organisations.ts'
import { say } from '../sentences.ts'
import type { Reminding } from '../stages.ts'
import { type Check, nameOf, refuse } from './facts.ts'
import { waitedFor } from './stage.ts'
import type { Clearance } from './state.ts'
import { TABLE } from './table.ts'

/** Nobody is reminded of one text more often than this. */
const EACH_MS = 86_400_000

/** Null where it is not waited for, or with nothing that a reviewer does. */
export const remindedStep = (clearance: Clearance, organisation: string): RemindedStep | null => {
  const { state, lead, round } = clearance
  if (!waitedFor(clearance).includes(organisation)) return null
  if (state === 'drafting') return 'answer'
  if (state === 'cleared') return 'release'
  // A supporter has stopped it: an editor of the lead takes it back.
  return organisation === lead && state === 'clearance' && round?.heldBy.length ? null : 'sign'
}

/** Whether the organisation has been reminded of this text within the last day. */
export const wasReminded = ({ reminded }: Clearance, organisation: string, now: Date): boolean => {
  const at = reminded[organisation]
  return at !== undefined && now.getTime() < Date.parse(at) + EACH_MS
}

export const refuseReminding: Check = ({ facts, body, now }) => {
  const { organisation = '' } = body
  const named = { organisation: nameOf(facts, organisation) }
  if (remindedStep(facts.clearance, organisation) === null)
    return refuse('wrong-state', say('reminding.notWaitedFor', named))
  return wasReminded(facts.clearance, organisation, now)
    ? refuse('wrong-state', say('reminding.already', named))
    : null
}

/** Whether this person is shown a way to remind the organisation now. Nobody is to remind themselves. */
export const remindingOf = (
  clearance: Clearance,
  { organisation, actor, now }: { organisation: string; actor: Actor; now: Date },
): Reminding => {
  const { from, who } = TABLE.remind
  const mayAct = from.includes(clearance.state) && holdsRole(actor, clearance.lead, who.roles)
  const isOwnStep = holdsRole(actor, organisation, ['reviewer'])
  if (!mayAct || isOwnStep || remindedStep(clearance, organisation) === null) return null
  return wasReminded(clearance, organisation, now) ? 'was' : 'may'
}
