import type { Delegation } from '../../../src/domain/clearance/state.ts'
import { ABOUT_OTHER_ORGANISATION } from '../../../src/domain/clearance/acting.ts'
import type { Request } from './act.ts'
import { type Asked, bodyFor } from './bodies.ts'
import { PEOPLE } from './cast.ts'
import { LINES } from './oracle/who.ts'
import type { Step } from './steps.ts'
import type { World } from './world.ts'

type Acting = Extract<Step, { do: 'act' }>

/** What somebody asks for by this step, with all that it leaves open. */
export const requestOf = (world: World, step: Acting): Omit<Request, 'id'> => {
  const { entry, node, pick } = step
  const asked: Asked = { world, entry, now: world.now(node), pick }
  if (step.aim === 'wild')
    return { node, entry, action: step.action, body: bodyFor(step.action, asked), person: step.person }
  const action = step.aim === 'meant' ? step.action : fitting(asked, step.action)
  const { person, organisation } = step.aim === 'strange' ? strange(world, step) : near(asked, action, step)
  const own = ABOUT_OTHER_ORGANISATION.some((each) => each === action) ? {} : { organisation }
  return {
    node,
    entry,
    action,
    body: { ...own, ...bodyFor(action, asked), ...(step.to ? { to: step.to } : {}) },
    person,
  }
}

/** An action that the table lets happen as text and wire stand, instead of any. */
const fitting = ({ world, entry, now }: Asked, action: string): string => {
  const { state, wire, scheduled } = world.clearance(entry, now)
  const standing = [wire?.standing, scheduled ? 'scheduled' : 'nothing waits']
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
const near = (
  { world, entry, now, pick }: Asked,
  action: string,
  { person, as }: Pick<Acting, 'person' | 'as'>,
) => {
  const line = LINES[action]
  const { lead, parties: all, delegations, offer } = world.clearance(entry, now)
  const given = Object.entries(delegations)[0]
  if (action === 'sign' && given && !as && pick % 2) return delegated(world, given, person)
  const parties = all.map(({ organisation }) => organisation)
  const near =
    line?.of === 'lead'
      ? [lead]
      : offer && /offered|takes/.test(line?.of ?? '')
        ? [offer.to]
        : /invited|accepted|named|takes|object/.test(line?.of ?? '')
          ? parties
          : [lead, ...parties]
  const organisation = as ?? near[pick % (near.length || 1)] ?? lead
  return { organisation, person: oneOf(world, organisation, line?.roles ?? [], person) }
}

const strange = (world: World, { person, pick }: Acting) => {
  const own = world.staff[person] ?? []
  return { organisation: own[pick % (own.length || 1)]?.organisation ?? 'a', person }
}

const delegated = (world: World, [organisation, { to }]: [string, Delegation], person: string) => {
  return { organisation, person: oneOf(world, to, ['reviewer'], person) }
}

const oneOf = (world: World, organisation: string, roles: readonly string[], person: string): string => {
  const able = PEOPLE.filter((id) =>
    world.staff[id]?.some(
      (one) => one.organisation === organisation && one.roles.some((role) => roles.includes(role)),
    ),
  )
  return able.includes(person) ? person : (able[PEOPLE.indexOf(person) % (able.length || 1)] ?? person)
}
