import {
  grantedOrganisations,
  isGranted,
  type Rule,
  type EntryRelation,
  relationTo,
} from '../domain/rights/relations.ts'
import type { Actor } from '../domain/organisations.ts'
import { isHiddenFrom } from '../domain/blankTexts.ts'
import type { Party } from '../domain/parties.ts'
import { idOf } from '../domain/references.ts'
import type { StaffActor } from './staffActor.ts'

/** The actor with organisations named by id, as desk documents name them. */
const byId = (actor: StaffActor): Actor => ({
  ...actor,
  memberships: actor.memberships.map(({ organisationId, roles }) => ({
    organisation: organisationId,
    roles,
  })),
})

/** The ids of the actor's organisations that may do it to what is their own: as its lead, or its keeper. */
export const organisationsThatMay = (rule: Rule, actor: StaffActor): string[] => [
  ...new Set([
    ...grantedOrganisations(rule, byId(actor), () => 'lead'),
    ...grantedOrganisations(rule, byId(actor), () => 'own'),
  ]),
]

type EntryDocument = Record<string, unknown> & { lead?: unknown; parties?: unknown; blankOf?: unknown }

/** Whether the rule lets the actor do it to this entry, in whatever state it is. */
export const mayWithEntry = (
  rule: Rule,
  actor: StaffActor,
  { lead, parties, blankOf }: EntryDocument,
): boolean => {
  if (typeof blankOf === 'string' && isHiddenFrom(blankOf, actor.id)) return false
  const relationOf = (organisation: string): EntryRelation =>
    relationTo({ lead: idOf(lead), parties: toParties(parties) }, organisation)
  return grantedOrganisations(rule, byId(actor), relationOf).length > 0
}

/** As they are stored; where somebody asks what they might do to an entry of their own making, whatever they say. */
const toParties = (value: unknown): Party[] =>
  Array.isArray(value)
    ? value.filter((one): one is Party => typeof (one as Party | null)?.organisation === 'string')
    : []

/** Whether the rule lets the actor do it to what these organisations keep. */
export const mayWithKept = (rule: Rule, actor: StaffActor, keepers: readonly string[]): boolean =>
  grantedOrganisations(rule, byId(actor), (organisation) =>
    keepers.includes(organisation) ? 'own' : 'other',
  ).length > 0

/** The same of a person, whose keepers are the organisations that they work for. */
export const mayWithPerson = (
  rule: Rule,
  actor: StaffActor,
  { id, memberships }: { id?: unknown; memberships?: readonly { organisation: unknown }[] | null },
): boolean => {
  const keepers = (memberships ?? []).map(({ organisation }) => idOf(organisation))
  const relationOf = (organisation: string) => (keepers.includes(organisation) ? 'own' : 'other')
  return isGranted(rule, byId(actor), { relationOf, person: String(id) })
}

/** The same where the coordinator may be named, too. @param keeper id; empty: what no organisation keeps. */
export const isGrantedFor = (rule: Rule, actor: StaffActor, keeper: string): boolean =>
  isGranted(rule, byId(actor), {
    relationOf: (organisation) => (organisation === keeper ? 'own' : 'other'),
  })
