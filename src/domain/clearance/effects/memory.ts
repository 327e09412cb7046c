import type {
  Remark,
  Round,
  Delegation,
  Edition,
  Inclusion,
  LeadOffer,
  Objection,
  Proposal,
  SigningCondition,
} from '../state.ts'
import type { EditionType } from '../../entries.ts'
import { type Party, isSigningRole } from '../../parties.ts'
import type { LogEvent } from '../events.ts'

/** Of each organisation the latest. */
export const withWaiting = (memory: LogState, cautions: readonly Remark[]): LogState => {
  const before = memory.waitingCautions.filter(
    (caution) => !cautions.some(({ organisation }) => organisation === caution.organisation),
  )
  return { ...memory, waitingCautions: [...before, ...cautions] }
}

/**
 * The cautions with which the next edition begins: on those that never were, of organisations that have not signed this
 * one expressly since. One whose name stands neither under it nor under the edition before could never lift its own.
 */
export const waitingOn = ({ waitingCautions, editions }: LogState, round: Round): Remark[] => {
  const consents = [...round.consents, ...(editions.at(-1)?.consents ?? [])]
  return waitingCautions
    .filter(({ organisation, seq }) => !((round.signedAt[organisation] ?? 0) > seq))
    .filter((caution) => consents.some(({ organisation }) => organisation === caution.organisation))
}

/** What the events alone say, without a clock. */
export type LogState = {
  lead: string
  text: 'drafting' | 'frozen' | 'released'
  round: Round | null
  work: { editionType: EditionType; correctSeq: number | null }
  parties: Party[]
  invited: Record<string, { seq: number; at: string }>
  /** `available` here: an event says so. */
  editions: Edition[]
  /** On editions that were held or never came about: the next one comes out with them. */
  waitingCautions: Remark[]
  wireSlug: string | null
  broken: Record<string, number>
  signed: Record<string, number>
  delegations: Record<string, Delegation>
  conditions: Record<string, SigningCondition>
  inclusions: Record<string, Inclusion>
  agreed: Record<string, readonly string[]>
  reminded: Record<string, string>
  proposal: Proposal | null
  releasedSeq: number
  offer: LeadOffer | null
  handed: Record<string, number>
  leadActedAt: string | null
  objections: Record<string, Objection>
  deleted: boolean
}

export type Effect = (memory: LogState, event: LogEvent) => LogState

export const backToDrafting = (memory: LogState): LogState => ({ ...memory, text: 'drafting', round: null })

/** From here on nothing that the organisation said before counts for it. */
export const breaking = (memory: LogState, organisation: string | null, seq: number): LogState =>
  organisation ? { ...memory, broken: { ...memory.broken, [organisation]: seq } } : memory

/** An organisation that goes signs for nobody, and nobody signs for it. */
export const withoutDelegations = (
  { delegations }: Pick<LogState, 'delegations'>,
  gone: string | null,
): LogState['delegations'] =>
  Object.fromEntries(Object.entries(delegations).filter(([from, { to }]) => from !== gone && to !== gone))

/** Nothing that it would sign stands any more. */
export const withoutCondition = (memory: LogState, organisation: string | null): LogState => ({
  ...memory,
  conditions: Object.fromEntries(
    Object.entries(memory.conditions).filter(([party]) => party !== organisation),
  ),
})

/** What was given away without a proof ends where its organisation demands them. */
export const withoutUnproved = (
  delegations: LogState['delegations'],
  demanding: readonly string[],
): LogState['delegations'] =>
  Object.fromEntries(
    Object.entries(delegations).filter(([from, { isProved }]) => isProved || !demanding.includes(from)),
  )

export const withStanding = (
  memory: LogState,
  organisation: string | null,
  standing: Party['standing'],
): LogState => ({
  ...(standing === 'accepted' ? memory : withoutCondition(memory, organisation)),
  parties: memory.parties.map((party) =>
    party.organisation === organisation ? { ...party, standing } : party,
  ),
  delegations: standing === 'accepted' ? memory.delegations : withoutDelegations(memory, organisation),
  offer: standing !== 'accepted' && memory.offer?.to === organisation ? null : memory.offer,
})

export const onEdition = (
  memory: LogState,
  number: number,
  change: (edition: Edition) => Edition,
): LogState => ({
  ...memory,
  editions: memory.editions.map((each) => (each.edition === number ? change(each) : each)),
})

/** The round goes on without this organisation's signature; a supporter has none, and its word stays until drafting. */
export const withoutSigner = (round: Round, organisation: string): Round => {
  const isSupporter = round.parties.some(
    (party) => party.organisation === organisation && !isSigningRole(party.role),
  )
  return {
    ...round,
    consents: round.consents.filter((consent) => consent.organisation !== organisation),
    delegated: round.delegated.filter((each) => each !== organisation),
    signedAt: Object.fromEntries(Object.entries(round.signedAt).filter(([each]) => each !== organisation)),
    heldBy: isSupporter ? [...new Set([...round.heldBy, organisation])] : round.heldBy,
  }
}

/** Nobody but two persons has seen a core whose facts they changed: no signature on it counts, and no silence. */
const withoutChangedCore = (round: Round): Round => ({
  ...round,
  consents: round.consents
    .map((consent) => ({ ...consent, covers: consent.covers.filter((leaf) => leaf !== 'core') }))
    .filter(({ covers }) => covers.length > 0),
  mute: [
    ...new Set([...round.mute, ...(round.silence?.parties ?? []).map(({ organisation }) => organisation)]),
  ],
})

/** The first form of events under which a held edition leaves behind what was carried into it and refused since. */
const REFUSED_SINCE = 3

/** Who says no too late for the edition to be held has taken back what was carried of it, should it be held after all. */
const withoutRefused = (round: Round, { releaseSeq }: Edition, { broken }: LogState): Round => ({
  ...round,
  consents: round.consents.filter(
    ({ organisation, carried }) => carried === undefined || (broken[organisation] ?? 0) < releaseSeq,
  ),
})

/** The first form of events under which an edition whose facts were changed goes back to drafting when it is held. */
const BACK_TO_DRAFTING = 3

/**
 * The edition never was; its round goes on without the holder's signature, and the cautions on it wait for the next one.
 * After changed facts it is written anew: its signers have not seen them.
 */
export const holding = (
  memory: LogState,
  number: number,
  by: Pick<LogEvent, 'organisation' | 'schema'>,
): LogState => {
  const held = memory.editions.find(({ edition }) => edition === number)
  if (!held) return memory
  const editions = memory.editions.filter((edition) => edition !== held)
  const without = withWaiting({ ...memory, editions }, held.cautions)
  const schema = by.schema ?? 1
  if (held.minor > 0 && schema >= BACK_TO_DRAFTING) return backToDrafting(without)
  const changed = held.minor > 0 ? withoutChangedCore(held.round) : held.round
  const round = schema >= REFUSED_SINCE ? withoutRefused(changed, held, memory) : changed
  return { ...without, text: 'frozen', round: withoutSigner(round, by.organisation ?? '') }
}
