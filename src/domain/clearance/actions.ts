import { type ChangedFacts, namesOf } from '../mandate/changedFacts.ts'
import { type MandateFact } from '../mandate/mandateFacts.ts'
import type { Actor } from '../organisations.ts'
import { ABOUT_OTHER_ORGANISATION } from './acting.ts'
import type { Action } from './bodies.ts'
import { decide } from './decide.ts'
import type { Facts, Mandated } from './facts.ts'
import { ACTIONS, TABLE } from './table.ts'
import type { ActionView } from './view.ts'

type Ideal = (facts: Facts, now: Date) => Record<string, unknown>[]

const ofRound = ({ clearance }: Facts) => [{ digest: clearance.digest ?? '-' }]

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

const accepted = ({ clearance }: Facts): string[] =>
  clearance.parties.filter(({ standing }) => standing === 'accepted').map(({ organisation }) => organisation)

const drops: Ideal = (facts) =>
  accepted(facts).flatMap((organisation) =>
    facts.clearance.round ? ofRound(facts).map((body) => ({ ...body, organisation })) : [{ organisation }],
  )

const A_DAY_MS = 86_400_000

const extensions: Ideal = ({ clearance }) => {
  const { deadline } = clearance.round?.silence ?? {}
  return deadline ? [{ deadline: new Date(Date.parse(deadline) + A_DAY_MS).toISOString() }] : []
}

const delegations: Ideal = (facts, now) =>
  [facts.lead, ...accepted(facts)].map((to) => ({
    to,
    until: new Date(now.getTime() + A_DAY_MS).toISOString(),
  }))

/** A change of one fact that the mandate covers. */
const exampleOf = ({ mandate, facts }: Mandated): ChangedFacts[] => {
  const instant = facts.start ?? new Date(0).toISOString()
  const guest = facts.guests[0]
  const examples: Record<MandateFact, ChangedFacts> = {
    status: { status: facts.status },
    start: { start: instant },
    end: { end: instant },
    mediaCall: { mediaCall: instant },
    room: { room: 'Another hall' },
    link: mandate?.hosts?.[0] ? { link: `https://${mandate.hosts[0]}/` } : {},
    attendance: guest ? { attendance: [{ name: guest.name, attendance: 'confirmed' }] } : {},
    contact: { contact: 'any' },
  }
  return (mandate?.facts ?? []).map((fact) => examples[fact]).filter((each) => namesOf(each).length > 0)
}

const proposals: Ideal = ({ mandated }) => (mandated ? exampleOf(mandated).map((facts) => ({ facts })) : [])

const confirmations: Ideal = ({ clearance: { proposal } }) => (proposal ? [{ digest: proposal.digest }] : [])

/** The bodies that nobody could fault. */
const IDEAL: Partial<Record<Action, Ideal>> = {
  submit: ({ revision }) => [{ revision }],
  recall: ofRound,
  sign: ofRound,
  'send-back': ofRound,
  drop: drops,
  extend: extensions,
  delegate: delegations,
  'propose-facts': proposals,
  'confirm-facts': confirmations,
  include: () => [{ bundle: 'any' }],
  exclude: ({ clearance }) => Object.keys(clearance.inclusions).map((bundle) => ({ bundle })),
  release: releases,
  invite: invitations,
  uninvite: openInvitations,
}

type Asking = { facts: Facts; action: Action; actor: Actor; now: Date }

const bodiesFor = ({ facts, action, actor, now }: Asking): Record<string, unknown>[] => {
  const { note } = TABLE[action]
  const bodies = (IDEAL[action]?.(facts, now) ?? [{}]).map((body) => (note ? { ...body, [note]: '…' } : body))
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
