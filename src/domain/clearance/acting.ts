import { relationTo } from '../rights/relations.ts'
import type { Actor } from '../organisations.ts'
import { belongsTo, holdsRole } from '../organisations.ts'
import type { Action, AnyBody } from './bodies.ts'
import type { Facts, Refused } from './facts.ts'
import { nameOf, refuse } from './facts.ts'
import { signingParties } from './signatures.ts'
import type { Capacity, Row } from './table.ts'
import { CAPACITIES } from './table.ts'

/** In these, `organisation` is whom the action is about; the actor acts for the lead. */
const ABOUT_ANOTHER: readonly Action[] = ['invite', 'uninvite']

const inCapacity = (capacity: Capacity, { lead, clearance }: Facts): string[] =>
  [lead, ...clearance.parties.map(({ organisation }) => organisation)].filter((organisation) =>
    CAPACITIES[capacity].includes(relationTo({ lead, parties: clearance.parties }, organisation)),
  )

/** Whose consent stands in the edition that waits, whatever their standing since, and the supporters it names. */
const inEdition = (facts: Facts): string[] => {
  const { scheduled, editions } = facts.clearance
  const edition = editions.find((each) => each.edition === scheduled?.edition)
  if (!edition) return inCapacity('edition', facts)
  const supporters = edition.round.parties.filter(({ role }) => role === 'supporter')
  return [...new Set([...edition.consents, ...supporters].map(({ organisation }) => organisation))]
}

const ELIGIBLE: Record<Capacity, (facts: Facts) => string[]> = {
  lead: (facts) => inCapacity('lead', facts),
  signing: (facts) => {
    const { round } = facts.clearance
    return round ? signingParties(round, facts.lead) : inCapacity('signing', facts)
  },
  party: (facts) => inCapacity('party', facts),
  edition: inEdition,
}

const WHOSE: Record<Capacity, string> = {
  lead: 'of the lead',
  signing: 'of a party that signs this text',
  party: 'of an invited organisation',
  edition: 'of an organisation whose name stands under this edition',
}

const lacking = ({ roles, of }: Row['who']): Refused =>
  roles.includes('editor')
    ? refuse('not-editor', `Only ${roles.join('s and ')}s ${WHOSE[of]} can do this.`)
    : refuse('not-reviewer', `Only reviewers ${WHOSE[of]} can do this.`)

const several = (facts: Facts, candidates: readonly string[]): Refused =>
  refuse(
    'invalid',
    `You can act for ${candidates.map((each) => nameOf(facts, each)).join(' or ')} here: say for which one in “organisation”.`,
  )

type Request = { facts: Facts; action: Action; row: Row; body: AnyBody; actor: Actor }

/** The organisation that the actor acts for: the one named, if it is the actor's own; else the only one that fits. */
export const actingFor = ({ facts, action, row, body, actor }: Request): string | Refused => {
  const { who } = row
  const named = ABOUT_ANOTHER.includes(action) ? undefined : body.organisation
  if (named !== undefined && !belongsTo(actor, named)) {
    return refuse(
      'not-member',
      `You do not belong to ${nameOf(facts, named)}, and act for nobody but your own organisation.`,
    )
  }
  const candidates = ELIGIBLE[who.of](facts)
    .filter((organisation) => named === undefined || organisation === named)
    .filter((organisation) => holdsRole(actor, organisation, who.roles))
  const [only, ...others] = candidates
  if (only === undefined) return lacking(who)
  return others.length > 0 ? several(facts, candidates) : only
}
