import { decideAbandoning } from '../../../src/domain/clearance/abandoning.ts'
import { holdsRole } from '../../../src/domain/organisations.ts'
import { voidEvents } from '../../../src/domain/clearance/tacitConsent.ts'
import { dueEvents } from '../../../src/domain/clearance/eventsFor.ts'
import { COORDINATOR, ENTRY_NAMES, type EntryName, PEOPLE, SLUGS } from './cast.ts'
import { tendKeys } from './keys.ts'
import { project } from './project.ts'
import { readFacts } from './read.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

const HOUR = 3_600_000

/** What happens to the newsroom around the acts. */
export const happen = (world: World, step: Step): void => {
  if (step.do === 'edit') edit(world, step)
  if (step.do === 'skew') skew(world, step)
  if (step.do === 'settle') settle(world, step)
  if (step.do === 'give-up') giveUp(world, step)
  if (step.do === 'organisation') organise(world, step)
  if (step.do === 'role') employ(world, step)
  if (step.do === 'passkeys') tendKeys(world, step)
}

/** The instant to which a clock goes; what lies before now is no such instant. */
export const goalOf = (world: World, to: Extract<Step, { do: 'tick' }>['to']): number => {
  const { time } = world
  const all = ENTRY_NAMES.map((entry) => world.clearance(entry, new Date(time)))
  const instants = all.flatMap(({ scheduled }) => (scheduled ? [Date.parse(scheduled.availableAt)] : []))
  const deadlines = all.flatMap(({ round }) =>
    (round?.silence?.parties ?? []).map(({ from }) => Date.parse(from)),
  )
  const next = (ahead: number[]) => Math.min(...ahead.filter((each) => each > time), time + HOUR)
  const far = (ahead: number[]) => Math.min(...ahead.filter((each) => each > time))
  if (to === 'second') return time + 1_000
  if (to === 'hour') return time + HOUR
  if (to === 'days') return time + 50 * HOUR
  if (to === 'week') return time + 7 * 24 * HOUR
  if (to === 'instant') return next(instants)
  const goal = to === 'almost' ? far(instants) - 2_500 : to === 'deadline' ? far(deadlines) : time
  return Number.isFinite(goal) ? goal : time
}

const skew = (world: World, { node, by }: Extract<Step, { do: 'skew' }>): void => {
  const { offsets } = world
  if (by < (offsets[node] ?? 0)) world.reach('a clock steps back')
  offsets[node] = by
}

const settle = (world: World, { node, entry }: Extract<Step, { do: 'settle' }>): void => {
  const now = world.now(node)
  const head = world.logs[entry].at(-1) ?? null
  const [due] = dueEvents(world.clearance(entry, now))
  if (due) world.append(entry, head, due, world.witness(node, now))
}

const giveUp = (world: World, { node, entry }: Extract<Step, { do: 'give-up' }>): void => {
  const now = world.now(node)
  const actors = PEOPLE.map((id) => world.actor(id))
  const able = SLUGS.filter((slug) => actors.some((actor) => holdsRole(actor, slug, ['reviewer'])))
  const facts = readFacts(world, { entry, now })
  const verdict = decideAbandoning({ facts, able, coordinator: COORDINATOR, note: 'It waits.', now })
  if (!verdict.ok) return
  const head = world.logs[entry].at(-1) ?? null
  if (world.append(entry, head, verdict.event, world.witness(node, now)))
    world.reach('the coordinator abandons a text')
}

const organise = (world: World, { slug, to, isSaid, node }: Extract<Step, { do: 'organisation' }>): void => {
  const { time } = world
  const { suspended, suspendedSince: known } = world.organisations[slug] ?? {}
  const suspendedSince = suspended ? known : undefined
  const away = [
    { from: new Date(time + 10 * HOUR).toISOString(), until: new Date(time + 34 * HOUR).toISOString() },
  ]
  const changes = {
    suspended: { suspended: true, suspendedSince: suspendedSince ?? new Date(time).toISOString() },
    back: { suspended: false },
    never: { tacitConsent: [] },
    always: { tacitConsent: ['message', 'event', 'media-update'] },
    away: { away },
  }
  const waits = ENTRY_NAMES.map((entry) => world.clearance(entry, world.now(node))).some(
    ({ lead, state }) => lead === slug && /review|clear/.test(state),
  )
  if (to === 'suspended' && waits) world.reach('a lead is suspended while its text waits')
  world.change(slug, changes[to])
  if (isSaid && (to === 'suspended' || to === 'never'))
    for (const entry of ENTRY_NAMES) voidSilence(world, node, entry)
}

const voidSilence = (world: World, node: number, entry: EntryName): void => {
  const now = world.now(node)
  for (const event of voidEvents(readFacts(world, { entry, now })))
    world.append(entry, world.logs[entry].at(-1) ?? null, event, world.witness(node, now))
}

const employ = (world: World, { person, role, isHeld }: Extract<Step, { do: 'role' }>): void => {
  const { staff } = world
  world.changes += 1
  const change = (roles: readonly string[]) => [
    ...roles.filter((each) => each !== role),
    ...(isHeld ? [role] : []),
  ]
  staff[person] = (staff[person] ?? []).map((one) => ({
    ...one,
    roles: change(one.roles) as typeof one.roles,
  }))
}

const edit = (world: World, { entry, leaf, pick }: Extract<Step, { do: 'edit' }>): void => {
  project(world, entry)
  const desk = world.desks[entry]
  const { lead, state, edition, deleted, parties } = world.clearance(entry, new Date(world.time))
  if (state !== 'drafting' || desk.closed || deleted) return
  const writers = [
    lead,
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
