import { SHAPES } from '../../../src/domain/clearance/shapes/index.ts'
import { isAction } from '../../../src/domain/clearance/table.ts'
import { isInWork } from '../../../src/domain/clearance/joint/breaks.ts'
import { decide } from '../../../src/domain/clearance/decide.ts'
import type { LogEvent, NewEvent } from '../../../src/domain/clearance/events.ts'
import type { EventInOtherLog, Facts, Refused } from '../../../src/domain/clearance/facts.ts'
import {
  jointOf,
  planRelease,
  type Plan,
  planSign,
  type Step,
} from '../../../src/domain/clearance/joint/plan.ts'
import type { Actor } from '../../../src/domain/organisations.ts'
import { ENTRIES, type EntryName } from './cast.ts'
import { keyFor, sayLedgers, touch, touchTogether } from './keys.ts'
import { conditionedDigest, freezeDesk, keptInForce, readFacts } from './read.ts'
import { withRoom } from './texts.ts'
import type { By, World } from './world.ts'
import { sayInEnglish } from '../../../src/domain/sayIn.ts'
import { say } from '../../../src/domain/sentences.ts'

export type Request = {
  id: number
  node: number
  entry: EntryName
  action: string
  body: Record<string, unknown>
  person: string
}

/** A place between two steps, where a server can die and others can come in between. */
export type Pause = 'decided' | 'between'
export type Outcome = { done: true } | { done: false; reason: string; sentence: string }
export type Running = Generator<Pause, Outcome>

const ATTEMPTS = 8

const refusal = ({ reason, sentence }: Refused): Outcome => ({
  done: false,
  reason,
  sentence: sayInEnglish(sentence),
})

const isJoint = ({ action, body }: Request): boolean =>
  (action === 'release' || action === 'sign') && body.items === true

const isRefused = (given: object): given is Refused => 'reason' in given

/** The facts with the text that this action freezes, if it freezes one. */
const withText = (world: World, { action, entry, id }: Request, facts: Facts, now: Date): Facts => {
  if (action === 'submit') {
    const frozen = freezeDesk(world, { entry, now })
    const missing = frozen ? facts.draft.missing : [...facts.draft.missing, say('missing.translationOnly')]
    return { ...facts, draft: { ...facts.draft, missing, frozen: frozen?.draft ?? null } }
  }
  if (action === 'condition') return { ...facts, conditioned: conditionedDigest(world, { entry, now }) }
  const kept = action === 'propose-facts' ? keptInForce(world, { entry, now }) : null
  if (!kept || !facts.mandated) return facts
  const text = withRoom(kept, 100 + id)
  world.texts[entry].set(text.digest, text)
  return {
    ...facts,
    mandated: { ...facts.mandated, frozen: { digest: text.digest, manifest: text.manifest } },
  }
}

type Ready = { world: World; request: Request; now: Date; facts: Facts; actor: Actor; by: By }
type Planned = { steps: Step[]; heads: Map<string, LogEvent | null>; joint: NonNullable<Facts['joint']> }

/** What goes into the logs of the entries before the commit, as src/register/joint.ts has it. */
const plan = (
  { world, request, now, actor, facts: { proof } }: Ready,
  organisation: string,
  seq: number,
): Planned | Refused => {
  const { entry, body, node } = request
  const items = ENTRIES[entry].items.map((item, index) => ({
    number: index + 1,
    title: item,
    facts: readFacts(world, { entry: item, now: world.now(node) }),
  }))
  const heads = new Map(ENTRIES[entry].items.map((item) => [item, world.logs[item].at(-1) ?? null]))
  const at = body.at as string | undefined
  const act = { commit: { entry, seq }, organisation, actor, now, at, ...(proof ? { proof } : {}) }
  const planned =
    request.action === 'sign' ? planSign(items, act) : { ok: true as const, ...planRelease(items, act) }
  if (!planned.ok) return planned
  const { steps } = planned
  const missing = 'missing' in planned ? (planned as Plan).missing : []
  return { steps, heads, joint: jointOf({ steps, missing }) }
}

function* appendAll(
  ready: Ready,
  entry: EntryName,
  head: LogEvent | null,
  events: readonly NewEvent[],
): Generator<Pause, boolean> {
  const { world, by } = ready
  let last = head
  for (const [index, event] of events.entries()) {
    if (index > 0) yield 'between'
    last = world.append(entry, last, event, by)
    if (!last) return false
  }
  return true
}

/** At the very place behind the log that the decision has seen, and then whatever follows, wherever there is room. */
function* breakOff(
  ready: Ready,
  before: EventInOtherLog,
  events: readonly NewEvent[],
): Generator<Pause, boolean> {
  const { world, request, facts } = ready
  const bundle = before.entry as EntryName
  const head = facts.bundles[bundle]?.at(-1) ?? null
  if (!(yield* appendAll(ready, bundle, head, [before.event]))) return false
  for (;;) {
    yield 'between'
    const last = world.logs[request.entry].at(-1) ?? null
    yield 'decided'
    if (yield* appendAll(ready, request.entry, last, events)) return true
  }
}

/** As long as the media update is in work, behind whatever has been written there meanwhile. */
function* sayOf(ready: Ready, after: EventInOtherLog): Generator<Pause, boolean> {
  const { world } = ready
  const update = after.entry as EntryName
  for (;;) {
    yield 'between'
    const log = world.logs[update]
    if (!isInWork(log)) return true
    yield 'decided'
    if (yield* appendAll(ready, update, log.at(-1) ?? null, [after.event])) return true
  }
}

function* appendSteps(ready: Ready, { steps, heads }: Planned): Generator<Pause, boolean> {
  for (const { entry, events } of steps) {
    if (events.length === 0) continue
    if (!(yield* appendAll(ready, entry as EntryName, heads.get(entry) ?? null, events))) return false
    yield 'between'
  }
  return true
}

/** Nobody edits from here on until the submit is done, or has failed. */
const closeText = (world: World, { action, entry }: Request, facts: Facts): boolean => {
  const desk = world.desks[entry]
  if (action !== 'submit') return true
  if (desk.revision !== facts.revision || desk.closed) return false
  desk.closed = true
  return true
}

function* attempt(world: World, request: Request): Generator<Pause, Outcome | null> {
  const { node, entry, action, body, person } = request
  // What ledgers say goes first.
  const named = action === 'sign' || action === 'release' ? [entry, ...ENTRIES[entry].items] : []
  if (!named.every((each) => sayLedgers(world, each, node))) return null
  const now = world.now(node)
  const head = world.logs[entry].at(-1) ?? null
  const read = withText(world, request, readFacts(world, { entry, now }), now)
  const asked = isJoint(request) ? { ...read, joint: { carries: [], missing: [] } } : read
  const early = decide({ ...asked, proof: 'possible' }, action, body, world.actor(person), now)
  if (!early.ok) return refusal(early)
  // Who acts, and what the organisations are, is read again right before the append.
  const actor = world.actor(person)
  const { organisation } = early
  const key = keyFor(world, { action, actor, organisation, facts: asked })
  const facts: Facts = {
    ...asked,
    organisations: world.organisations,
    ...(key ? { proof: { organisation: key.organisation, credential: key.credential } } : {}),
  }
  const first = decide(facts, action, body, actor, now)
  if (!first.ok) return refusal(first)
  const by = world.witness(node, now, { actor, act: request.id, saw: { ...body, entry } })
  const ready = { world, request, now, facts, actor, by }
  const seq = (head?.seq ?? 0) + first.events.length
  const planned = isJoint(request) ? plan(ready, first.organisation, seq) : null
  if (planned && isRefused(planned)) return refusal(planned)
  const verdict = planned ? decide({ ...facts, joint: planned.joint }, action, body, actor, now) : first
  if (!verdict.ok) return refusal(verdict)
  yield 'decided'
  if (!closeText(world, request, facts)) return null
  const proven = key ? proved(ready, { key, planned, events: verdict.events }) : { planned, ...verdict }
  if (proven.planned && !(yield* appendSteps(ready, proven.planned))) return null
  const { before, after } = verdict
  const { events } = proven
  const isDone = before
    ? yield* breakOff(ready, before, events)
    : yield* appendAll(ready, entry, head, events)
  if (isDone && after) yield* sayOf(ready, after)
  return isDone ? { done: true } : null
}

type Proving = { key: NonNullable<ReturnType<typeof keyFor>>; planned: Planned | null; events: NewEvent[] }

/** What is about to be written, with the proof of whoever acts. */
const proved = ({ world, request, now, facts }: Ready, { key, planned, events }: Proving) => {
  const { entry, body } = request
  const last = events.at(-1)
  if (!last) return { planned, events }
  const seq = (facts.clearance.headSeq ?? 0) + events.length
  const commit = { entry, event: last, seq, facts }
  const before = events.slice(0, -1)
  if (!planned) return { planned, events: [...before, ...touch(world, { key, now, body, events: [commit] })] }
  const readings = (each: string) => readFacts(world, { entry: each as EntryName, now })
  const touched = touchTogether(world, { key, now, body }, { steps: planned.steps, commit, readings })
  return { planned: { ...planned, steps: touched.steps }, events: [...before, touched.event] }
}

/** Does what is asked, or refuses, in steps, as src/register/act.ts does; of two at once one is first. */
export function* act(world: World, request: Request): Running {
  if (!isAction(request.action) || !SHAPES[request.action].body.safeParse(request.body).success)
    return { done: false, reason: 'invalid', sentence: 'The body does not fit.' }
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const outcome = yield* attempt(world, request)
    if (request.action === 'submit') world.desks[request.entry].closed = false
    if (outcome) return outcome
  }
  return { done: false, reason: 'wrong-state', sentence: 'Too many people act at once.' }
}
