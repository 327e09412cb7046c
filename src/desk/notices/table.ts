import type { LogEvent } from '../../domain/clearance/events.ts'
import { isConfirmation, isProposal, readData } from '../../domain/clearance/eventData.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { remindedStep } from '../../domain/clearance/reminding.ts'
import { ACTIONS, TABLE } from '../../domain/clearance/table.ts'
import { type PendingKind, pendingOf } from '../../domain/pending.ts'
import type { TextState } from '../../domain/entries.ts'
import type { Role } from '../../domain/organisations.ts'
import { readersOf } from '../../domain/rights/table.ts'
import type { NoticeKind } from '../../domain/noticeKinds.ts'

/** People of an organisation, by slug, in any of these roles (none named: in any at all), or one of them alone. */
export type Recipient = { organisation: string; roles: readonly Role[]; person?: string }

/** `until`: the instant that matters, ISO 8601; `detail`: of a deadline what it is about, of a reminder which step. */
export type Order = { kind: NoticeKind; to: readonly Recipient[]; until: string | null; detail: string }

/** An event, and what the log said at its instant without it and with it. */
export type Turn = { event: LogEvent; before: Clearance; after: Clearance }

type Row = {
  kind: NoticeKind
  when: (turn: Turn) => boolean
  to: (turn: Turn) => Recipient[]
  until?: (turn: Turn) => string | null
  detail?: (turn: Turn) => string
}

const FROZEN: readonly TextState[] = ['review', 'clearance', 'cleared']

const on =
  (...types: string[]) =>
  ({ event }: Turn): boolean =>
    types.includes(event.type)
const always = (): boolean => true

/** All people of every organisation that reads the entry now. */
const readers = ({ after }: Turn): Recipient[] =>
  readersOf(after).map((organisation) => ({ organisation, roles: [] }))

/** Who put their name to the round themselves; what was carried or tacit nobody has just done. */
const signersOf = ({ round }: Clearance): Recipient[] =>
  (round?.consents ?? []).flatMap(({ organisation, by, carried }) =>
    by && carried === undefined ? [{ organisation, roles: [], person: by }] : [],
  )

/** The reviewers of whom the entry concerns like this since this event. */
const newly =
  (kind: PendingKind) =>
  ({ before, after }: Turn): Recipient[] => {
    const concerned = (clearance: Clearance) =>
      pendingOf(clearance, { lead: clearance.lead, log: [] })
        .filter((concern) => concern.kind === kind)
        .map(({ organisation, inPlaceOf = '' }) => ({ organisation, inPlaceOf }))
    const known = concerned(before)
    return concerned(after)
      .filter((one) => !known.some((old) => isSame(old, one)))
      .map(({ organisation }) => ({ organisation, roles: ['reviewer'] }))
  }

type Concerned = { organisation: string; inPlaceOf: string }
const isSame = (one: Concerned, other: Concerned): boolean =>
  one.organisation === other.organisation && one.inPlaceOf === other.inPlaceOf

const whoWrites = ({ before, after }: Turn): Recipient[] => [
  { organisation: after.lead, roles: ['editor', 'reviewer'] },
  ...signersOf(before),
]

const whoReleases = (clearance: Clearance): Recipient[] => [
  { organisation: clearance.lead, roles: ['reviewer'] },
  ...signersOf(clearance),
]

const organisationReminded = ({ event }: Turn): string => readData('remind', event).organisation

const isConfirmed = ({ event }: Turn): boolean => isConfirmation(event)

/**
 * Who is told what by which event. Nothing is told by an event that has no line here, and whoever did it is told nothing
 * (`noticesOf`). A release is told when it is written only while its instant is still to come.
 */
export const NOTICE_TABLE: readonly Row[] = [
  {
    kind: 'sign',
    when: always,
    to: newly('sign'),
    until: ({ after }) => after.round?.silence?.deadline ?? null,
  },
  {
    kind: 'reminded',
    when: on('remind'),
    to: (turn) => [{ organisation: organisationReminded(turn), roles: ['reviewer'] }],
    until: ({ after }) => after.round?.silence?.deadline ?? null,
    detail: (turn) => remindedStep(turn.after, organisationReminded(turn)) ?? '',
  },
  { kind: 'invited', when: on('invite'), to: newly('answer') },
  { kind: 'offered', when: on('offer-lead'), to: newly('lead') },
  { kind: 'confirm', when: ({ event }) => isProposal(event), to: newly('confirm') },
  { kind: 'sent-back', when: on('send-back'), to: whoWrites },
  {
    kind: 'conditional',
    when: on('condition'),
    to: ({ after }) => [{ organisation: after.lead, roles: ['editor', 'reviewer'] }],
  },
  {
    kind: 'reopened',
    when: ({ event, before, after }) =>
      event.type !== 'send-back' && FROZEN.includes(before.state) && after.state === 'drafting',
    to: whoWrites,
  },
  {
    kind: 'cleared',
    when: ({ before, after }) =>
      (before.state === 'review' || before.state === 'clearance') && after.state === 'cleared',
    to: ({ after }) => whoReleases(after),
  },
  {
    kind: 'scheduled',
    when: ({ event, before, after }) =>
      event.type === 'release' && after.scheduled !== null && after.edition !== before.edition,
    to: readers,
    until: ({ after }) => after.scheduled?.availableAt ?? null,
  },
  { kind: 'out', when: on('available'), to: readers, until: ({ after }) => after.wire?.availableAt ?? null },
  {
    kind: 'held',
    // Also since an organisation asks for proofs, and the edition had none of it.
    when: ({ event: { type, data } }) =>
      (type === 'break' && typeof data.edition === 'number') ||
      (type === 'demand' && typeof data.held === 'number'),
    to: readers,
  },
  { kind: 'facts', when: isConfirmed, to: readers },
  {
    kind: 'abandoned',
    when: ({ event }) => event.type === 'abandon' && event.organisation === null,
    to: (turn) => readers({ ...turn, after: turn.before }),
  },
  // What rests on nothing but the action stands in its row of the clearance table.
  ...ACTIONS.flatMap((action) => {
    const { notice } = TABLE[action]
    return notice === null ? [] : [{ kind: notice, when: on(action), to: readers }]
  }),
]

/** What an event is told as, and to whom; nobody stands in it twice for one kind. */
export const noticesOf = (turn: Turn): Order[] =>
  turn.after.deleted
    ? []
    : NOTICE_TABLE.filter(({ when }) => when(turn))
        .map(({ kind, to, until, detail }) => ({
          ...{ kind, to: to(turn), until: until?.(turn) ?? null },
          detail: detail?.(turn) ?? '',
        }))
        .filter(({ to }) => to.length > 0)

/** What is told when silence has given the last signature: that is no event, the clock says so. */
export const noticesOfSilence = (clearance: Clearance): Order[] =>
  clearance.state === 'cleared'
    ? [{ kind: 'cleared', to: whoReleases(clearance), until: null, detail: '' }]
    : []
