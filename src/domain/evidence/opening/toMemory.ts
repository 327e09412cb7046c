import type { Memory } from '../../clearance/effects/memory.ts'
import { readData } from '../../clearance/eventData.ts'
import { blank } from '../../clearance/replay.ts'
import type { Edition, Remark, Round } from '../../clearance/types.ts'
import type { CarriedConsent, Opening, OpeningEdition } from './opening.ts'

/** No hidden event's place is told: of each organisation it is only said whether its word still stands. */
const RELEASED = 2
const wordsOf = ({ lapsed, refused }: Opening): Pick<Memory, 'broken' | 'signed'> => ({
  broken: Object.fromEntries([
    ...refused.map((organisation) => [organisation, RELEASED - 1] as const),
    ...lapsed.map((organisation) => [organisation, RELEASED] as const),
  ]),
  signed: Object.fromEntries(
    lapsed.filter((one) => !refused.includes(one)).map((organisation) => [organisation, RELEASED + 1]),
  ),
})

const toRemark = (organisation: string): Remark => ({ organisation, seq: 0, at: '' })

/** For whom another organisation signed: the events of the consents that still stand show it. */
const signedFor = (carried: readonly CarriedConsent[]): string[] => {
  const others = carried.filter(({ event }) => readData('sign', event).delegate)
  return [...new Set(others.flatMap(({ event }) => event.organisation ?? []))]
}

const toRound = (edition: OpeningEdition, carried: readonly CarriedConsent[]): Round => {
  const { digest, manifest, editionType, parties, authoritative, official, courtesy, consents } = edition
  return {
    ...{ seq: 0, digest, manifest, editionType, parties, authoritative, official, courtesy, consents },
    ...{ submittedBy: null, editors: [], heldBy: [], silence: null, mute: [], signedAt: {} },
    delegated: signedFor(carried),
  }
}

const toEdition = (given: OpeningEdition, carried: readonly CarriedConsent[]): Edition => {
  const { edition, editionType, digest, availableAt, minor, changed, consents, suspendedBy } = given
  return {
    ...{ edition, editionType, digest, availableAt, minor, changed, consents, suspendedBy },
    ...{ releasedAt: availableAt, releaseSeq: RELEASED, available: true, standing: 'live' },
    ...{ withdrawnAt: given.withdrawnAt, withdrawSeq: given.withdrawnAt === null ? null : RELEASED },
    cautions: given.cautions.map(toRemark),
    ...{ inherits: true, ended: {} },
    dissociations: given.dissociations.map(toRemark),
    ...{ bundle: null, pending: false, changedAt: minor > 0 ? availableAt : null, carries: [] },
    included: {},
    round: toRound(given, carried),
  }
}

/** What the rules need of what stood before, taken as the newsroom says it. @param slug of the edition's own text. */
export const toMemory = (opening: Opening, slug: string | null): Memory => ({
  ...blank(opening.lead),
  work: {
    editionType: opening.work.editionType,
    correctSeq: opening.work.hasNotice ? 0 : null,
  },
  parties: opening.parties,
  editions: opening.edition ? [toEdition(opening.edition, opening.carried)] : [],
  waitingCautions: (opening.waiting ?? []).map(toRemark),
  wireSlug: slug,
  ...wordsOf(opening),
  delegations: opening.delegations,
  inclusions: Object.fromEntries(
    opening.inclusions.map(({ bundle, notBefore }) => [bundle, { notBefore, readers: false }]),
  ),
  proposal: opening.proposal && { ...opening.proposal, at: '' },
})
