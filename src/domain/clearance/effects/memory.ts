import type { EditionType } from '../../entries.ts'
import type { Party } from '../../parties.ts'
import { isSigningRole } from '../../parties.ts'
import type { LogEvent } from '../events.ts'
import type { Delegation, Edition, Inclusion, Proposal, Remark, Round } from '../types.ts'
import { withWaiting } from './waitingCautions.ts'

/** What the events alone say, without a clock. */
export type Memory = {
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
  inclusions: Record<string, Inclusion>
  agreed: Record<string, readonly string[]>
  proposal: Proposal | null
  releasedSeq: number
  deleted: boolean
}

export type Effect = (memory: Memory, event: LogEvent) => Memory

export const toDrafting = (memory: Memory): Memory => ({ ...memory, text: 'drafting', round: null })

/** From here on nothing that the organisation said before counts for it. */
export const breaking = (memory: Memory, organisation: string | null, seq: number): Memory =>
  organisation ? { ...memory, broken: { ...memory.broken, [organisation]: seq } } : memory

/** An organisation that goes signs for nobody, and nobody signs for it. */
const withoutDelegations = ({ delegations }: Memory, gone: string | null): Memory['delegations'] =>
  Object.fromEntries(Object.entries(delegations).filter(([from, { to }]) => from !== gone && to !== gone))

export const withStanding = (
  memory: Memory,
  organisation: string | null,
  standing: Party['standing'],
): Memory => ({
  ...memory,
  parties: memory.parties.map((party) =>
    party.organisation === organisation ? { ...party, standing } : party,
  ),
  delegations: standing === 'accepted' ? memory.delegations : withoutDelegations(memory, organisation),
})

export const onEdition = (memory: Memory, number: number, change: (edition: Edition) => Edition): Memory => ({
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
const withoutRefused = (round: Round, { releaseSeq }: Edition, { broken }: Memory): Round => ({
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
  memory: Memory,
  number: number,
  by: Pick<LogEvent, 'organisation' | 'schema'>,
): Memory => {
  const held = memory.editions.find(({ edition }) => edition === number)
  if (!held) return memory
  const editions = memory.editions.filter((edition) => edition !== held)
  const without = withWaiting({ ...memory, editions }, held.cautions)
  const schema = by.schema ?? 1
  if (held.minor > 0 && schema >= BACK_TO_DRAFTING) return toDrafting(without)
  const changed = held.minor > 0 ? withoutChangedCore(held.round) : held.round
  const round = schema >= REFUSED_SINCE ? withoutRefused(changed, held, memory) : changed
  return { ...without, text: 'frozen', round: withoutSigner(round, by.organisation ?? '') }
}
