import type { Action } from '../../clearance/bodies.ts'
import { conditionOf } from '../../clearance/conditional.ts'
import { type EventData, readData } from '../../clearance/eventData.ts'
import type { LogEvent } from '../../clearance/events.ts'
import { factsStepOf } from '../../clearance/factsEvents.ts'
import { TABLE } from '../../clearance/table.ts'
import { ABOUT_ANOTHER } from '../../clearance/acting.ts'
import { type Actor, holdsRole, type Membership } from '../../organisations.ts'
import { changeOf, textInForce } from './changedFacts.ts'
import type { Step } from './step.ts'

type Body = Record<string, unknown> & { organisation?: string }

const digestOf = ({ event }: Step): Body => (event.digest === null ? {} : { digest: event.digest })

/** Where the words have been erased, that there were some is all that the rules ask. */
const noteOf = ({ event, note }: Step): string | undefined =>
  note ?? (event.noteHash === null ? undefined : '…')

const submitted = (step: Step): Body => {
  const { revision, silence, acknowledged } = readData('submit', step.event)
  const { deadline, onDeadline } = silence ?? {}
  return { revision, deadline, onDeadline, acknowledged }
}

const proposed = (step: Step): Body => {
  const facts = factsStepOf(step.event)
  if (!facts) return {}
  const [before, after] = [textInForce(step), step.textOf(step.event.digest)]
  return { facts: changeOf({ changed: facts.changed, before, after }) }
}

const proposalTold = ({ event, before }: Step): Body =>
  readData('caution', event).proposal === undefined ? {} : { proposal: before.proposal?.digest ?? '-' }

const data =
  (...members: string[]) =>
  ({ event }: Step): Body =>
    Object.fromEntries(members.map((member) => [member, event.data[member] ?? undefined]))

const ofRound =
  (more: (step: Step) => Body = () => ({})) =>
  (step: Step): Body => ({ ...digestOf(step), ...more(step) })

/** What must have been asked, that this event was the answer. */
const BODIES: Partial<Record<Action, (step: Step) => Body>> = {
  submit: submitted,
  recall: ofRound(),
  sign: ofRound(({ event }) => ({ covers: readData('sign', event).covers })),
  'send-back': ofRound(data('paragraph')),
  drop: ofRound(data('organisation')),
  extend: data('deadline'),
  delegate: data('to', 'until'),
  include: data('bundle', 'notBefore', 'readers'),
  exclude: data('bundle'),
  release: ofRound(({ event }) => ({ at: readData('release', event).availableAt })),
  caution: (step) => ({ ...digestOf(step), ...proposalTold(step) }),
  lift: digestOf,
  hold: ofRound(),
  correct: ofRound(data('editionType')),
  abandon: ofRound(),
  'propose-facts': proposed,
  'confirm-facts': digestOf,
  invite: data('organisation', 'role'),
  uninvite: data('organisation'),
}

const isJoint = ({ event, type }: Step): boolean =>
  type === 'media-update' && event.data.carries !== undefined && ['sign', 'release'].includes(event.type)

/** Of the table, as far as no event says it. */
const assumedRoles = (action: Action, acting: string, delegate: string | undefined): Membership[] => [
  { organisation: delegate ?? acting, roles: TABLE[action].who.roles },
]

export type Asked = { action: Action; body: Body; actor: Actor }

/** Who asked for what. A release with a media update is the act of the update's lead, under the consent of the entry's. */
export const requestOf = (step: Step, action: Action): Asked => {
  const { event, before } = step
  const { publicNote, note } = { publicNote: TABLE[action].note === 'publicNote', note: noteOf(step) }
  const isOwn = !ABOUT_ANOTHER.includes(action)
  const acting = isCommitted(event) ? before.lead : (event.organisation ?? '')
  const { delegate } = event.data as Partial<EventData<'sign'>>
  const memberships = isCommitted(event)
    ? assumedRoles('release', before.lead, undefined)
    : (event.basis?.roles ?? assumedRoles(action, acting, delegate))
  return {
    action,
    actor: { id: event.by ?? '', name: event.by ?? '', coordinator: false, memberships },
    body: {
      ...BODIES[action]?.(step),
      ...(isJoint(step) ? { items: true } : {}),
      ...(isOwn ? { organisation: acting } : {}),
      ...(note === undefined ? {} : { [publicNote ? 'publicNote' : 'note']: note }),
    },
  }
}

/** A release that waits for the word of a media update. */
export const isCommitted = (event: LogEvent): boolean =>
  event.type === 'release' && conditionOf(event) !== null

/** That the update's lead may do it for an entry: its reviewer acts, and the entry's lead has agreed. */
export const faultOfCommit = ({ event, before }: Step): string | null => {
  const place = conditionOf(event)
  if (!isCommitted(event) || !place) return null
  const included = before.inclusions[place.entry]
  if (!included) return `the lead has not agreed that the media update ${place.entry} carries it`
  const { availableAt } = readData('release', event)
  const isEarly = included.notBefore !== null && Date.parse(availableAt) < Date.parse(included.notBefore)
  if (isEarly) return 'it comes before the instant from which on the lead lets the media update carry it'
  const actor = { id: '', name: '', coordinator: false, memberships: event.basis?.roles ?? [] }
  return event.schema !== undefined && !holdsRole(actor, event.organisation ?? '', ['reviewer'])
    ? `nobody who released it was a reviewer of “${event.organisation}”`
    : null
}
