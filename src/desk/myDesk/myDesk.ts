import type { Embargo } from '../../domain/canonical.ts'
import type { EntryType, TextState } from '../../domain/entries.ts'
import type { Role } from '../../domain/organisations.ts'
import type { PendingKind, Blocker } from '../../domain/pending.ts'
import type { StageView } from '../stages/stages.ts'
import type { StepView } from './firstSteps.ts'

/** A text as the desk's lists know it of one person. Instants are ISO 8601 in UTC. */
export type ReadItem = {
  collection: string
  type: EntryType
  id: string
  /** In the language asked for, or else in one that it has; null while it has none. */
  title: string | null
  /** Of the lead: its acronym, or its name where it has none. So are all organisations named here. */
  lead: string
  /** The address of the lead's logo at the desk; null where it has none. */
  leadLogo: string | null
  state: TextState
  edition: number | null
  embargo: Embargo | null
  /** When it goes out or went out, or when something last happened to it. */
  at: string | null
}

/** With where it is, and whom it waits for. */
export type DeskItem = ReadItem & { stage: StageView }

/** What waits for a step of somebody. */
export const WAITING_KINDS = [
  'sign',
  'answer',
  'release',
  'confirm',
  'lead',
  'take',
] as const satisfies readonly PendingKind[]

/** One that waits for the person's organisation. */
export type WaitingItem = DeskItem & {
  kind: (typeof WAITING_KINDS)[number]
  /** For which one of the person's own, and in whose place if another one has delegated its signature. */
  organisation: string
  inPlaceOf: string | null
  /** Why this person cannot take the step, somebody else of the organisation having to; null when they can. */
  hindrance: Blocker | null
  deadline: string | null
}

export type SentBackItem = DeskItem & { by: string | null; note: string | null; hindrance: Blocker | null }

export const DESK_SECTIONS = ['waiting', 'sentBack', 'drafts', 'next', 'released'] as const
export type DeskSection = (typeof DESK_SECTIONS)[number]

/** What a person finds who opens the desk: what to do, in the order in which it is urgent, and what to know. */
export type MyDesk = {
  /** What the server's clock says: counts are from here. */
  now: string
  organisations: { slug: string; name: string; roles: readonly Role[] }[]
  /** Where the person's roles begin later. */
  toCome: { slug: string; name: string; roles: readonly Role[]; from: string }[]
  /** Of somebody new, what they do first; none of whoever has done all of it. */
  firstSteps: StepView[]
  waiting: WaitingItem[]
  sentBack: SentBackItem[]
  drafts: DeskItem[]
  next: DeskItem[]
  released: DeskItem[]
  /** Sections of which there is more than is shown. */
  more: DeskSection[]
}

type Urgency = { deadline: string | null; embargo: Embargo | null; at: string | null }

/** What has the nearer deadline or embargo comes first; of those without any, what has waited longest. */
export const byUrgency = (one: Urgency, other: Urgency): number => {
  const [mine, theirs] = [dueOf(one), dueOf(other)]
  if (mine !== theirs) return mine < theirs ? -1 : 1
  return (one.at ?? '') < (other.at ?? '') ? -1 : Number(one.at !== other.at)
}

const NEVER = '9999'

const dueOf = ({ deadline, embargo }: Urgency): string =>
  [deadline ?? NEVER, embargo?.until ?? NEVER].reduce((first, next) => (next < first ? next : first))
