import type { EventFacts } from '../../domain/canonical.ts'
import { decide } from '../../domain/clearance/decide.ts'
import { confirmersOf, proposalInForce } from '../../domain/clearance/editions.ts'
import type { Facts } from '../../domain/clearance/facts.ts'
import type { ProposalView } from '../../domain/clearance/view.ts'
import { proposedFacts, proposalNotice } from '../../domain/mandate/proposal.ts'
import { LOCALES } from '../../domain/locales.ts'
import type { Actor } from '../../domain/organisations.ts'
import { horizonFor } from '../../domain/rights/horizon.ts'
import { type FrozenText, getFrozen } from '../frozen.ts'
import { digestInForce } from '../text/mandated.ts'
import type { LoadedEntry } from '../loadEntry.ts'
import type { Names, RegisterDeps } from '../types.ts'

type Looking = { actor: Actor; names: Names }

/** What waits for a second person, with the values that they confirm: nobody confirms what they are not shown. */
export const readProposal = async (
  { payload, slugs }: RegisterDeps,
  { ref, facts, text, now }: LoadedEntry,
  { actor, names }: Looking,
): Promise<ProposalView | null> => {
  const proposal = proposalInForce(facts.clearance)
  const present = digestInForce(facts.clearance)
  const event = text.events.find(({ seq }) => seq === proposal?.seq)
  const from = horizonFor(facts.clearance, actor)?.seq ?? Infinity
  if (!proposal || !present || !event || event.seq < from) return null
  const { digest, edition, changed, by } = proposal
  const read = (of: string) => getFrozen(payload, ref.id, of, slugs)
  const [before, after] = [await read(present), await read(digest)]
  return {
    ...{ digest, edition, changed },
    by: names(by),
    at: event.at,
    isOwn: by === actor.id,
    confirmers: confirmersOf(facts.clearance, proposal),
    zone: (after.core.facts as EventFacts).zone, // only an event has a mandate
    facts: proposedFacts(before, after),
    caution: mayCaution(facts, { actor, now, digest }) ? wordsOf(facts, { before, after }) : null,
  }
}

type Asking = { actor: Actor; now: Date; digest: string }

/** Whether this person may tell the world of what waits, and has not yet. */
const mayCaution = (facts: Facts, { actor, now, digest }: Asking): boolean => {
  const { editions, proposal } = facts.clearance
  const cautions = editions.find(({ edition }) => edition === proposal?.edition)?.cautions ?? []
  const isTold = cautions.some((caution) => caution.proposal === proposal?.seq)
  const body = { proposal: digest, publicNote: '…', organisation: facts.lead }
  return !isTold && decide(facts, 'caution', body, actor, now).ok
}

type Texts = { before: FrozenText; after: FrozenText }

const wordsOf = ({ lead }: Facts, { before, after }: Texts): string => {
  const { authoritative, organisations, facts } = after.core
  const own = organisations[lead]
  const others = LOCALES.filter((locale) => locale !== authoritative && after.languages[locale])
  return proposalNotice({
    facts: proposedFacts(before, after),
    organisation: own?.acronym || own?.name || lead,
    zone: (facts as EventFacts).zone, // only an event has a mandate
    locales: [authoritative, ...others],
  })
}

/** The body of a caution that tells of what waits to be confirmed, with the words for the world where it brings none. */
export const withProposalNotice = async (
  { payload, slugs }: RegisterDeps,
  { ref, facts }: LoadedEntry,
  { action, body }: { action: string; body: unknown },
): Promise<unknown> => {
  const { proposal: asked, publicNote } = (body ?? {}) as { proposal?: unknown; publicNote?: unknown }
  if (action !== 'caution' || typeof asked !== 'string' || publicNote !== undefined) return body
  const proposal = proposalInForce(facts.clearance)
  const present = digestInForce(facts.clearance)
  // Of anything else it is refused, whatever the words.
  if (!present || proposal?.digest !== asked) return { ...(body as object), publicNote: '…' }
  const read = (of: string) => getFrozen(payload, ref.id, of, slugs)
  const [before, after] = [await read(present), await read(asked)]
  return { ...(body as object), publicNote: wordsOf(facts, { before, after }) }
}
