import { isSigningRole } from '../parties.ts'
import { deadlineWithoutAway, earliestDeadline, type Notice } from '../silence.ts'
import {
  allowsTacitConsent,
  type Facts,
  type ActionRequest,
  type Refused,
  nameOf,
  refuse,
  type Check,
} from './facts.ts'
import { basisOfOrganisations } from './basis.ts'
import type { EventData } from './eventData.ts'
import type { NewEvent, LogEvent } from './events.ts'
import type { TacitConsent, Clearance } from './state.ts'
import { say, type Sentence } from '../sentences.ts'
import { handedSince, hasSigned, signingParties } from './signatures.ts'

const signers = ({ clearance }: Facts): string[] =>
  clearance.parties
    .filter(({ standing, role }) => standing === 'accepted' && isSigningRole(role))
    .map(({ organisation }) => organisation)

/**
 * Whether the organisation lets its silence clear this kind of text: it said so when it accepted, which the log keeps, and
 * its policy says so now. Its `never` always holds, and so does the consortium's; who demands proofs says nothing by silence,
 * and neither does who has handed over the lead or taken it, in the next edition.
 */
const allowsSilence = (facts: Facts, organisation: string): boolean => {
  const { tacitConsent = [], suspended = true, ledger } = facts.organisations[organisation] ?? {}
  const isBarred = suspended || (ledger?.demand ?? null) !== null || facts.silence.barred.includes(facts.kind)
  const isHanded = handedSince(facts.clearance).includes(organisation)
  return (
    !isBarred && !isHanded && tacitConsent.includes(facts.kind) && allowsTacitConsent(facts, organisation)
  )
}

/** Never the lead's; from the deadline on, later by the days on which the organisation is away. */
const tacitConsentsOf = (facts: Facts, { now, deadline }: { now: Date; deadline: Date }): TacitConsent[] =>
  signers(facts).map((organisation) => ({
    organisation,
    from: deadlineWithoutAway(now, deadline, facts.organisations[organisation]?.away ?? []).toISOString(),
    counts: allowsSilence(facts, organisation),
  }))

/** What `submit` writes of the silence of each signing party: with a deadline, whether and from when it counts. */
export const silenceOf = ({
  facts,
  body,
  now,
}: ActionRequest): Pick<EventData<'submit'>, 'silence' | 'mute'> => {
  const mute = signers(facts).filter((organisation) => !allowsSilence(facts, organisation))
  const { deadline, onDeadline = 'block' } = body
  if (deadline === undefined) return mute.length > 0 ? { mute } : {}
  const parties = tacitConsentsOf(facts, { now, deadline: new Date(deadline) }).map((hush) => ({
    ...hush,
    counts: hush.counts && onDeadline === 'consent',
  }))
  return { silence: { deadline, onDeadline, parties }, ...(mute.length > 0 ? { mute } : {}) }
}

/** Each party's instant anew; whether its silence counts stays as it was asked at the submit. */
export const extend = ({ facts, body }: ActionRequest): EventData<'extend'> => {
  const { round } = facts.clearance
  const deadline = body.deadline ?? ''
  const before = round?.silence?.parties ?? []
  const later = (hush: TacitConsent): TacitConsent => {
    const { away = [] } = facts.organisations[hush.organisation] ?? {}
    const since = new Date(round?.silence?.deadline ?? deadline)
    const added = deadlineWithoutAway(since, new Date(deadline), away)
    const shift = added.getTime() - since.getTime()
    return { ...hush, from: new Date(Date.parse(hush.from) + shift).toISOString() }
  }
  return { deadline, parties: before.map(later) }
}

/** Organisations on whose silence the round rests, or will rest, and that do not allow it any more. */
const voidedSilences = (facts: Facts): string[] => {
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

/** A deadline that leaves less than the consortium's notice. Rounded to the minute, since people type minutes. */
export const refuseShortNotice = ({
  facts,
  body,
  now,
}: Omit<ActionRequest, 'organisation'>): Refused | null => {
  if (body.deadline === undefined) return null
  const { notice } = facts.silence
  return Date.parse(body.deadline) + 60_000 <= earliestDeadline(now, notice).getTime()
    ? refuse('invalid', tooShortNotice(notice))
    : null
}

const tooShortNotice = (notice: Notice): Sentence =>
  'hours' in notice
    ? say('deadlines.hours', notice)
    : say('deadlines.workingDays', {
        days: notice.workingDays,
        zone: notice.zone,
      })

/** An organisation’s `never` always holds, also before the log of the round says so. */
export const refuseVoidSilence: Check = ({ facts }) => {
  const [voided] = voidedSilences(facts).filter((organisation) =>
    facts.clearance.round?.consents.some(
      (consent) => consent.organisation === organisation && consent.mode === 'tacit',
    ),
  )
  return voided
    ? refuse(
        'party-suspended',
        say('signing.silenceEnded', {
          organisation: nameOf(facts, voided),
        }),
      )
    : null
}

export const refuseExtension: Check = ({ facts, now }) => {
  const silence = facts.clearance.round?.silence
  if (!silence) return refuse('wrong-state', say('deadlines.none'))
  return now.getTime() >= Date.parse(silence.deadline)
    ? refuse('wrong-state', say('deadlines.passed', { instant: silence.deadline }))
    : null
}

/** A deadline is never shortened. */
export const refuseEarlierDeadline = ({
  facts,
  body,
}: Omit<ActionRequest, 'organisation'>): Refused | null => {
  const { deadline } = facts.clearance.round?.silence ?? {}
  return deadline && Date.parse(body.deadline ?? '') <= Date.parse(deadline)
    ? refuse('invalid', say('deadlines.onlyLater', { instant: deadline }))
    : null
}

/** When who is silent is reminded: at half of the notice, and when a tenth of it is left. */
export type Share = 'half' | 'last-tenth'
type Reminder = { share: Share; at: Date }

const SHARES: readonly { share: Share; left: number }[] = [
  { share: 'half', left: 1 / 2 },
  { share: 'last-tenth', left: 1 / 10 },
]

/** The instants between the submit and its deadline, as it stands now: an extension moves what is still to come. */
export const remindersBetween = (submittedAt: Date, deadline: Date): Reminder[] =>
  SHARES.map(({ share, left }) => ({
    share,
    at: new Date(deadline.getTime() - Math.round((deadline.getTime() - submittedAt.getTime()) * left)),
  }))

/** Who has not signed a text that is being cleared and has a deadline. */
export const silentParties = ({ round, state }: Clearance, lead: string): string[] =>
  round?.silence && (state === 'review' || state === 'clearance')
    ? signingParties(round, lead).filter((organisation) => !hasSigned(round, organisation, lead))
    : []

/** The instants at which silence speaks in the round that is open: from then on it may have every signature. */
export const endsOfSilence = (clearance: Clearance, lead: string): Date[] =>
  silentParties(clearance, lead).length === 0
    ? []
    : (clearance.round?.silence?.parties ?? [])
        .filter(({ counts }) => counts)
        .map(({ from }) => new Date(from))

/** Silence has given what was missing: nobody has done anything, and the text is cleared. */
export const isClearedBySilence = ({ round, state }: Clearance): boolean =>
  state === 'cleared' &&
  (round?.consents ?? []).some(({ mode, carried }) => mode === 'tacit' && carried === undefined)

type Asked = { lead: string; log: readonly LogEvent[] }

/** All reminders of the round that is open; none where nobody is waited for. */
export const remindersOf = (clearance: Clearance, { lead, log }: Asked): Reminder[] => {
  const { round } = clearance
  const submit = log.find(({ seq }) => seq === round?.seq)
  if (!round?.silence || !submit || silentParties(clearance, lead).length === 0) return []
  return remindersBetween(new Date(submit.at), new Date(round.silence.deadline))
}
