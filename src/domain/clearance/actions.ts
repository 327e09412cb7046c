import type { Actor } from '../organisations.ts'
import { ABOUT_OTHER_ORGANISATION } from './acting.ts'
import { ACTS } from './acts/index.ts'
import { ofRound } from './acts/ideal.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { type Action, ACTIONS, TABLE } from './table.ts'
import type { ActionView } from './view.ts'

type Asking = { facts: Facts; action: Action; actor: Actor; now: Date }

const bodiesFor = ({ facts, action, actor, now }: Asking): Record<string, unknown>[] => {
  const { note } = TABLE[action]
  const bodies = (ACTS[action].ideal?.(facts, now) ?? [{}]).map((body) =>
    note ? { ...body, [note]: '…' } : body,
  )
  const actors = [
    ...actor.memberships.map(({ organisation }) => organisation),
    ...(action === 'sign' ? Object.keys(facts.clearance.delegations) : []),
  ]
  if (ABOUT_OTHER_ORGANISATION.includes(action) || actors.length < 2) return bodies
  const forEach = bodies.flatMap((body) => actors.map((organisation) => ({ ...body, organisation })))
  return [...bodies, ...forEach]
}

/** Every action that would be permitted to this actor now, if asked for in the best possible way. */
export const availableActions = (facts: Facts, actor: Actor, now: Date): ActionView[] =>
  ACTIONS.filter((action) =>
    bodiesFor({ facts, action, actor, now }).some((body) => decide(facts, action, body, actor, now).ok),
  ).map((action) => ({ action, needsNote: TABLE[action].note !== null }))

/** For whom the actor's signature would be taken now: with four eyes, or by delegation, not for each that has to sign. */
export const signersOf = (facts: Facts, actor: Actor, now: Date): string[] => {
  const own = actor.memberships.map(({ organisation }) => organisation)
  const all = [...new Set([...own, ...Object.keys(facts.clearance.delegations)])]
  return all.filter((organisation) =>
    ofRound(facts).some((body) => decide(facts, 'sign', { ...body, organisation }, actor, now).ok),
  )
}
