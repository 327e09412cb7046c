import { relationTo } from '../rights/relations.ts'
import { type Actor, belongsTo, canTakePart, holdsRole } from '../organisations.ts'
import type { AnyBody } from './shapes/index.ts'
import { editionMeant } from './editions.ts'
import { type Facts, type Refused, nameOf, refuse } from './facts.ts'
import { signingParties } from './signatures.ts'
import { suspendedLeadOf } from './suspendedLead.ts'
import { type Action, ACTIONS, CAPACITIES, type Capacity, type Row, TABLE } from './table.ts'
import type { Edition } from './state.ts'
import { say, type Sentence } from '../sentences.ts'
import { ACTS } from './acts/index.ts'
import { ofRound } from './acts/act.ts'
import { decide } from './decide.ts'
import type { ActionView } from './view.ts'

/** In these, `organisation` is whom the action is about; the actor acts for the lead. */
export const ABOUT_OTHER_ORGANISATION: readonly Action[] = ACTIONS.filter((action) => TABLE[action].ofOther)

const inCapacity = (capacity: Capacity, { lead, clearance }: Facts): string[] =>
  [lead, ...clearance.parties.map(({ organisation }) => organisation)].filter((organisation) =>
    CAPACITIES[capacity].includes(relationTo({ lead, parties: clearance.parties }, organisation)),
  )

const editionOf = ({ clearance }: Facts, which: 'scheduled' | 'wire'): Edition | undefined =>
  clearance.editions.find((each) => each.edition === clearance[which]?.edition)

const consenting = (edition: Edition): string[] => edition.consents.map(({ organisation }) => organisation)

const supporting = ({ round }: Edition): string[] =>
  round.parties.filter(({ role }) => role === 'supporter').map(({ organisation }) => organisation)

type Chosen = (edition: Edition, lead: string) => string[]

/** The lead answers for what is out, also where an earlier one released it. */
const consentingAndLead: Chosen = (edition, lead) => [...consenting(edition), lead]

/** Of those that stand in the edition, whatever their standing since; without one, those that would. */
const ofEdition =
  (capacity: Capacity, which: 'scheduled' | 'wire', pick: Chosen) =>
  (facts: Facts): string[] => {
    const edition = editionOf(facts, which)
    return edition ? [...new Set(pick(edition, facts.lead))] : inCapacity(capacity, facts)
  }

/** Of the edition that a caution is about. */
const ofMeant =
  (capacity: Capacity, pick: Chosen) =>
  (facts: Facts, { digest }: AnyBody): string[] => {
    const { clearance } = facts
    const meant = editionMeant(clearance, digest)
    const edition = clearance.editions.find((each) => each.edition === meant?.edition)
    return edition ? [...new Set(pick(edition, facts.lead))] : inCapacity(capacity, facts)
  }

const signersOfRound = ({ lead, clearance: { round } }: Facts): string[] | null =>
  round && signingParties(round, lead)

const ELIGIBLE: Record<Capacity, (facts: Facts, body: AnyBody) => string[]> = {
  lead: (facts) => inCapacity('lead', facts),
  signing: (facts) => signersOfRound(facts) ?? inCapacity('signing', facts),
  cosigning: (facts) =>
    signersOfRound(facts)?.filter((organisation) => organisation !== facts.lead) ??
    inCapacity('cosigning', facts),
  party: (facts) => inCapacity('party', facts),
  waiting: ofEdition('waiting', 'scheduled', (edition) => [...consenting(edition), ...supporting(edition)]),
  consenting: ofEdition('consenting', 'wire', consentingAndLead),
  meant: ofMeant('meant', consentingAndLead),
  // A caution on an earlier edition stands though its organisation has no part in this one.
  cautioning: ofMeant('cautioning', (edition, lead) => [
    ...consentingAndLead(edition, lead),
    ...edition.cautions.map(({ organisation }) => organisation),
  ]),
  bound: (facts) => ofEdition('bound', facts.clearance.wire ? 'wire' : 'scheduled', consenting)(facts),
  named: (facts) =>
    ofEdition('named', 'wire', (edition) => [...consenting(edition), ...supporting(edition)])(facts).filter(
      (organisation) => organisation !== facts.lead,
    ),
  offered: (facts) => {
    const { offer } = facts.clearance
    return offer && !suspendedLeadOf(facts) ? [offer.to] : inCapacity('offered', facts)
  },
  offering: (facts) =>
    facts.clearance.offer ? [facts.lead, facts.clearance.offer.to] : inCapacity('offering', facts),
  objecting: (facts) => inCapacity('objecting', facts),
}

const REVIEWERS: Record<Capacity, Sentence> = {
  lead: say('acting.reviewers'),
  signing: say('acting.signingReviewers'),
  cosigning: say('acting.signingReviewers'),
  party: say('acting.invitedReviewers'),
  waiting: say('acting.namedReviewers'),
  consenting: say('acting.signedReviewers'),
  meant: say('acting.signedReviewers'),
  cautioning: say('acting.signedReviewers'),
  bound: say('acting.signedReviewers'),
  named: say('acting.partyReviewers'),
  offered: say('acting.offeredReviewers'),
  offering: say('acting.offeredReviewers'),
  objecting: say('acting.signingReviewers'),
}

/** What editors may do is the lead's. */
const refuseMissingRole = ({ roles, of }: Row['who']): Refused => {
  if (!roles.includes('editor')) return refuse('not-reviewer', REVIEWERS[of])
  const editors: Sentence = roles.includes('reviewer')
    ? say('acting.editorsOrReviewers')
    : say('acting.editors')
  return refuse('not-editor', editors)
}

const several = (facts: Facts, candidates: readonly string[]): Refused =>
  refuse(
    'invalid',
    say('acting.several', {
      anyOf: candidates.map((each) => nameOf(facts, each)),
    }),
  )

type Request = { facts: Facts; action: Action; row: Row; body: AnyBody; actor: Actor }

/** The party whose reviewer signs for this one by delegation; nobody signs for who can do nothing itself. */
const delegateOf = (
  { facts, actor }: Pick<Request, 'facts' | 'actor'>,
  organisation: string,
): string | null => {
  const { to } = facts.clearance.delegations[organisation] ?? {}
  const known = facts.organisations[organisation]
  const isPresent = known !== undefined && canTakePart(known)
  return to && isPresent && holdsRole(actor, to, ['reviewer']) ? to : null
}

/** As its own reviewer, or by what it has delegated of this very entry. */
export const maySignFor = (asked: Pick<Request, 'facts' | 'actor'>, organisation: string): boolean =>
  holdsRole(asked.actor, organisation, TABLE.sign.who.roles) || delegateOf(asked, organisation) !== null

const mayActFor = (request: Request, organisation: string): boolean =>
  request.action === 'sign'
    ? maySignFor(request, organisation)
    : holdsRole(request.actor, organisation, request.row.who.roles)

const isOwn = (request: Request, organisation: string): boolean =>
  belongsTo(request.actor, organisation) ||
  (request.action === 'sign' && delegateOf(request, organisation) !== null)

/** One's own organisation comes first; another one, by delegation, is named. */
const preferred = ({ action, actor }: Request, candidates: readonly string[]): string[] => {
  const own = candidates.filter((organisation) => holdsRole(actor, organisation, TABLE.sign.who.roles))
  return action === 'sign' && own.length > 0 ? own : [...candidates]
}

/** The organisation that the actor acts for: the one named, if it is the actor's own; else the only one that fits. */
export const actingFor = (request: Request): string | Refused => {
  const { facts, action, row, body } = request
  const { who } = row
  const named = ABOUT_OTHER_ORGANISATION.includes(action) ? undefined : body.organisation
  if (named !== undefined && !isOwn(request, named)) {
    return refuse(
      'not-member',
      say('acting.notYours', {
        organisation: nameOf(facts, named),
      }),
    )
  }
  const candidates = ELIGIBLE[who.of](facts, body)
    .filter((organisation) => named === undefined || organisation === named)
    .filter((organisation) => mayActFor(request, organisation))
  const [only, ...others] = preferred(request, candidates)
  if (only === undefined) return refuseMissingRole(who)
  return others.length > 0 ? several(facts, [only, ...others]) : only
}

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
    bodiesFor({ facts, action, actor, now }).some(
      (body) => decide(withKey(facts), action, body, actor, now).ok,
    ),
  ).map((action) => ({ action, needsNote: TABLE[action].note !== null }))

/** That somebody has to touch their key first hides no button. */
const withKey = (facts: Facts): Facts => ({ ...facts, proof: 'possible' })

/** For whom the actor's signature would be taken now: with four eyes, or by delegation, not for each that has to sign. */
export const signersOf = (facts: Facts, actor: Actor, now: Date): string[] => {
  const own = actor.memberships.map(({ organisation }) => organisation)
  const all = [...new Set([...own, ...Object.keys(facts.clearance.delegations)])]
  return all.filter((organisation) =>
    ofRound(facts).some((body) => decide(withKey(facts), 'sign', { ...body, organisation }, actor, now).ok),
  )
}
