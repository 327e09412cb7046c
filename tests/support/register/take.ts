import type { Delegation } from '../../../src/domain/clearance/types.ts'
import { voidEvents } from '../../../src/domain/clearance/silenceData.ts'
import { dueEvents } from '../../../src/domain/clearance/yields.ts'
import { act, type Outcome, type Request, type Running } from './act.ts'
import { type Asked, bodyFor } from './bodies.ts'
import { ABOUT_ANOTHER } from '../../../src/domain/clearance/acting.ts'
import { ENTRIES, ENTRY_NAMES, type EntryName, PEOPLE } from './cast.ts'
import { forward } from './forward.ts'
import { LINES } from './oracle/who.ts'
import type { Watch } from './invariants.ts'
import { project } from './project.ts'
import { readFacts } from './read.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000
/** Longer than this no act takes: whoever waits longer has ended, one way or the other. */
const MOMENT = 100

type Acting = Extract<Step, { do: 'act' }>
type Started = { request: Request; running: Running }

/** Lets a step happen to the world. */
export class Hands {
  private started: Started[] = []
  private acts = 0
  private moments = 0

  constructor(
    private readonly world: World,
    private readonly watch: Watch,
  ) {}

  take(step: Step): void {
    this.world.say(() => JSON.stringify(step))
    if (step.do === 'act') this.begin(this.requestOf(step), step.pause)
    if (step.do === 'forward') this.forward(step)
    if (step.do === 'edit') this.edit(step)
    if (step.do === 'tick') this.tick(step.to)
    if (step.do === 'skew') this.skew(step.node, step.by)
    if (step.do === 'resume') this.resume(step.index, step.pauses)
    if (step.do === 'crash') this.crash(step.node)
    if (step.do === 'settle') this.settle(step.node, step.entry)
    if (step.do === 'organisation') this.organise(step)
    if (step.do === 'role') this.employ(step)
  }

  /** Everything that is under way goes on to its end. */
  finish(): void {
    while (this.started.length > 0) this.resume(0, 0)
  }

  request(request: Omit<Request, 'id'>, pause = 0): void {
    this.begin({ ...request, id: (this.acts += 1) }, pause)
  }

  private requestOf(step: Acting): Request {
    const { entry, node, pick } = step
    const { world } = this
    const asked: Asked = { world, entry, now: world.now(node), pick }
    const id = (this.acts += 1)
    if (step.aim === 'wild')
      return { id, node, entry, action: step.action, body: bodyFor(step.action, asked), person: step.person }
    const action = step.aim === 'meant' ? step.action : this.fitting(asked, step.action)
    const { person, organisation } =
      step.aim === 'strange' ? this.strange(step) : this.near(asked, action, step)
    const own = ABOUT_ANOTHER.some((each) => each === action) ? {} : { organisation }
    return { id, node, entry, action, body: { ...own, ...bodyFor(action, asked) }, person }
  }

  /** An action that the table lets happen as text and wire stand, instead of any. */
  private fitting({ world, entry, now }: Asked, action: string): string {
    const { state, wire, scheduled } = world.clearance(entry, now)
    const standing = [wire?.standing, ...(scheduled ? ['scheduled'] : [])]
    const fitting = Object.entries(LINES).filter(
      ([, line]) =>
        line.from.split(' ').includes(state) &&
        (!line.wire || standing.some((each) => each && line.wire?.includes(each))),
    )
    const ofWire = fitting.filter(([, line]) => line.wire)
    const all = ofWire.length > 0 && action.length % 2 ? ofWire : fitting
    return all[Object.keys(LINES).indexOf(action) % (all.length || 1)]?.[0] ?? action
  }

  /** Somebody of the lead or of a party who may do such things, instead of anybody. */
  private near(
    { world, entry, now, pick }: Asked,
    action: string,
    { person, as }: Pick<Acting, 'person' | 'as'>,
  ) {
    const { lead } = ENTRIES[entry]
    const line = LINES[action]
    const { parties: all, delegations } = world.clearance(entry, now)
    const given = Object.entries(delegations)[0]
    if (action === 'sign' && given && !as && pick % 2) return this.delegated(given, person)
    const parties = all.map(({ organisation }) => organisation)
    const near =
      line?.of === 'lead'
        ? [lead]
        : /invited|accepted|named/.test(line?.of ?? '')
          ? parties
          : [lead, ...parties]
    const organisation = as ?? near[pick % (near.length || 1)] ?? lead
    return { organisation, person: this.oneOf(organisation, line?.roles ?? [], person) }
  }

  private strange({ person, pick }: Acting) {
    const own = this.world.staff[person] ?? []
    return { organisation: own[pick % (own.length || 1)]?.organisation ?? 'a', person }
  }

  private delegated([organisation, { to }]: [string, Delegation], person: string) {
    return { organisation, person: this.oneOf(to, ['reviewer'], person) }
  }

  private oneOf(organisation: string, roles: readonly string[], person: string): string {
    const able = PEOPLE.filter((id) =>
      this.world.staff[id]?.some(
        (one) => one.organisation === organisation && one.roles.some((role) => roles.includes(role)),
      ),
    )
    return able.includes(person) ? person : (able[PEOPLE.indexOf(person) % (able.length || 1)] ?? person)
  }

  private forward({ entry, node, pick, times, pause }: Extract<Step, { do: 'forward' }>): void {
    for (let left = times; left > 0; left -= 1) {
      const { world } = this
      const next = forward({ world, entry, now: world.now(node), pick: pick + left })
      if (!next) return
      const hasBegun = this.world.logs[next.entry].length
      this.request({ ...next, node }, left === 1 ? pause : 0)
      if (this.world.logs[next.entry].length === hasBegun) return
    }
  }

  /** On one server the acts on one entry come one after the other. */
  private begin(request: Request, pause: number): void {
    const before = this.started.findIndex(
      (each) => each.request.node === request.node && each.request.entry === request.entry,
    )
    if (before >= 0) this.resume(before, 0)
    const { world } = this
    world.say(
      () =>
        `  ${request.person} on server ${request.node}: ${request.action} ${request.entry} ${JSON.stringify(request.body)}`,
    )
    project(world, request.entry)
    this.run({ request, running: act(world, request) }, pause)
  }

  private run(started: Started, pauses: number): void {
    for (let pause = 1; ; pause += 1) {
      const { done, value } = started.running.next()
      this.watch.look()
      if (done) return this.end(started.request, value)
      if (pause === pauses) {
        this.world.say(() => `    … is ${value}, and waits`)
        this.started.push(started)
        return
      }
    }
  }

  private end({ id, entry, action }: Request, outcome: Outcome): void {
    if (outcome.done) this.watch.acknowledged.push({ act: id, entry, action })
    else {
      if (/^stale/.test(outcome.reason)) this.world.reach('what was seen is not there any more')
      this.world.say(() => `    refused: ${outcome.sentence}`)
    }
    project(this.world, entry)
  }

  private resume(index: number, pauses: number): void {
    const [started] = this.started.splice(index, 1)
    if (!started) return
    this.world.say(
      () => `  … ${started.request.person} goes on with ${started.request.action} ${started.request.entry}`,
    )
    this.run(started, pauses)
  }

  private crash(node: number): void {
    const lost = this.started.filter(({ request }) => request.node === node)
    this.started = this.started.filter((each) => !lost.includes(each))
    for (const { request } of lost) {
      if (request.action === 'submit') this.world.desks[request.entry].closed = false
      this.world.reach('a server dies in an act')
      const hasBegun = [...this.world.acts.values()].includes(request.id)
      if (hasBegun) this.world.reach('a server dies between two events')
    }
  }

  private skew(node: number, by: number): void {
    const { offsets } = this.world
    if (by < (offsets[node] ?? 0)) this.world.reach('a clock steps back')
    offsets[node] = by
  }

  private tick(to: Extract<Step, { do: 'tick' }>['to']): void {
    const { world } = this
    if (to === 'moment' && this.moments < 3) this.moments += 1
    else {
      this.finish()
      this.moments = 0
    }
    world.time = Math.max(world.time + MOMENT, this.goal(to))
    world.say(() => `  it is ${new Date(world.time).toISOString()}`)
  }

  private goal(to: Extract<Step, { do: 'tick' }>['to']): number {
    const { time } = this.world
    const all = ENTRY_NAMES.map((entry) => this.world.clearance(entry, new Date(time)))
    const instants = all.flatMap(({ scheduled }) => (scheduled ? [Date.parse(scheduled.availableAt)] : []))
    const deadlines = all.flatMap(({ round }) =>
      (round?.silence?.parties ?? []).map(({ from }) => Date.parse(from)),
    )
    const next = (ahead: number[]) => Math.min(...ahead.filter((each) => each > time), time + HOUR)
    const far = (ahead: number[]) => Math.min(...ahead.filter((each) => each > time))
    if (to === 'second') return time + 1_000
    if (to === 'hour') return time + HOUR
    if (to === 'days') return time + 50 * HOUR
    if (to === 'instant') return next(instants)
    if (to === 'almost') return next(instants) - 2_500
    const deadline = far(deadlines)
    return to === 'deadline' && Number.isFinite(deadline) ? deadline : time
  }

  private settle(node: number, entry: EntryName): void {
    const { world } = this
    const now = world.now(node)
    const head = world.logs[entry].at(-1) ?? null
    const [due] = dueEvents(world.clearance(entry, now))
    if (due) world.append(entry, head, due, world.witness(node, now))
  }

  private organise({ slug, to, isSaid, node }: Extract<Step, { do: 'organisation' }>): void {
    const { world } = this
    const { time } = world
    const away = [
      { from: new Date(time + 10 * HOUR).toISOString(), until: new Date(time + 34 * HOUR).toISOString() },
    ]
    const changes = {
      suspended: { suspended: true },
      back: { suspended: false },
      never: { tacitConsent: [] },
      always: { tacitConsent: ['message', 'event', 'media-update'] },
      away: { away },
    }
    const waits = ENTRY_NAMES.some(
      (entry) =>
        ENTRIES[entry].lead === slug && /review|clear/.test(world.clearance(entry, world.now(node)).state),
    )
    if (to === 'suspended' && waits) world.reach('a lead is suspended while its text waits')
    world.change(slug, changes[to])
    if (isSaid && (to === 'suspended' || to === 'never'))
      for (const entry of ENTRY_NAMES) this.voidSilence(node, entry)
  }

  private voidSilence(node: number, entry: EntryName): void {
    const { world } = this
    const now = world.now(node)
    for (const event of voidEvents(readFacts(world, { entry, now })))
      world.append(entry, world.logs[entry].at(-1) ?? null, event, world.witness(node, now))
  }

  private employ({ person, role, isHeld }: Extract<Step, { do: 'role' }>): void {
    const { staff } = this.world
    this.world.changes += 1
    const change = (roles: readonly string[]) => [
      ...roles.filter((each) => each !== role),
      ...(isHeld ? [role] : []),
    ]
    staff[person] = (staff[person] ?? []).map((one) => ({
      ...one,
      roles: change(one.roles) as typeof one.roles,
    }))
  }

  private edit({ entry, leaf, pick }: Extract<Step, { do: 'edit' }>): void {
    const { world } = this
    project(world, entry)
    const desk = world.desks[entry]
    const { state, edition, deleted, parties } = world.clearance(entry, new Date(world.time))
    if (state !== 'drafting' || desk.closed || deleted) return
    const writers = [
      ENTRIES[entry].lead,
      ...parties
        .filter(({ role, standing }) => role === 'co-author' && standing === 'accepted')
        .map(({ organisation }) => organisation),
    ]
    const people = PEOPLE.filter((id) =>
      world
        .actor(id)
        .memberships.some(
          ({ organisation, roles }) => writers.includes(organisation) && roles.includes('editor'),
        ),
    )
    const person = people[pick % (people.length || 1)]
    if (!person) return
    const since = edition ?? 0
    desk.editors = [...new Set([...(desk.since === since ? desk.editors : []), person])]
    desk.since = since
    desk.revision += 1
    const embargo = new Date(world.time + (pick % 4) * 12 * HOUR).toISOString()
    desk.words = {
      ...desk.words,
      ...(leaf === 'embargo' ? { embargo } : { [leaf]: pick % 5 === 0 ? 0 : desk.revision }),
    }
    world.say(() => `  ${person} writes ${leaf} of ${entry}`)
  }
}
