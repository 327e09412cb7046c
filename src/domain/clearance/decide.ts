import { leafNames } from '../canonical.ts'
import { isSigningRole } from '../parties.ts'
import { type Action, isAction, parseBody } from './bodies.ts'
import { refuseUnmandated } from './checks/mandate.ts'
import { refuseEarlierDeadline, refuseShortNotice } from './tacitConsent.ts'
import { type Refused, type ActionRequest, refuse, type Facts, type Verdict } from './facts.ts'
import { say, type Code } from '../sentences.ts'
import type { TextState } from '../entries.ts'
import type { Actor } from '../organisations.ts'
import { actingFor } from './acting.ts'
import { CHECKS } from './checks/index.ts'
import { actionAsked } from './eventData.ts'
import { type Row, TABLE } from './table.ts'
import { WIRE_CONDITIONS } from './editions.ts'
import { breakOf, exclusionOf } from './joint/breaks.ts'
import { eventsFor, heldBy, heldElsewhere } from './eventsFor.ts'

type BodyRequest = Omit<ActionRequest, 'organisation'>
type BodyCheck = (asked: BodyRequest) => Refused | null

const refuseUnknownLeaf: BodyCheck = ({ facts, body }) => {
  const { round } = facts.clearance
  const unknown = round && body.covers?.find((leaf) => !leafNames(round.manifest).includes(leaf))
  return unknown ? refuse('invalid', say('requests.noLeaf', { leaf: unknown })) : null
}

const refuseUnsuitableGuest: BodyCheck = ({ facts, body }) => {
  const organisation = body.organisation ?? ''
  if (organisation === facts.lead) return refuse('invalid', say('parties.lead'))
  if (facts.organisations[organisation]?.standing !== 'member') {
    return refuse('invalid', say('parties.noMember', { organisation }))
  }
  return facts.reproduced && body.role && isSigningRole(body.role)
    ? refuse('invalid', say('parties.reproducedRole'))
    : null
}

const refuseWithoutDigest: BodyCheck = ({ facts, body }) =>
  facts.clearance.round && facts.clearance.state !== 'released' && body.digest === undefined
    ? refuse('invalid', say('requests.digest'))
    : null

const refuseEndedDelegation: BodyCheck = ({ body, now }) =>
  Date.parse(body.until ?? '') <= now.getTime() ? refuse('invalid', say('delegation.endsLater')) : null

const refuseBundleInBundle: BodyCheck = ({ facts, body }) =>
  facts.type === 'media-update' || body.bundle === facts.entry
    ? refuse('invalid', say('bundles.nested'))
    : null

const refuseItems: BodyCheck = ({ facts, body }) =>
  body.items && facts.type !== 'media-update' ? refuse('invalid', say('bundles.itemsOnly')) : null

/** Of another text than the one in clearance nothing can be said: that one is stale. */
const refuseUnknownParagraph: BodyCheck = ({ facts, body }) => {
  const { paragraph, digest } = body
  if (!paragraph || digest !== facts.clearance.digest) return null
  const count = facts.ties.paragraphs?.[paragraph.language] ?? 0
  return paragraph.number > count
    ? refuse(
        'invalid',
        say('requests.noParagraph', {
          number: paragraph.number,
          language: paragraph.language,
        }),
      )
    : null
}

const BODY_CHECKS: Partial<Record<Action, BodyCheck>> = {
  submit: refuseShortNotice,
  include: refuseBundleInBundle,
  release: refuseItems,
  sign: (asked) => refuseItems(asked) ?? refuseUnknownLeaf(asked),
  'send-back': refuseUnknownParagraph,
  drop: refuseWithoutDigest,
  extend: refuseEarlierDeadline,
  'propose-facts': refuseUnmandated,
  delegate: refuseEndedDelegation,
  invite: refuseUnsuitableGuest,
}

/** What is wrong with the body beyond its shape. */
const validateBody: BodyCheck = (asked) => BODY_CHECKS[asked.action]?.(asked) ?? null

type NotPossible = Extract<Code, `notPossible.${string}`>

const WIRE_CODE: Record<Exclude<Row['wire'], 'any'>, NotPossible> = {
  scheduled: 'notPossible.noneScheduled',
  settled: 'notPossible.oneScheduled',
  live: 'notPossible.noneLive',
  near: 'notPossible.noneLiveOrScheduled',
  coming: 'notPossible.notOneAlone',
  out: 'notPossible.noneOut',
  suspended: 'notPossible.noneSuspended',
  none: 'notPossible.editionExists',
}

const STATE_CODE: Record<TextState | 'deleted', NotPossible> = {
  drafting: 'notPossible.drafting',
  review: 'notPossible.review',
  clearance: 'notPossible.clearance',
  cleared: 'notPossible.cleared',
  released: 'notPossible.released',
  deleted: 'notPossible.deleted',
}

const refuseState = ({ action, facts }: Pick<ActionRequest, 'action' | 'facts'>): Refused | null => {
  const row = TABLE[action]
  const { state, deleted } = facts.clearance
  const not = (code: NotPossible) => refuse('wrong-state', say(code, { action: action.replace('-', ' ') }))
  if (deleted || !row.from.includes(state)) return not(STATE_CODE[deleted ? 'deleted' : state])
  const { wire } = row
  return wire === 'any' || WIRE_CONDITIONS[wire](facts.clearance) ? null : not(WIRE_CODE[wire])
}

/**
 * Whether the actor may do this now, and the events that it appends. Refusals come in the order of the HTTP contract:
 * unknown or invalid; who; state; stale; own text; incomplete. Nothing throws, nothing is written.
 * @param facts with a clearance replayed for the same `now`.
 */
export const decide = (facts: Facts, asked: string, body: unknown, actor: Actor, now: Date): Verdict => {
  const action = actionAsked(asked, body)
  if (!isAction(action)) return refuse('unknown-action', say('requests.noAction', { action }))
  const parsed = parseBody(action, body)
  if (!parsed.ok) return refuse('invalid', parsed.sentence)
  const request = { facts, action, body: parsed.body, actor, now }
  const misfit = validateBody(request)
  if (misfit) return misfit
  const organisation = actingFor({ ...request, row: TABLE[action] })
  if (typeof organisation !== 'string') return organisation
  const situation: ActionRequest = { ...request, organisation }
  for (const check of [refuseState, ...CHECKS[action]]) {
    const refused = check(situation)
    if (refused) return refused
  }
  const events = eventsFor(situation)
  const before = breakOf(situation, heldBy(events))
  const after = exclusionOf(situation)
  return { ok: true, events: before ? heldElsewhere(events) : events, before, after, organisation }
}
