import type { Actor } from '../organisations.ts'
import { belongsTo } from '../organisations.ts'
import type { Clearance, Edition } from './types.ts'

/** Who confirms facts under a mandate (ADR 28). */
type Terms = { confirm?: 'lead' | undefined } | null

/** The edition whose facts would change: the one that is out, or else the one that waits. */
export const editionInForce = ({ wire, scheduled }: Pick<Clearance, 'wire' | 'scheduled'>): number =>
  (wire ?? scheduled)?.edition ?? 0

/** Facts of the edition in force wait to be confirmed. A proposal ends with any release that comes after it. */
export const isProposed = (clearance: Clearance): boolean => {
  const { proposal, releasedSeq } = clearance
  return proposal?.edition === editionInForce(clearance) && proposal.seq > releasedSeq
}

const editionOf = (clearance: Clearance): Edition | undefined =>
  clearance.editions.find(({ edition }) => edition === editionInForce(clearance))

/** Those that signed the edition in force, the lead aside. */
const othersOf = ({ consents }: Edition, lead: string): Edition['consents'] =>
  consents.filter(({ organisation }) => organisation !== lead)

/** `confirm: lead` counts only where each other organisation said yes expressly, through a person of its own. */
const mayLeadConfirm = (clearance: Clearance, mandate: Terms): boolean => {
  const edition = editionOf(clearance)
  if (mandate?.confirm !== 'lead' || !edition) return false
  return othersOf(edition, clearance.lead).every(
    ({ mode, organisation }) => mode === 'express' && !edition.round.delegated.includes(organisation),
  )
}

/** The organisations whose people may confirm. @param mandate as a proposal says it, or the text itself. */
export const confirmersOf = (clearance: Clearance, mandate: Terms): string[] => {
  const edition = editionOf(clearance)
  const others = edition ? othersOf(edition, clearance.lead) : []
  return [
    ...new Set([
      ...(mayLeadConfirm(clearance, mandate) ? [clearance.lead] : []),
      ...others.map(({ organisation }) => organisation),
    ]),
  ]
}

/** Whether this person holds a role in the lead, or has held one since an instant. */
export const wasOfLead = (actor: Actor, lead: string, since: string): boolean =>
  belongsTo(actor, lead) ||
  (actor.besides ?? []).some(
    ({ organisation, until }) =>
      organisation === lead && (until === null || Date.parse(until) > Date.parse(since)),
  )
