import type { EventFacts } from '../domain/canonical.ts'
import { proposalInForce } from '../domain/clearance/proposalInForce.ts'
import type { ProposalView } from '../domain/clearance/types.ts'
import { proposedFacts } from '../domain/differences/proposed.ts'
import type { Actor } from '../domain/organisations.ts'
import { getFrozen } from './frozen.ts'
import { digestInForce } from './mandated.ts'
import type { Reading } from './reading.ts'
import type { RegisterDeps } from './types.ts'
import type { Names } from './view.ts'

type Looking = { actor: Actor; names: Names }

/** What waits for a second person, with the values that they confirm: nobody confirms what they are not shown. */
export const readProposal = async (
  { payload, slugs }: RegisterDeps,
  { ref, facts, text }: Reading,
  { actor, names }: Looking,
): Promise<ProposalView | null> => {
  const proposal = proposalInForce(facts.clearance)
  const present = digestInForce(facts.clearance)
  const event = text.events.find(({ seq }) => seq === proposal?.seq)
  if (!proposal || !present || !event) return null
  const { digest, edition, changed, by } = proposal
  const read = (of: string) => getFrozen(payload, ref.id, of, slugs)
  const [before, after] = [await read(present), await read(digest)]
  return {
    ...{ digest, edition, changed },
    by: names(by),
    at: event.at,
    isOwn: by === actor.id,
    zone: (after.core.facts as EventFacts).zone, // only an event has a mandate
    facts: proposedFacts(before, after),
  }
}
