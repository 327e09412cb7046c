import { isReader, type Party } from '../parties.ts'
import type { TextState } from '../entries.ts'
import type { Actor, Role } from '../organisations.ts'

/** What an organisation is to an entry. `former`: its invitation was taken back, or it declined, left or was dropped. */
export const ENTRY_RELATIONS = [
  'lead',
  'co-author',
  'co-signatory',
  'supporter',
  'observer',
  'invited',
  'former',
  'none',
] as const
/** What an organisation is to what one organisation keeps: a contact, a file, itself, a person, an invitation. */
export const OWNERSHIP_RELATIONS = ['own', 'other'] as const

export type EntryRelation = (typeof ENTRY_RELATIONS)[number]
export type OwnershipRelation = (typeof OWNERSHIP_RELATIONS)[number]
export type Relation = EntryRelation | OwnershipRelation

export type EntryParties = { lead: string; parties: readonly Party[] }

/** Organisations are named alike on both sides: by slug, or by id. */
export const relationTo = ({ lead, parties }: EntryParties, organisation: string): EntryRelation => {
  if (organisation === lead) return 'lead'
  const party = parties.find((one) => one.organisation === organisation)
  if (!party) return 'none'
  if (!isReader(party)) return 'former'
  return party.standing === 'invited' ? 'invited' : party.role
}

/** People by their role in an organisation that stands in one of these relations; `in`: only in these states of the text. */
type PeopleGrant = {
  of: readonly Relation[]
  roles: readonly Role[]
  in?: readonly TextState[]
}
/** `staff`: whoever has an account; `self`: the person whom the document describes. */
export type Grant = 'staff' | 'coordinator' | 'self' | PeopleGrant

/** Any of the grants is enough; an empty rule is nobody's. */
export type Rule = readonly Grant[]

/** What a rule needs to know of a document. */
type Target = {
  relationOf: (organisation: string) => Relation
  state?: TextState
  /** The person whom it describes. */
  person?: string
}

export const isPeopleGrant = (grant: Grant): grant is PeopleGrant => typeof grant === 'object'

/** Whether the rule lets this person do it to this document. */
export const isGranted = (rule: Rule, actor: Actor, target: Target): boolean =>
  rule.some((grant) => {
    if (grant === 'staff') return true
    if (grant === 'coordinator') return actor.coordinator
    if (grant === 'self') return target.person === actor.id
    const isInState = !grant.in || (target.state !== undefined && grant.in.includes(target.state))
    return isInState && grantedOrganisations([grant], actor, target.relationOf).length > 0
  })

/** Those of the actor's organisations for whom the rule lets them do it, in whatever state the text is. */
export const grantedOrganisations = (rule: Rule, actor: Actor, relationOf: Target['relationOf']): string[] =>
  actor.memberships
    .filter(({ organisation, roles }) =>
      rule
        .filter(isPeopleGrant)
        .some(
          (grant) =>
            grant.of.includes(relationOf(organisation)) && roles.some((role) => grant.roles.includes(role)),
        ),
    )
    .map(({ organisation }) => organisation)
