import { readData } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
import { carriedConsents } from '../signatures.ts'
import type { Consent, Edition, Round } from '../state.ts'
import {
  type Effect,
  type LogState,
  breaking,
  holding,
  backToDrafting,
  withoutSigner,
  withoutUnproved,
  withStanding,
  waitingOn,
  withoutCondition,
} from './memory.ts'

export const submit: Effect = (memory, event) => {
  const data = readData('submit', event)
  const { manifest, editionType, editors, parties, authoritative, official, courtesy } = data
  const empty: Round = {
    seq: event.seq,
    digest: event.digest ?? '',
    submittedBy: event.by,
    ...{ manifest, editionType, editors, parties, authoritative, official, courtesy },
    ...(data.suggesters ? { suggesters: data.suggesters } : {}),
    consents: [],
    heldBy: [],
    silence: data.silence ?? null,
    ...{ mute: data.mute ?? [], demanding: data.demanding ?? [] },
    ...{ delegated: [], signedAt: {} },
  }
  const last = memory.editions.at(-1)
  const { lead, broken, conditions, handed } = memory
  const revoked = data.revoked ?? []
  const consents = carriedConsents(last, empty, { lead, broken, revoked, conditions, handed })
  const round = { ...empty, consents, delegated: stillDelegated(last, consents) }
  const delegations = withoutUnproved(memory.delegations, round.demanding)
  return {
    ...memory,
    text: 'frozen',
    round,
    delegations,
    offer: null,
    wireSlug: memory.wireSlug ?? data.slug,
  }
}

/** What another party signed for it stays so where it is carried. */
const stillDelegated = (last: Edition | undefined, consents: readonly Consent[]): string[] =>
  (last?.round.delegated ?? []).filter((each) => consents.some(({ organisation }) => organisation === each))

export const sign: Effect = (memory, event) => {
  const { covers, delegate } = readData('sign', event)
  if (!memory.round || !event.organisation) return memory
  const { organisation, by, at, seq } = event
  const proved = event.proof ? { credential: event.proof.credential } : {}
  const consent = { organisation, by, at, mode: 'express' as const, covers, ...proved }
  const consents = [...memory.round.consents, consent]
  const signed = { ...memory.signed, [organisation]: seq }
  const { delegated, signedAt } = memory.round
  const round = {
    ...{ ...memory.round, consents, signedAt: { ...signedAt, [organisation]: seq } },
    delegated: delegate ? [...delegated, organisation] : delegated,
  }
  const after = { ...memory, signed, round }
  // Nobody else meets it for the organisation.
  return delegate ? after : withoutCondition(after, organisation)
}

/** Of whoever has signed before, the signature is gone: it would sign another text. */
export const condition: Effect = (memory, event) => {
  const { organisation, seq, by, at } = event
  if (!memory.round || !organisation) return memory
  const { suggestions, target } = readData('condition', event)
  const conditions = { ...memory.conditions, [organisation]: { seq, by, at, suggestions, digest: target } }
  return { ...memory, conditions, round: withoutSigner(memory.round, organisation) }
}

export const uncondition: Effect = (memory, { organisation }) => withoutCondition(memory, organisation)

export const sendBack: Effect = (memory, event) =>
  breaking(backToDrafting(memory), event.organisation, event.seq)

export const extend: Effect = (memory, event) => {
  const { deadline, parties } = readData('extend', event)
  const { round } = memory
  return round?.silence
    ? { ...memory, round: { ...round, silence: { ...round.silence, deadline, parties } } }
    : memory
}

const withoutConsents = (round: Round | null, isGone: (consent: Consent) => boolean): Round | null =>
  round && { ...round, consents: round.consents.filter((consent) => !isGone(consent)) }

/** Who has just said no of what is out did not mean what was carried of it. */
export const withoutCarried = (memory: LogState, organisation: string | null): LogState =>
  memory.text === 'frozen'
    ? {
        ...memory,
        round: withoutConsents(
          memory.round,
          (consent) => consent.organisation === organisation && consent.carried !== undefined,
        ),
      }
    : memory

export const voidSilence: Effect = (memory, event) => {
  const { organisation } = readData('void-silence', event)
  if (memory.text !== 'frozen' || !memory.round) return memory
  const round = withoutConsents(
    memory.round,
    (consent) => consent.organisation === organisation && consent.mode === 'tacit',
  )
  return { ...memory, round: round && { ...round, mute: [...round.mute, organisation] } }
}

/** The first form of events under which a next edition does not end every caution. */
const CAUTIONS_STAY = 3

export const release: Effect = (memory, event) => {
  const { edition: number, editionType, availableAt, consents, commit, carries } = readData('release', event)
  if (!memory.round) return memory
  const inherits = (event.schema ?? 1) >= CAUTIONS_STAY
  const edition: Edition = {
    ...{ edition: number, lead: memory.lead, editionType, availableAt, consents },
    bundle: commit ?? null,
    carries: carries ?? [],
    pending: false,
    ...{ minor: 0, changedAt: null, changed: [] },
    digest: event.digest ?? '',
    releasedAt: event.at,
    releaseSeq: event.seq,
    available: false,
    standing: 'scheduled',
    withdrawnAt: null,
    withdrawSeq: null,
    ...{ inherits, cautions: inherits ? waitingOn(memory, memory.round) : [] },
    ...{ ended: {}, suspendedBy: [], dissociations: [] },
    included: memory.inclusions,
    round: memory.round,
  }
  const editions = [...memory.editions, edition]
  return {
    ...{ ...memory, text: 'released', inclusions: {}, editions, waitingCautions: [] },
    releasedSeq: event.seq,
  }
}

/** A release that waits for the word of a media update: nobody sees it, and nobody edits the text. */
export const releasePending: Effect = (memory, event) => {
  const { inclusions } = memory
  const after = release(memory, event)
  const editions = after.editions.map((each) =>
    each.releaseSeq === event.seq ? { ...each, pending: true } : each,
  )
  return { ...after, inclusions, editions }
}

/** A release that was broken never was; who broke it by this entry takes its signature back. */
export const releaseBroken = (memory: LogState, event: LogEvent, by: string | null): LogState =>
  by === null || !memory.round
    ? memory
    : breaking({ ...memory, round: withoutSigner(memory.round, by) }, by, event.seq)

export const include: Effect = (memory, event) => {
  const { bundle, notBefore, readers = false } = readData('include', event)
  return { ...memory, inclusions: { ...memory.inclusions, [bundle]: { notBefore, readers } } }
}

export const exclude: Effect = (memory, event) => {
  const { [readData('exclude', event).bundle]: _, ...inclusions } = memory.inclusions
  return { ...memory, inclusions }
}

/** An entry of the media update was held: what waited of the update waits no more, and every signature of it stands. */
export const breakOff: Effect = (memory, event) => {
  const { edition } = readData('break', event)
  return edition === null ? memory : holding(memory, edition, { ...event, organisation: null })
}

export const hold: Effect = (memory, event) => {
  const { edition, elsewhere } = readData('hold', event)
  const after = elsewhere ? memory : holding(memory, edition, event)
  return breaking(after, event.organisation, event.seq)
}

export const correct: Effect = (memory, event) => ({
  ...backToDrafting(memory),
  offer: null,
  work: { editionType: readData('correct', event).editionType, correctSeq: event.seq },
})

/** Of a first edition nobody is a party any more but who has led the text; of a later one only those go that have not answered. */
export const abandon: Effect = (before) => {
  const memory: LogState = { ...before, offer: null }
  const last = memory.editions.at(-1)
  const gone = memory.parties.filter(
    ({ organisation, standing }) =>
      standing === 'invited' || (!last && standing === 'accepted' && !(organisation in memory.handed)),
  )
  const ended = gone.reduce(
    (after, { organisation }) => withStanding(after, organisation, last ? 'uninvited' : 'dropped'),
    memory,
  )
  if (!last) return backToDrafting({ ...ended, inclusions: {} })
  const work = { editionType: last.editionType, correctSeq: null }
  return { ...ended, work, inclusions: {}, text: 'released', round: last.round }
}
