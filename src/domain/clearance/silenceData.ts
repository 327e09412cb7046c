import { isSigningRole } from '../parties.ts'
import { deadlineWithoutAway } from '../silence.ts'
import { hasAgreed } from './agreed.ts'
import { basisOfOrganisations } from './basisOf.ts'
import type { EventData } from './eventData.ts'
import type { NewEvent } from './events.ts'
import type { Facts, Situation } from './facts.ts'
import type { Hush } from './types.ts'

const signers = ({ clearance }: Facts): string[] =>
  clearance.parties
    .filter(({ standing, role }) => standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) => organisation)

/**
 * Whether the organisation lets its silence clear this kind of text: it said so when it accepted, which the log keeps, and
 * its policy says so now. Its `never` always holds, and so does the consortium's.
 */
export const allowsSilence = (facts: Facts, organisation: string): boolean => {
  const { tacitConsent = [], suspended = true } = facts.organisations[organisation] ?? {}
  const isBarred = suspended || facts.silence.barred.includes(facts.kind)
  return !isBarred && tacitConsent.includes(facts.kind) && hasAgreed(facts, organisation)
}

/** Never the lead's; from the deadline on, later by the days on which the organisation is away. */
const hushes = (facts: Facts, { now, deadline }: { now: Date; deadline: Date }): Hush[] =>
  signers(facts).map((organisation) => ({
    organisation,
    from: deadlineWithoutAway(now, deadline, facts.organisations[organisation]?.away ?? []).toISOString(),
    counts: allowsSilence(facts, organisation),
  }))

/** What `submit` writes of the silence of each signing party: with a deadline, whether and from when it counts. */
export const silenceOf = ({ facts, body, now }: Situation): Pick<EventData<'submit'>, 'silence' | 'mute'> => {
  const mute = signers(facts).filter((organisation) => !allowsSilence(facts, organisation))
  const { deadline, onDeadline = 'block' } = body
  if (deadline === undefined) return mute.length > 0 ? { mute } : {}
  const parties = hushes(facts, { now, deadline: new Date(deadline) }).map((hush) => ({
    ...hush,
    counts: hush.counts && onDeadline === 'consent',
  }))
  return { silence: { deadline, onDeadline, parties }, ...(mute.length > 0 ? { mute } : {}) }
}

/** Each party's instant anew; whether its silence counts stays as it was asked at the submit. */
export const extend = ({ facts, body }: Situation): EventData<'extend'> => {
  const { round } = facts.clearance
  const deadline = body.deadline ?? ''
  const before = round?.silence?.parties ?? []
  const later = (hush: Hush): Hush => {
    const { away = [] } = facts.organisations[hush.organisation] ?? {}
    const since = new Date(round?.silence?.deadline ?? deadline)
    const added = deadlineWithoutAway(since, new Date(deadline), away)
    const shift = added.getTime() - since.getTime()
    return { ...hush, from: new Date(Date.parse(hush.from) + shift).toISOString() }
  }
  return { deadline, parties: before.map(later) }
}

/** Organisations on whose silence the round rests, or will rest, and that do not allow it any more. */
export const voidedSilences = (facts: Facts): string[] => {
  const { round, state } = facts.clearance
  if (!round || state === 'released') return []
  const resting = [
    ...(round.silence?.parties ?? []).filter(({ counts }) => counts),
    ...round.consents.filter(({ mode }) => mode === 'tacit'),
  ].map(({ organisation }) => organisation)
  return [...new Set(resting)]
    .filter((organisation) => !round.mute.includes(organisation))
    .filter((organisation) => !allowsSilence(facts, organisation))
}

/** That an organisation is suspended, or turned to never, is said in each open round that its silence could clear. */
export const voidEvents = (facts: Facts): NewEvent[] =>
  voidedSilences(facts).map((organisation) => ({
    type: 'void-silence',
    organisation: null,
    by: null,
    digest: facts.clearance.digest,
    data: { organisation } satisfies EventData<'void-silence'>,
    note: null,
    basis: basisOfOrganisations(facts, [organisation]),
  }))
