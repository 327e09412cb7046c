import { earliestDeadline } from '../silence.ts'
import { basisOfOrganisations, rulesOf } from './basis.ts'
import { isTooLateToHold } from './checks/wire.ts'
import type { EventData } from './eventData.ts'
import type { NewEvent } from './events.ts'
import type { EventInOtherLog, Facts } from './facts.ts'
import { heldElsewhere } from './eventsFor.ts'
import type { LedgerPlace } from '../passkeys/proof.ts'
import { breakData, notYetAvailable } from './joint/breaks.ts'
import { hasSigned, isUnprovedOf, signingParties } from './signatures.ts'
import type { Edition, Round } from './state.ts'

/**
 * What ledgers of passkeys say to a round: that an organisation demands proofs, and that a key was revoked. Nobody asks
 * for it here; whoever reads the round finds what its log does not say yet, and writes it.
 */
export type LedgerWordEvent = { event: NewEvent; before: EventInOtherLog | null }

type Asked = { facts: Facts; now: Date }

/** The edition that waits, while it can still be held. */
const waitingEdition = ({ facts, now }: Asked): Edition | null => {
  const { editions, scheduled } = facts.clearance
  const waiting = editions.find(({ edition }) => edition === scheduled?.edition) ?? null
  return waiting && !isTooLateToHold({ facts, now }) ? waiting : null
}

/** The round whose edition is not yet available: in work, or scheduled. */
const openRound = (asked: Asked): Round | null => {
  const { round, state } = asked.facts.clearance
  return state === 'released' ? (waitingEdition(asked)?.round ?? null) : round
}

/** Who has not signed gets the consortium's notice once more. */
const fromOf = ({ facts, now }: Asked, round: Round, organisation: string): { from?: string } => {
  const own = round.silence?.parties.find((party) => party.organisation === organisation)
  const proved = { ...round, consents: round.consents.filter((one) => !isUnprovedOf(organisation)(one)) }
  if (!own || hasSigned(proved, organisation, facts.lead)) return {}
  const from = earliestDeadline(now, facts.silence.notice).toISOString()
  return Date.parse(from) > Date.parse(own.from) ? { from } : {}
}

const demandOf = (asked: Asked, round: Round, organisation: string): LedgerWordEvent[] => {
  const { facts, now } = asked
  const word = facts.organisations[organisation]?.ledger?.demand
  if (!word || round.demanding.includes(organisation)) return []
  const waiting = facts.clearance.state === 'released' ? waitingEdition(asked) : null
  const held = waiting?.consents.some(isUnprovedOf(organisation)) ? waiting : null
  const carried = held?.carries ?? []
  const data: EventData<'demand'> = {
    ledger: { seq: word.seq, hash: word.hash },
    ...(waiting ? {} : fromOf(asked, round, organisation)),
    held: held?.edition ?? null,
    ...(held && carried.length > 0 ? { items: notYetAvailable(carried, now) } : {}),
  }
  const event = toEvent(facts, { type: 'demand', organisation, by: word.by, data })
  const before = held && breakFor(asked, held, { organisation, by: word.by, ledger: data.ledger })
  return [{ event: before ? (heldElsewhere([event])[0] ?? event) : event, before }]
}

type Said = { type: string; organisation: string; by: string; data: Record<string, unknown> }

const toEvent = (facts: Facts, said: Said): NewEvent => ({
  ...said,
  digest: facts.clearance.digest,
  note: null,
  basis: {
    ...basisOfOrganisations(facts, [said.organisation]),
    ...(said.type === 'demand' ? { rules: rulesOf(facts) } : {}),
  },
})

/** What waits with a media update is held in the update's log. */
const breakFor = (
  asked: Asked,
  { bundle }: Edition,
  { organisation, by, ledger }: { organisation: string; by: string; ledger: LedgerPlace },
): EventInOtherLog | null => {
  if (!bundle) return null
  const data: EventData<'break'> = { ...breakData(asked, bundle), ledger }
  const basis = { type: 'media-update' as const, roles: [], organisations: [] }
  return {
    entry: bundle.entry,
    event: { type: 'break', organisation, by, digest: null, data, note: null, basis },
  }
}

/** In the rounds that are open alone: of what is released, whoever doubts it can hold it. */
const revocationsOf = ({ facts }: Asked): LedgerWordEvent[] => {
  const { round, state } = facts.clearance
  if (!round || state === 'released') return []
  return Object.entries(facts.organisations).flatMap(([organisation, { ledger }]) =>
    (ledger?.revoked ?? [])
      .filter(({ credential }) => round.consents.some((consent) => consent.credential === credential))
      .map(({ credential, seq, hash, by }) => {
        const data: EventData<'revoke-key'> = { ledger: { seq, hash }, credential }
        return { event: toEvent(facts, { type: 'revoke-key', organisation, by, data }), before: null }
      }),
  )
}

/** What the ledgers say that this log does not say yet, in the order in which it is written. */
export const ledgerWords = (asked: Asked): LedgerWordEvent[] => {
  const round = openRound(asked)
  if (!round) return []
  const demands = signingParties(round, asked.facts.lead).flatMap((organisation) =>
    demandOf(asked, round, organisation),
  )
  return [...demands, ...revocationsOf(asked)]
}
