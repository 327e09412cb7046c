import type { Away } from './silence.ts'

export const ORGANISATION_KINDS = [
  'un-entity',
  'intergovernmental',
  'government',
  'civil-society',
  'private-sector',
  'academia',
  'media',
] as const
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number]

/** A member has staff here and can sign; a partner is only named. */
export const ORGANISATION_STATUSES = ['member', 'partner'] as const
export type OrganisationStatus = (typeof ORGANISATION_STATUSES)[number]

export const ROLES = ['editor', 'reviewer', 'manager'] as const
export type Role = (typeof ROLES)[number]

export type Membership = { organisation: string; roles: readonly Role[] }

/** Somebody who acts. Organisations are slugs; memberships of suspended organisations are left out. */
export type Actor = {
  id: string
  name: string
  coordinator: boolean
  memberships: readonly Membership[]
  /** Where the person holds a role that does not count now, or has held one: until when; null for still. */
  besides?: readonly { organisation: string; until: string | null }[]
}

/** What the rules need to know of an organisation. */
export type OrganisationFacts = {
  name: string
  standing: OrganisationStatus
  suspended: boolean
  /** While it is suspended: since when, ISO 8601; left out, nobody knows. */
  suspendedSince?: string
  /** Whether the organisation holds its people to the rule that nobody signs their own text. */
  fourEyes: boolean
  /** Kinds of text for which its silence may count; none: never. */
  tacitConsent: readonly string[]
  /** When its silence does not count. */
  away: readonly Away[]
  /** What its ledger of passkeys says; left out: it has none, or nothing that matters here. */
  ledger?: LedgerWord
}

/** An entry of a ledger, and who made it. */
type LedgerEntryMade = { seq: number; hash: string; by: string }

export type LedgerWord = {
  /** Its people prove with a passkey what they do; null where it does not demand that. */
  demand: LedgerEntryMade | null
  /** Credentials that it has revoked. */
  revoked: readonly (LedgerEntryMade & { credential: string })[]
}

export const demandsProofs = ({ ledger }: Pick<OrganisationFacts, 'ledger'>): boolean =>
  (ledger?.demand ?? null) !== null

export const belongsTo = (actor: Actor, organisation: string): boolean =>
  actor.memberships.some((membership) => membership.organisation === organisation)

export const holdsRole = (actor: Actor, organisation: string, roles: readonly Role[]): boolean =>
  actor.memberships.some(
    (membership) =>
      membership.organisation === organisation && membership.roles.some((role) => roles.includes(role)),
  )

/** A partner is only named, and the people of a suspended organisation act for nobody. */
export const canTakePart = ({
  standing,
  suspended,
}: {
  standing?: string | null
  suspended?: boolean | null
}): boolean => standing === 'member' && !suspended
