import { availableActions } from '../../../src/domain/clearance/acting.ts'
import type { Facts } from '../../../src/domain/clearance/facts.ts'
import { hasSigned } from '../../../src/domain/clearance/signatures.ts'
import { type Pending, type PendingKind, pendingOf, blockerOf } from '../../../src/domain/pending.ts'
import { type Actor, belongsTo } from '../../../src/domain/organisations.ts'
import { isSigningRole } from '../../../src/domain/parties.ts'
import { Broken } from './broken.ts'
import { ENTRY_NAMES, type EntryName, PEOPLE } from './cast.ts'
import { readFacts } from './read.ts'
import type { World } from './world.ts'

/** What My desk says waits for a person, and the button that does it. */
const BUTTONS: Partial<Record<PendingKind, string>> = {
  sign: 'sign',
  answer: 'decline',
  confirm: 'confirm-facts',
  lead: 'take-lead',
}

const RULE = 'My desk says what waits for whom'

/** Everybody's desk: what waits for them without a hindrance can be done, and what they can sign waits for them. */
export const lookAtDesks = (world: World): void => {
  for (const entry of ENTRY_NAMES) lookAtEntry(world, entry)
}

const lookAtEntry = (world: World, entry: EntryName): void => {
  const now = world.now(0)
  const facts = readFacts(world, { entry, now })
  const { lead } = facts
  const concerns = pendingOf(facts.clearance, { lead, log: world.logs[entry] })
  for (const id of PEOPLE) {
    const actor = world.actor(id)
    const offered = availableActions(facts, actor, now).map(({ action }) => action)
    for (const concern of concerns) {
      const button = BUTTONS[concern.kind]
      const isMine = belongsTo(actor, concern.organisation) && !isHindered(concern, facts, actor)
      if (isMine && button && !offered.includes(button))
        throw new Broken(RULE, `${entry}: ${id} has ${concern.kind} on the desk and no button ${button}`)
      if (isMine && button) world.reach(`My desk: ${concern.kind}`)
    }
    if (offered.includes('sign') && isAwaited(facts, actor) && !hasConcern(concerns, actor, 'sign'))
      throw new Broken(RULE, `${entry}: ${id} is to sign, and the desk says nothing`)
    if (offered.includes('accept') && !hasConcern(concerns, actor, 'answer'))
      throw new Broken(RULE, `${entry}: ${id} is invited, and the desk says nothing`)
  }
}

const isHindered = (concern: Pending, { clearance, organisations }: Facts, actor: Actor): boolean =>
  blockerOf(concern, { actor, clearance, organisations }) !== null

const hasConcern = (concerns: readonly Pending[], actor: Actor, kind: PendingKind): boolean =>
  concerns.some((concern) => concern.kind === kind && belongsTo(actor, concern.organisation))

/**
 * In review others than the lead may sign already, and a courtesy translation can be signed by who need not; whoever would sign
 * other words may sign these, and is not waited for.
 */
const isAwaited = ({ clearance, lead }: Facts, actor: Actor): boolean => {
  const { round, state, conditions } = clearance
  if (!round || state !== 'clearance') return false
  const own = actor.memberships.map(({ organisation }) => organisation)
  const signing = round.parties.filter(({ role }) => isSigningRole(role))
  const parties = [lead, ...signing.map(({ organisation }) => organisation)]
  return own
    .filter((organisation) => (conditions[organisation]?.digest ?? round.digest) === round.digest)
    .some((organisation) => parties.includes(organisation) && !hasSigned(round, organisation, lead))
}
