import { concernedBy } from '../../clearance/basisOf.ts'
import { decide } from '../../clearance/decide.ts'
import type { LogEvent, NewEvent } from '../../clearance/events.ts'
import { actOf, factsStepOf } from '../../clearance/factsEvents.ts'
import { voidEvents } from '../../clearance/silenceData.ts'
import { decideLastResort } from '../../clearance/withoutSigners.ts'
import { dueEvents } from '../../clearance/yields.ts'
import { jcs } from '../../digests.ts'
import { faultOfChange } from './changedFacts.ts'
import { factsAt } from './factsAt.ts'
import { faultOfCommit, isCommitted, requestOf } from './requestOf.ts'
import type { Step } from './step.ts'
import { sayInEnglish } from '../../sayIn.ts'

/** What a decision does not make: where the event waits for a media update, the signer's own proof, and what two older types of events were one. */
const BESIDE = ['commit', 'proof', 'step']

/** Before schema 2 not every hold said that a media update's log had decided it. */
const withoutBeside = (given: Record<string, unknown>, { schema }: LogEvent): Record<string, unknown> => {
  const beside = schema === undefined ? [...BESIDE, 'elsewhere'] : BESIDE
  return Object.fromEntries(Object.entries(given).filter(([member]) => !beside.includes(member)))
}

const differing = (made: Record<string, unknown>, found: Record<string, unknown>): string | undefined =>
  [...new Set([...Object.keys(made), ...Object.keys(found)])].find(
    (member) => jcs(made[member] ?? null) !== jcs(found[member] ?? null),
  )

/** Where the event is not the one that the rules make of the same request. */
const faultOfOutcome = (made: NewEvent, event: LogEvent): string | null => {
  const organisation = isCommitted(event) ? made.organisation : event.organisation
  const [ruled, found] = [made.data, event.data].map((data) => withoutBeside(data, event))
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
      : concernedBy(asked).find((slug) => !facts.organisations[slug])
  if (unsaid) return `it does not say what “${unsaid}” was, upon which it was decided`
  const verdict = decide(facts, action, body, actor, new Date(event.at))
  if (!verdict.ok)
    return `the rules refuse it (${verdict.reason}): ${sayInEnglish(verdict.sentence).replace(/\.$/, '')}`
  if (verdict.events.length > 1 && !before.deleted)
    return 'an edition had taken effect before it, and no event says so'
  const made = verdict.events.at(-1)
  return made ? faultOfOutcome(made, event) : 'the rules write nothing for it'
}

/** Of nobody's organisation: what the coordinator does where nobody who signed can. */
const byCoordinator = ({ event, before }: Step): string | null => {
  if (event.type !== 'suspend' && event.type !== 'reinstate') return `no organisation did it`
  const verdict = decideLastResort({
    ...{ action: event.type, clearance: before, able: [], organisations: {}, note: event.noteHash },
    coordinator: { id: event.by ?? '', name: '', coordinator: true, memberships: [] },
  })
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
  if (!actOf(event)) return null
  if (event.organisation === null) return byCoordinator(step)
  const fault = faultOfCommit(step) ?? byActor(step)
  const facts = factsStepOf(event)
  return fault !== null || facts?.step !== 'propose' ? fault : faultOfChange(step, facts.changed)
}
