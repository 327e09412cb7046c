import type { Actor } from '../organisations.ts'
import type { Action } from './bodies.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import { ACTIONS, TABLE } from './table.ts'
import type { ActionView } from './types.ts'

type Ideal = (facts: Facts) => Record<string, unknown>[]

const ofRound: Ideal = ({ clearance }) => [{ digest: clearance.digest ?? '-' }]

/** Every member that could be invited, in the role that every text takes. */
const invitations: Ideal = ({ organisations, lead }) =>
  Object.entries(organisations)
    .filter(([slug, { standing }]) => standing === 'member' && slug !== lead)
    .map(([organisation]) => ({ organisation, role: 'observer' }))

const openInvitations: Ideal = ({ clearance }) =>
  clearance.parties
    .filter(({ standing }) => standing === 'invited')
    .map(({ organisation }) => ({ organisation }))

/** A release for when the linked event is out, too. */
const releases: Ideal = (facts) => {
  const at = facts.ties.event?.availableAt
  return ofRound(facts).map((body) => (at ? { ...body, at } : body))
}

/** The bodies that nobody could fault. */
const IDEAL: Partial<Record<Action, Ideal>> = {
  submit: ({ revision }) => [{ revision }],
  recall: ofRound,
  sign: ofRound,
  'send-back': ofRound,
  release: releases,
  invite: invitations,
  uninvite: openInvitations,
}

const bodiesFor = (facts: Facts, action: Action, actor: Actor): Record<string, unknown>[] => {
  const { note } = TABLE[action]
  const bodies = (IDEAL[action]?.(facts) ?? [{}]).map((body) => (note ? { ...body, [note]: '…' } : body))
  const namesAnother = action === 'invite' || action === 'uninvite'
  if (namesAnother || actor.memberships.length < 2) return bodies
  const forEach = bodies.flatMap((body) =>
    actor.memberships.map(({ organisation }) => ({ ...body, organisation })),
  )
  return [...bodies, ...forEach]
}

/** Every action that would be permitted to this actor now, if asked for in the best possible way. */
export const availableActions = (facts: Facts, actor: Actor, now: Date): ActionView[] =>
  ACTIONS.filter((action) =>
    bodiesFor(facts, action, actor).some((body) => decide(facts, action, body, actor, now).ok),
  ).map((action) => ({ action, needsNote: TABLE[action].note !== null }))
