import type { BodyCheck } from '../checks/text.ts'
import type { Effect } from '../effects/memory.ts'
import type { EventData } from '../eventData.ts'
import type { LogEvent } from '../events.ts'
import type { ActionRequest, Check, Facts, Mandated } from '../facts.ts'
import { isCoAuthor } from '../../parties.ts'
import { waitedFor } from '../stage.ts'
import type { Clearance } from '../state.ts'
import type { Action } from '../table.ts'
import { type ChangedFacts, namesOf } from '../../mandate/changedFacts.ts'
import type { MandateFact } from '../../mandate/mandateFacts.ts'

type Body = Record<string, unknown>

/** An event of a log, and what the log says before it. */
export type Written = { event: LogEvent; before: Clearance }

type Rules = {
  /** What is wrong with the body beyond its shape. */
  checkBody?: BodyCheck
  /** What its row of the table cannot say, in the order in which refusals come. */
  checks: readonly Check[]
  /** What the log says once its event stands there. */
  effect: Effect
  /** The bodies that nobody could fault: its button is shown where one of them would be taken. Left out: an empty one. */
  ideal?: (facts: Facts, now: Date) => Body[]
  /** What must have been asked, that this event was the answer, organisation and note aside. Left out: nothing. */
  asked?: (written: Written) => Body
}

/** The data of the event that a permitted request makes; left out where it has none. */
type Data<A extends Action> = (request: ActionRequest) => EventData<A> | null

/** What an action does beyond its row of the table. */
type Act<A extends Action> = Rules &
  (Record<string, never> extends EventData<A> ? { data?: Data<A> } : { data: Data<A> })

export type Acts<A extends Action> = { [Each in A]: Act<Each> }

/** These members of the data, which the request had under the same names. */
export const data =
  (...members: string[]) =>
  ({ event }: Written): Body =>
    Object.fromEntries(members.map((member) => [member, event.data[member] ?? undefined]))

/** The digest that the request named, and these members of the data. */
export const digestAnd =
  (...members: string[]) =>
  (written: Written): Body => ({
    ...(written.event.digest === null ? {} : { digest: written.event.digest }),
    ...data(...members)(written),
  })

/** The bodies that nobody could fault. */

type Ideal = (facts: Facts, now: Date) => Record<string, unknown>[]

export const ofRound = ({ clearance }: Facts) => [{ digest: clearance.digest ?? '-' }]

/** Every member that could be invited, in the role that every text takes. */
export const invitations: Ideal = ({ organisations, lead }) =>
  Object.entries(organisations)
    .filter(([slug, { standing }]) => standing === 'member' && slug !== lead)
    .map(([organisation]) => ({ organisation, role: 'observer' }))

export const openInvitations: Ideal = ({ clearance }) =>
  clearance.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) => ({ organisation }))

/** A release for when the linked event is out, too. */
export const releases: Ideal = (facts) => {
  const at = facts.ties.event?.availableAt
  return ofRound(facts).map((body) => (at ? { ...body, at } : body))
}

const accepted = ({ clearance }: Facts): string[] =>
  clearance.parties.filter(({ standing }) => standing === 'accepted').map(({ organisation }) => organisation)

export const drops: Ideal = (facts) =>
  accepted(facts).flatMap((organisation) =>
    facts.clearance.round ? ofRound(facts).map((body) => ({ ...body, organisation })) : [{ organisation }],
  )

const A_DAY_MS = 86_400_000

/** To every accepted co-author. */
export const offers: Ideal = ({ clearance }) =>
  clearance.parties.filter(isCoAuthor).map(({ organisation }) => ({ to: organisation }))

export const extensions: Ideal = ({ clearance }) => {
  const { deadline } = clearance.round?.silence ?? {}
  return deadline ? [{ deadline: new Date(Date.parse(deadline) + A_DAY_MS).toISOString() }] : []
}

export const delegations: Ideal = (facts, now) =>
  [facts.lead, ...accepted(facts)].map((to) => ({
    to,
    until: new Date(now.getTime() + A_DAY_MS).toISOString(),
  }))

/** A change of one fact that the mandate covers. */
const exampleOf = ({ mandate, facts }: Mandated): ChangedFacts[] => {
  const instant = facts.start ?? new Date(0).toISOString()
  const guest = facts.guests[0]
  const examples: Record<MandateFact, ChangedFacts> = {
    status: { status: facts.status },
    start: { start: instant },
    end: { end: instant },
    mediaCall: { mediaCall: instant },
    room: { room: 'Another hall' },
    link: mandate?.hosts?.[0] ? { link: `https://${mandate.hosts[0]}/` } : {},
    attendance: guest ? { attendance: [{ name: guest.name, attendance: 'confirmed' }] } : {},
    contact: { contact: 'any' },
  }
  return (mandate?.facts ?? []).map((fact) => examples[fact]).filter((each) => namesOf(each).length > 0)
}

export const proposals: Ideal = ({ mandated }) =>
  mandated ? exampleOf(mandated).map((facts) => ({ facts })) : []

export const reminders: Ideal = ({ clearance }) =>
  waitedFor(clearance).map((organisation) => ({ organisation }))

export const confirmations: Ideal = ({ clearance: { proposal } }) =>
  proposal ? [{ digest: proposal.digest }] : []
