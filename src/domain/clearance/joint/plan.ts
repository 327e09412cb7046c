import type { Actor } from '../../organisations.ts'
import { maySignFor } from '../acting.ts'
import { ACTS } from '../acts/index.ts'
import { refuseUnproved } from '../checks/proofs.ts'
import type { Condition, NewEvent } from '../events.ts'
import type { Facts, Joint, Refused, ActionRequest } from '../facts.ts'
import { nameOf, refuse } from '../facts.ts'
import { availableAtOf } from '../checks/wire.ts'
import { signingParties } from '../signatures.ts'
import { eventsFor } from '../eventsFor.ts'
import { say, type Sentence } from '../../sentences.ts'

/** One entry of a media update, as everything that happens to it needs it. */
export type Item = {
  /** Its place in the media update, from 1. */
  number: number
  /** Null where whoever acts may not read it: then nothing is said of it but its place. */
  title: string | null
  facts: Facts
}

/** What goes into the log of one entry before the commit; `event`: none where it stands there already. */
export type Step = { entry: string; events: NewEvent[]; seq: number; availableAt?: string }
export type Plan = { steps: Step[]; missing: Sentence[] }

type Act = {
  /** The place of the commit in the media update's log. */
  commit: Condition
  /** Whose reviewer acts, and who that is. */
  organisation: string
  actor: Actor
  now: Date
  /** What the whole act proves. */
  proof?: Facts['proof']
}

/** The last of the events names the place that decides whether it counts. */
const conditional = (events: NewEvent[], commit: Condition): NewEvent[] =>
  events.map((event, index) =>
    index === events.length - 1 ? { ...event, data: { ...event.data, commit } } : event,
  )

const refusalOf = (situation: ActionRequest): Refused | null => {
  for (const check of [...ACTS[situation.action].checks, refuseUnproved]) {
    const refused = check(situation)
    if (refused) return refused
  }
  return null
}

const latest = (...instants: (string | null | undefined)[]): string | undefined =>
  instants
    .flatMap((instant) => instant ?? [])
    .sort((a, b) => Date.parse(a) - Date.parse(b))
    .at(-1)

/** An event that goes out with the same commit is scheduled as far as the texts are concerned that show it. */
const withEvent = (facts: Facts, steps: readonly Step[]): Facts => {
  const { event } = facts.ties
  const step = steps.find(({ entry }) => entry === event?.entry)
  return event && step?.availableAt
    ? { ...facts, ties: { ...facts.ties, event: { ...event, availableAt: step.availableAt } } }
    : facts
}

const stepOf = (item: Item, steps: readonly Step[], act: Act & { at?: string }): Step | Sentence | null => {
  const facts = { ...withEvent(item.facts, steps), ...(act.proof ? { proof: act.proof } : {}) }
  const title = item.title ?? ''
  const { clearance, entry } = facts
  const { commit, organisation, actor, now } = act
  const waiting = clearance.editions.at(-1)
  if (waiting?.pending) {
    const isSame = waiting.bundle?.entry === commit.entry && waiting.bundle.seq === commit.seq
    const { releaseSeq: seq, availableAt } = waiting
    return isSame ? { entry, events: [], seq, availableAt } : say('bundles.waitsForAnother', { title })
  }
  if (clearance.scheduled || (clearance.wire?.standing === 'live' && clearance.state !== 'cleared'))
    return null
  if (clearance.state !== 'cleared') return say('bundles.notCleared', { title })
  const inclusion = clearance.inclusions[commit.entry]
  if (!inclusion) {
    return clearance.wire?.standing === 'live' ? null : say('bundles.notAgreed', { title })
  }
  const body = { digest: clearance.digest ?? '', at: latest(act.at, inclusion.notBefore) }
  const situation: ActionRequest = { facts, action: 'release', body, actor, organisation, now }
  const refused = refusalOf(situation)
  if (refused) return say('bundles.inItem', { title, sentences: [refused.sentence] })
  const events = conditional(eventsFor(situation), commit)
  return {
    entry,
    events,
    seq: clearance.headSeq + events.length,
    availableAt: availableAtOf(situation),
  }
}

/** Of an entry that its lead has included without opening it. */
const saidOf = ({ number, title }: Item, sentence: Sentence): Sentence =>
  title === null ? say('bundles.itemNotReady', { number }) : sentence

/** Events first, since the texts that show them go out no earlier. */
export const planRelease = (items: readonly Item[], act: Act & { at?: string }): Plan => {
  const ordered = [...items].sort(
    (one, other) => Number(other.facts.type === 'event') - Number(one.facts.type === 'event'),
  )
  return ordered.reduce<Plan>(
    (plan, item) => {
      const step = stepOf(item, plan.steps, act)
      if (step === null) return plan
      return 'entry' in step
        ? { ...plan, steps: [...plan.steps, step] }
        : { ...plan, missing: [...plan.missing, saidOf(item, step)] }
    },
    { steps: [], missing: [] },
  )
}

const IN_ROUND = ['review', 'clearance']

/** A delegation is of one entry: that of the media update says nothing of what it carries. */
const refuseUndelegated = ({ title, facts }: Item, { actor, organisation }: Act): Refused | null =>
  maySignFor({ facts, actor }, organisation)
    ? null
    : refuse(
        'not-reviewer',
        say('bundles.notDelegated', { title: title ?? '', organisation: nameOf(facts, organisation) }),
      )

/** The signatures of one organisation under every entry that asks for it and has none yet; all, or the first refusal. */
export const planSign = (items: readonly Item[], act: Act): { ok: true; steps: Step[] } | Refused => {
  const { commit, organisation, actor, now } = act
  const steps: Step[] = []
  for (const item of items) {
    const facts = { ...item.facts, ...(act.proof ? { proof: act.proof } : {}) }
    const { round, state, digest, headSeq } = facts.clearance
    const isAsked =
      round && IN_ROUND.includes(state) && signingParties(round, facts.lead).includes(organisation)
    if (!isAsked) continue
    const situation: ActionRequest = {
      ...{ facts, action: 'sign', actor, organisation, now },
      body: { digest: digest ?? '' },
    }
    const refused = refusalOf(situation)
    if (refused?.reason === 'already-signed') continue
    const unfit = refuseUndelegated(item, act) ?? refused
    if (unfit) return unfit
    const events = conditional(eventsFor(situation), commit)
    steps.push({ entry: facts.entry, events, seq: headSeq + events.length })
  }
  return { ok: true, steps }
}

/** What the commit carries. */
export const jointOf = ({ steps, missing }: Plan): Joint => ({
  missing,
  carries: steps.map(({ entry, seq, availableAt }) => ({
    entry,
    seq,
    ...(availableAt ? { availableAt } : {}),
  })),
})
