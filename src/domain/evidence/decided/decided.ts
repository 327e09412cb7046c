import { ACTS } from '../../clearance/acts/index.ts'
import { conditionOf, type LogEvent, type NewEvent } from '../../clearance/events.ts'
import { type EventData, readData, factsStepOf, actOf } from '../../clearance/eventData.ts'
import { type Action, TABLE } from '../../clearance/table.ts'
import { ABOUT_OTHER_ORGANISATION } from '../../clearance/acting.ts'
import { type Actor, holdsRole, type Membership } from '../../organisations.ts'
import { changeOf, textInForce, faultOfChange } from './changedFacts.ts'
import type { Step } from '../checkText.ts'
import { organisationsConcerned } from '../../clearance/basis.ts'
import { decide } from '../../clearance/decide.ts'
import { ledgerWords } from '../../clearance/ledgerWords.ts'
import { voidEvents } from '../../clearance/tacitConsent.ts'
import { stepAfterRestore } from '../../clearance/afterRestore.ts'
import { decideAbandoning } from '../../clearance/abandoning.ts'
import { decideLastResort } from '../../clearance/lastResort.ts'
import { dueEvents } from '../../clearance/eventsFor.ts'
import { jcs } from '../../digests.ts'
import { factsAt } from './factsAt.ts'
import { sayInEnglish } from '../../sayIn.ts'

type Body = Record<string, unknown> & { organisation?: string }

/** Where the words have been erased, that there were some is all that the rules ask. */
const noteOf = ({ event, note }: Step): string | undefined =>
  note ?? (event.noteHash === null ? undefined : '…')

const proposed = (step: Step): Body => {
  const facts = factsStepOf(step.event)
  if (!facts) return {}
  const [before, after] = [textInForce(step), step.textOf(step.event.digest)]
  return { facts: changeOf({ changed: facts.changed, before, after }) }
}

/** What must have been asked, that this event was the answer. */
const bodyAsked = (action: Action, step: Step): Body | undefined =>
  action === 'propose-facts' ? proposed(step) : ACTS[action].asked?.(step)

const isJoint = ({ event, type }: Step): boolean =>
  type === 'media-update' && event.data.carries !== undefined && ['sign', 'release'].includes(event.type)

/** Of the table, as far as no event says it. */
const assumedRoles = (action: Action, acting: string, delegate: string | undefined): Membership[] => [
  { organisation: delegate ?? acting, roles: TABLE[action].who.roles },
]

type Asked = { action: Action; body: Body; actor: Actor }

/** Who asked for what. A release with a media update is the act of the update's lead, under the consent of the entry's. */
const requestOf = (step: Step, action: Action): Asked => {
  const { event, before } = step
  const { publicNote, note } = { publicNote: TABLE[action].note === 'publicNote', note: noteOf(step) }
  const isOwn = !ABOUT_OTHER_ORGANISATION.includes(action)
  const acting = isCommitted(event) ? before.lead : (event.organisation ?? '')
  const { delegate } = event.data as Partial<EventData<'sign'>>
  const memberships = isCommitted(event)
    ? assumedRoles('release', before.lead, undefined)
    : (event.basis?.roles ?? assumedRoles(action, acting, delegate))
  return {
    action,
    actor: { id: event.by ?? '', name: event.by ?? '', coordinator: false, memberships },
    body: {
      ...bodyAsked(action, step),
      ...(isJoint(step) ? { items: true } : {}),
      ...(isOwn ? { organisation: acting } : {}),
      ...(note === undefined ? {} : { [publicNote ? 'publicNote' : 'note']: note }),
    },
  }
}

/** A release that waits for the word of a media update. */
const isCommitted = (event: LogEvent): boolean => event.type === 'release' && conditionOf(event) !== null

/** That the update's lead may do it for an entry: its reviewer acts, and the entry's lead has agreed. */
const faultOfCommit = ({ event, before }: Step): string | null => {
  const place = conditionOf(event)
  if (!isCommitted(event) || !place) return null
  const included = before.inclusions[place.entry]
  if (!included) return `the lead has not agreed that the media update ${place.entry} carries it`
  const { availableAt } = readData('release', event)
  const isEarly = included.notBefore !== null && Date.parse(availableAt) < Date.parse(included.notBefore)
  if (isEarly) return 'it comes before the instant from which on the lead lets the media update carry it'
  const actor = { id: '', name: '', coordinator: false, memberships: event.basis?.roles ?? [] }
  const own = event.basis?.organisations.find(({ organisation }) => organisation === event.organisation)
  if (own?.demand && !event.proof) return `“${event.organisation}” demands a proof of it, and it has none`
  return event.schema !== undefined && !holdsRole(actor, event.organisation ?? '', ['reviewer'])
    ? `nobody who released it was a reviewer of “${event.organisation}”`
    : null
}

/** What a decision does not make: where the event waits for a media update, and what two older types of events were one. */
const NOT_BY_DECISION = ['commit', 'step']

/** Before schema 2 not every hold said that a media update's log had decided it. */
const decidedMembers = (given: Record<string, unknown>, { schema }: LogEvent): Record<string, unknown> => {
  const beside = schema === undefined ? [...NOT_BY_DECISION, 'elsewhere'] : NOT_BY_DECISION
  return Object.fromEntries(Object.entries(given).filter(([member]) => !beside.includes(member)))
}

const differing = (made: Record<string, unknown>, found: Record<string, unknown>): string | undefined =>
  [...new Set([...Object.keys(made), ...Object.keys(found)])].find(
    (member) => jcs(made[member] ?? null) !== jcs(found[member] ?? null),
  )

/** Where the event is not the one that the rules make of the same request. */
const faultOfOutcome = (made: NewEvent, event: LogEvent): string | null => {
  const organisation = isCommitted(event) ? made.organisation : event.organisation
  const [ruled, found] = [made.data, event.data].map((data) => decidedMembers(data, event))
  const pairs = [
    ['organisation', made.organisation, organisation],
    ['digest', made.digest, event.digest],
    ['by', made.by, event.by],
    ['note', made.note === null, event.noteHash === null],
    // By which version it was rendered is looked at with the text itself.
    ['renderer', event.schema !== undefined && made.renderer !== undefined, event.renderer !== undefined],
  ] as const
  const wrong = pairs.find(([, one, other]) => one !== other)?.[0] ?? differing(ruled ?? {}, found ?? {})
  return wrong === undefined ? null : `the rules would not have written its “${wrong}” so`
}

const byActor = (step: Step): string | null => {
  const { event, before } = step
  const act = actOf(event)
  if (!act) return null
  if (event.by === null) return 'nobody did it, and it does not happen by itself'
  const facts = factsAt(step)
  const { action, body, actor } = requestOf(step, act)
  const asked = { facts, action, body, organisation: event.organisation ?? '' }
  const unsaid =
    event.schema === undefined || isCommitted(event)
      ? undefined
      : organisationsConcerned(asked).find((slug) => !facts.organisations[slug])
  if (unsaid) return `it does not say what “${unsaid}” was, upon which it was decided`
  const verdict = decide(facts, action, body, actor, new Date(event.at))
  if (!verdict.ok)
    return `the rules refuse it (${verdict.reason}): ${sayInEnglish(verdict.sentence).replace(/\.$/, '')}`
  if (verdict.events.length > 1 && !before.deleted)
    return 'an edition had taken effect before it, and no event says so'
  const made = verdict.events.at(-1)
  return made ? faultOfOutcome(made, event) : 'the rules write nothing for it'
}

/** Of nobody's organisation: what the coordinator does where nobody else can. That nobody could is the newsroom's word. */
const byCoordinator = (step: Step): string | null => {
  const { event, before } = step
  const coordinator = { id: event.by ?? '', name: '', coordinator: true, memberships: [] }
  const asked = { able: [], coordinator, note: event.noteHash }
  if (event.type === 'abandon') {
    const verdict = decideAbandoning({ ...asked, facts: factsAt(step), now: new Date(event.at) })
    return faultOfVerdict(verdict, event)
  }
  if (event.type !== 'suspend' && event.type !== 'reinstate') return `no organisation did it`
  const { type: action } = event
  return faultOfVerdict(decideLastResort({ ...asked, action, clearance: before, organisations: {} }), event)
}

/** That a restore had lost events is the newsroom's word; it can stop a text, and nothing else. */
const byRestore = ({ event, before }: Step): string | null => {
  const made = stepAfterRestore(before, { by: event.by, note: event.noteHash })
  return made ? faultOfOutcome(made, event) : 'there was nothing that a restore would have to stop'
}

const faultOfVerdict = (verdict: ReturnType<typeof decideLastResort>, event: LogEvent): string | null => {
  if (!verdict.ok)
    return `the rules refuse it (${verdict.reason}): ${sayInEnglish(verdict.sentence).replace(/\.$/, '')}`
  return faultOfOutcome(verdict.event, event)
}

const byNobody = (step: Step): string | null => {
  const { event } = step
  const made = voidEvents(factsAt(step)).find(({ data }) => data.organisation === event.data.organisation)
  if (!made) return `this round does not rest on the silence of “${String(event.data.organisation)}”`
  return faultOfOutcome(made, event)
}

/** What a ledger says to the round: the ledger itself shows whether it does. */
const byLedger = (step: Step): string | null => {
  const { event } = step
  const organisation = event.organisation ?? ''
  const facts = factsAt(step)
  const known = facts.organisations[organisation]
  if (!known || event.by === null) return 'no organisation did it'
  const word = { ...(event.data as EventData<'revoke-key'>).ledger, by: event.by }
  const { credential } = event.data as Partial<EventData<'revoke-key'>> // none where it demands
  const ledger = {
    demand: event.type === 'demand' ? word : null,
    revoked: credential === undefined ? [] : [{ ...word, credential }],
  }
  const told = { ...facts, organisations: { ...facts.organisations, [organisation]: { ...known, ledger } } }
  const [made] = ledgerWords({ facts: told, now: new Date(event.at) })
  return made ? faultOfOutcome(made.event, event) : 'it says nothing that the round did not say before'
}

/** That an edition has taken effect is written once its instant has passed, once, and by nobody. */
const byInstant = ({ event, before }: Step): string | null => {
  const [made] = dueEvents(before)
  return made ? faultOfOutcome(made, event) : 'no edition was due that had not been said to be out'
}

/** Why the rules would not have made this event of any request, or null. */
export const faultOfDecision = (step: Step): string | null => {
  const { event } = step
  if (event.type === 'void-silence') return byNobody(step)
  if (event.type === 'available') return byInstant(step)
  if (event.type === 'demand' || event.type === 'revoke-key') return byLedger(step)
  if (!actOf(event)) return null
  if (event.organisation === null && 'restored' in event.data) return byRestore(step)
  if (event.organisation === null) return byCoordinator(step)
  const fault = faultOfCommit(step) ?? byActor(step)
  const facts = factsStepOf(event)
  return fault !== null || facts?.step !== 'propose' ? fault : faultOfChange(step, facts.changed)
}
