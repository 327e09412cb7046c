import { type Actor, type Role, ROLES } from '../../../src/domain/organisations.ts'
import {
  grantedOrganisations,
  isGranted,
  isPeopleGrant,
  type Rule,
  ENTRY_RELATIONS,
  type EntryRelation,
  OWNERSHIP_RELATIONS,
  type OwnershipRelation,
  type Relation,
} from '../../../src/domain/rights/relations.ts'
import type { TextState } from '../../../src/domain/entries.ts'

/** Two entries hold all relations: `joint` has a party of every kind, `lone` a former one and strangers. */
export type EntryName = 'joint' | 'lone'

/** Which organisation of the demonstration stands in which relation, and to which of the two entries. */
export const STANDS: Record<EntryRelation, { organisation: string; entry: EntryName }> = {
  lead: { organisation: 'unodc', entry: 'joint' },
  'co-author': { organisation: 'ilo', entry: 'joint' },
  'co-signatory': { organisation: 'icmpd', entry: 'joint' },
  supporter: { organisation: 'iom', entry: 'joint' },
  observer: { organisation: 'ssdo', entry: 'joint' },
  invited: { organisation: 'fia', entry: 'joint' },
  former: { organisation: 'fia', entry: 'lone' },
  none: { organisation: 'ilo', entry: 'lone' },
}
/** The organisation that keeps a document, and another one. */
const KEEPERS: Record<OwnershipRelation, string> = { own: 'unodc', other: 'fia' }
/** Signs the lone entry beside its lead, so that it can wait for signatures. */
export const LONE_SIGNER = 'ssdo'

/** Somebody at the desk: by a role in an organisation, the coordinator, who has none, or nobody who is logged in. */
export type Seat<R extends Relation = Relation> = {
  /** As the demonstration's addresses begin; null for a stranger. */
  who: string | null
  role: Role | null
  relation: R | null
  /** The document describes this very person. */
  isSelf?: boolean
}

export const COORDINATOR = { who: 'coordinator', role: null, relation: null } as const
export const STRANGER = { who: null, role: null, relation: null } as const

export const ENTRY_SEATS: readonly Seat<EntryRelation>[] = [
  ...ENTRY_RELATIONS.flatMap((relation) =>
    ROLES.map((role) => ({ who: `${role}@${STANDS[relation].organisation}`, role, relation })),
  ),
  COORDINATOR,
  STRANGER,
]

/** What one organisation keeps: seen by its own people, by another's, by who has no role. */
export const KEEPER_SEATS: readonly Seat<OwnershipRelation>[] = [
  ...OWNERSHIP_RELATIONS.flatMap((relation) =>
    ROLES.map((role) => ({ who: `${role}@${KEEPERS[relation]}`, role, relation })),
  ),
  COORDINATOR,
  STRANGER,
]

export const entryOf = ({ relation }: Seat<EntryRelation>): EntryName =>
  relation ? STANDS[relation].entry : 'joint'

export const nameOf = ({ who, role, relation, isSelf }: Seat): string =>
  relation ? `${relation}/${isSelf ? SELF : role}` : (who ?? 'stranger')

const actorOf = ({ who, role, isSelf }: Seat): Actor => ({
  id: isSelf ? SELF : String(who),
  name: '',
  coordinator: who === 'coordinator',
  memberships: role ? [{ organisation: 'theirs', roles: [role] }] : [],
})
const SELF = 'themselves'

const targetOf = (seat: Seat, state?: TextState) => ({
  relationOf: (): Relation => seat.relation ?? 'none',
  state,
  person: SELF,
})

/** What the table says of this person and a document in this state. */
export const may = (rule: Rule, seat: Seat, state?: TextState): boolean =>
  seat.who !== null && isGranted(rule, actorOf(seat), targetOf(seat, state))

/** The same in whatever state the text is. */
export const mayInSomeState = (rule: Rule, seat: Seat): boolean =>
  may(rule, seat) || grantedOrganisations(rule, actorOf(seat), targetOf(seat).relationOf).length > 0

/** Whether a person of this role has anything of the kind to ask for, be it of another document than this one. */
export const mayElsewhere = (rule: Rule, { who, role }: Seat): boolean =>
  rule.some((grant) => {
    if (isPeopleGrant(grant)) return role !== null && grant.roles.includes(role)
    return who !== null && (grant !== 'coordinator' || who === 'coordinator')
  })
