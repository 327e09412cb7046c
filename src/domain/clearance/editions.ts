import type { Clearance, Edition, Remark, Proposal } from './state.ts'
import { type Actor, belongsTo } from '../organisations.ts'
import { type WireCondition, TABLE } from './table.ts'

/** It said yes to this edition expressly, or lifted its caution of it, after it had cautioned the one before. */
const hasEndedSince = ({ round, ended }: Edition, { organisation, seq }: Remark): boolean =>
  Math.max(round.signedAt[organisation] ?? 0, ended[organisation] ?? 0) > seq

/**
 * The editions with the cautions that stand on each: its own, and those on the edition before whose organisations have not
 * signed this one expressly since, nor lifted it of this one. Of each organisation the latest.
 */
export const withStandingCautions = (editions: readonly Edition[]): Edition[] =>
  editions.reduce<Edition[]>((before, edition) => {
    const last = before.at(-1)
    const kept = edition.inherits ? (last?.cautions ?? []) : []
    const standing = kept
      .filter((caution) => !hasEndedSince(edition, caution))
      .filter(({ organisation }) => !edition.cautions.some((own) => own.organisation === organisation))
    return [...before, { ...edition, cautions: [...standing, ...edition.cautions] }]
  }, [])

/**
 * The edition that a caution is about: the one that is shown, or else the one that waits; where both are there, the one
 * whose digest is named.
 */
export const editionMeant = (
  { wire, scheduled }: Pick<Clearance, 'wire' | 'scheduled'>,
  digest: string | undefined,
): { edition: number; digest: string } | null => {
  if (scheduled === null || wire === null) return scheduled ?? wire
  // Two editions can have one digest: the text that is shown is meant then.
  const isNamed = digest === scheduled.digest && digest !== wire.digest
  return isNamed || wire.standing !== 'live' ? scheduled : wire
}

/** Whose consent stands in an edition. */
export const signersOf = ({ consents }: Pick<Edition, 'consents'>): string[] => [
  ...new Set(consents.map(({ organisation }) => organisation)),
]

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

/** What each condition of the table asks of the wire; the words stand beside the table. */
export const WIRE_CONDITIONS: Record<WireCondition, (clearance: Clearance) => boolean> = {
  any: () => true,
  scheduled: ({ scheduled }) => scheduled !== null,
  settled: ({ scheduled, wire }) => scheduled === null && wire !== null,
  live: ({ wire }) => wire?.standing === 'live',
  near: ({ wire, scheduled, editions }) =>
    wire?.standing === 'live' || (scheduled !== null && !editions.at(-1)?.pending),
  coming: ({ wire, scheduled, editions }) =>
    scheduled === null ? wire?.standing === 'live' : wire === null && !editions.at(-1)?.pending,
  out: ({ wire }) => wire !== null && wire.standing !== 'withdrawn',
  suspended: ({ wire }) => wire?.standing === 'suspended',
  none: ({ editions }) => editions.length === 0,
  unscheduled: ({ scheduled }) => scheduled === null,
}

/** What a second person can still confirm: facts of the edition in force, as long as they can change at all. */
export const proposalInForce = (clearance: Clearance): Proposal | null => {
  const { proposal } = clearance
  const canChange = WIRE_CONDITIONS[TABLE['confirm-facts'].wire](clearance)
  return isProposed(clearance) && canChange ? proposal : null
}
