import { type Bundles, conditionOf, type LogEvent } from '../../clearance/events.ts'
import { readData } from '../../clearance/eventData.ts'
import { replayReadable } from '../../clearance/replay.ts'
import { carriedConsents, handedSince } from '../../clearance/signatures.ts'
import type { Clearance, Consent, Edition, Round } from '../../clearance/state.ts'
import { isNamedRole, isReader } from '../../parties.ts'
import type { CarriedConsent, Opening, OpeningEdition } from '../evidence.ts'

/** `lead`: with which the log begins. */
type Asked = { lead: string; horizon: number; bundles: Bundles }

/** Without what carried consents were given to, which stands with the texts. */
export type BareOpening = Omit<Opening, 'carried'> & { carried: Pick<CarriedConsent, 'event'>[] }

const toEdition = (edition: Edition): OpeningEdition => {
  const { round, cautions, dissociations } = edition
  const { number, type } = { number: edition.edition, type: edition.editionType }
  const { digest, availableAt, minor, changed, consents, suspendedBy, withdrawnAt } = edition
  const { manifest, authoritative, official, courtesy, parties } = round
  return {
    ...{ edition: number, editionType: type, digest, availableAt, minor, changed, consents, suspendedBy },
    ...{ manifest, authoritative, official, courtesy, withdrawnAt },
    parties: parties.filter(({ role }) => isNamedRole(role)),
    cautions: cautions.map(({ organisation }) => organisation),
    dissociations: dissociations.map(({ organisation }) => organisation),
  }
}

/** As if every organisation of the edition had to sign the same text again. */
const carriedOf = ({ lead, broken, handed }: Clearance, edition: Edition): Consent[] => {
  const round: Round = { ...edition.round, consents: [], mute: [] }
  return carriedConsents({ ...edition, minor: 0 }, round, { lead, broken, handed, conditions: {} })
}

/** One person can sign two parts in one instant. */
const gives = ({ organisation, by, at, covers }: Consent, event: LogEvent): boolean =>
  event.type === 'sign' &&
  event.organisation === organisation &&
  event.by === by &&
  event.at === at &&
  covers.every((leaf) => readData('sign', event).covers.includes(leaf))

const named = (later: readonly LogEvent[], bundle: string): boolean =>
  later.some(
    (event) =>
      conditionOf(event)?.entry === bundle || (event.type === 'exclude' && event.data.bundle === bundle),
  )

/** Whether a later round would read its consent from its silence: then it counts that its last word was a no. */
const isSilent = (later: readonly LogEvent[], organisation: string): boolean =>
  later.some(
    (event) =>
      event.type === 'submit' &&
      readData('submit', event).silence?.parties.some(
        (one) => one.counts && one.organisation === organisation,
      ),
  )

/** What a party with this horizon is told of what it does not read; null where it reads everything. */
export const openingOf = (
  events: readonly LogEvent[],
  { lead: first, horizon, bundles }: Asked,
): BareOpening | null => {
  const [hidden, later] = [events.slice(0, horizon - 1), events.slice(horizon - 1)]
  const [next] = later
  if (hidden.length === 0 || !next) return null
  const before = replayReadable(hidden, { lead: first, now: new Date(next.at), bundles })
  const { lead } = before
  const readers = before.parties.filter(isReader)
  const isNamed = (organisation: string) =>
    organisation === lead || readers.some((party) => party.organisation === organisation)
  const edition = before.editions.findLast(({ available }) => available) ?? null
  const carried = edition ? carriedOf(before, edition) : []
  const hasRound = later.some(({ type }) => type === 'submit')
  const { broken, signed, inclusions, proposal, delegations, work } = before
  const confirms = later.some(({ data }) => proposal !== null && data.proposal === proposal.seq)
  return {
    ...{ seq: next.seq, prevHash: next.prevHash ?? '', lead },
    parties: readers.flatMap(({ organisation, role, standing }) =>
      standing === 'invited' || standing === 'accepted' ? [{ organisation, role, standing }] : [],
    ),
    work: { editionType: work.editionType, hasNotice: work.correctSeq !== null },
    delegations: Object.fromEntries(
      Object.entries(delegations).filter(([from, { to }]) => isNamed(from) && isNamed(to)),
    ),
    edition: edition && toEdition(edition),
    carried: carried.flatMap((consent) => {
      const event = hidden.findLast((each) => gives(consent, each))
      return event ? [{ event }] : []
    }),
    lapsed: hasRound && edition ? lapsedIn(edition, carried, lead) : [],
    refused: hasRound
      ? Object.keys(broken)
          .filter((one) => isNamed(one) || isSilent(later, one))
          .filter((one) => (broken[one] ?? 0) > (signed[one] ?? 0))
      : [],
    inclusions: Object.entries(inclusions).flatMap(([bundle, { notBefore }]) =>
      named(later, bundle) ? [{ bundle, notBefore }] : [],
    ),
    proposal: confirms ? withoutInstant(proposal) : null,
    ...leadIn(before, later, isNamed),
    ...waitingIn(before, later),
    ...(hasRound ? conditionsIn(before, isNamed) : {}),
  }
}

const leadIn = (
  before: Clearance,
  later: readonly LogEvent[],
  isNamed: (organisation: string) => boolean,
): Pick<BareOpening, 'handed' | 'offer'> => {
  const handed = handedSince(before).filter(isNamed)
  const isMeant = later.some(
    ({ type }) => type === 'take-lead' || type === 'end-offer' || type === 'offer-lead',
  )
  return {
    ...(handed.length > 0 ? { handed } : {}),
    ...(before.offer && isMeant ? { offer: before.offer.to } : {}),
  }
}

/** Whoever made them, and why, is said to nobody who came later; that nothing of theirs carries must be. */
const conditionsIn = (
  { conditions }: Clearance,
  isNamed: (organisation: string) => boolean,
): Pick<BareOpening, 'conditions'> => {
  const open = Object.entries(conditions).flatMap(([organisation, { digest }]) =>
    isNamed(organisation) ? [{ organisation, digest }] : [],
  )
  return open.length > 0 ? { conditions: open } : {}
}

const waitingIn = (
  { waitingCautions }: Clearance,
  later: readonly LogEvent[],
): Pick<BareOpening, 'waiting'> => {
  const waiting = waitingCautions
    .map(({ organisation }) => organisation)
    .filter((one) => later.some(({ type, organisation }) => type === 'lift' && organisation === one))
  return waiting.length > 0 ? { waiting } : {}
}

const withoutInstant = (proposal: Clearance['proposal']): BareOpening['proposal'] => {
  if (!proposal) return null
  const { at: _, confirm, ...rest } = proposal
  return { ...rest, ...(confirm ? { confirm } : {}) }
}

const lapsedIn = ({ consents }: Edition, carried: readonly Consent[], lead: string): string[] => {
  const standing = carried.map(({ organisation }) => organisation)
  const all = consents.map(({ organisation }) => organisation)
  return [...new Set(all)].filter((one) => one !== lead && !standing.includes(one)).sort()
}
