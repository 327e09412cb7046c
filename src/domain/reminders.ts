import type { LogEvent } from './clearance/events.ts'
import { hasSigned, signingParties } from './clearance/signatures.ts'
import type { Clearance } from './clearance/types.ts'

/** When who is silent is reminded: at half of the notice, and when a tenth of it is left. */
export type Share = 'half' | 'last-tenth'
export type Reminder = { share: Share; at: Date }

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
