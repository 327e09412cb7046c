import { type Role, ROLES } from '../organisations.ts'
import type { AccessKey } from '../slugs.ts'
import { type Rule, type EntryRelation, isPeopleGrant, type EntryParties, relationTo } from './relations.ts'

/** Every key that Payload asks of a collection. */
export const OPERATIONS = ['create', 'read', 'update', 'delete', 'readVersions', 'unlock', 'admin'] as const
export type Operation = (typeof OPERATIONS)[number]
type Rights = Record<Operation, Rule>

const ANYBODY: readonly Role[] = ROLES
/** Who reads an entry and its clearance. */
const READERS: readonly EntryRelation[] = [
  'lead',
  'co-author',
  'co-signatory',
  'supporter',
  'observer',
  'invited',
]

const NOBODY: Rule = []
const managers: Rule = [{ of: ['own'], roles: ['manager'] }]
const editors: Rule = [{ of: ['own'], roles: ['editor'] }]
const colleagues: Rule = [{ of: ['own'], roles: ANYBODY }]

const closed: Rights = {
  create: NOBODY,
  read: NOBODY,
  update: NOBODY,
  delete: NOBODY,
  readVersions: NOBODY,
  unlock: NOBODY,
  admin: NOBODY,
}

/** An entry leaves by the clearance action `delete`, not by this table. */
const entry: Rights = {
  ...closed,
  create: [{ of: ['lead'], roles: ['editor'] }],
  read: [{ of: READERS, roles: ANYBODY }],
  update: [{ of: ['lead', 'co-author'], roles: ['editor'], in: ['drafting'] }],
  readVersions: [{ of: ['lead'], roles: ANYBODY }],
}

/** Without a register there is no such act, and nothing of an entry is anybody's but its lead's. */
export const DELETE_WITHOUT_REGISTER: Rule = [{ of: ['lead'], roles: ['editor'], in: ['drafting'] }]

const ownMaterial: Rights = {
  ...closed,
  create: editors,
  read: colleagues,
  update: editors,
  delete: editors,
  readVersions: colleagues,
}

/** Fields of an entry that not all its readers see. */
export const ENTRY_FIELD_READERS: Record<'internalNotes', Rule> = {
  internalNotes: [{ of: ['lead', 'co-author'], roles: ANYBODY }],
}

/** Fields of a member that not everybody who may change the organisation may change; what is not here is nobody's. */
export const ORGANISATION_FIELDS = {
  // How the consortium names it, and whether it takes part.
  name: ['coordinator'],
  acronym: ['coordinator'],
  kind: ['coordinator'],
  standing: ['coordinator'],
  suspended: ['coordinator'],
  // What it says of itself, and asks of its people. A partner has no staff: there the coordinator keeps these too.
  logo: managers,
  boilerplate: managers,
  zone: managers,
  fourEyes: managers,
  requireSecondFactor: managers,
  tacitConsent: managers,
  awayDays: managers,
  checksOff: managers,
  wordRules: managers,
  // Signed texts name it.
  slug: NOBODY,
} as const satisfies Record<string, Rule>

/** The same of a person. Memberships: of one's own organisation, and never one's own (domain/memberships.ts). */
export const PERSON_FIELDS = {
  name: ['self', 'coordinator', ...managers],
  memberships: managers,
  disabled: managers,
  mailNotices: ['self'],
  zone: ['self'],
  language: ['self'],
  // By one-time link only.
  email: NOBODY,
  password: NOBODY,
  // By whoever runs the server.
  coordinator: NOBODY,
} as const satisfies Record<string, Rule>

/** Fields of a person that not all who may read the person see. */
export const PERSON_FIELD_READERS = {
  lastLoginAt: ['self', 'coordinator', ...managers],
} as const satisfies Record<string, Rule>

/** What our own endpoints do to people and to receivers of webhooks, beside Payload's operations. */
export const PERMISSIONS = {
  invite: managers,
  'send an invitation again': managers,
  'take an invitation back': managers,
  'remove a second factor': managers,
  // The roles end, and a colleague gets those that they lack and what was not read.
  'hand over the roles of somebody who leaves': managers,
  // A day later, told to all, and only where there is none (domain/invitations.ts).
  'appoint a manager': ['coordinator'],
  // Counts and instants: no text, and no person.
  'see the health of the newsroom': ['coordinator'],
  // By a reference and the lead's name: no word of the text, and nobody else who takes part.
  'abandon a text in work whose lead is suspended': ['coordinator'],
  // Sets it up, switches it off and on, gives it a new secret, sees and repeats what was sent to it.
  'keep a webhook receiver': ['coordinator', ...managers],
  // Each change of them takes a passkey besides (domain/passkeys/ledgerRules.ts); never the coordinator.
  'see the passkeys of the organisation, and make one': colleagues,
  'ask for passkeys with each signature': managers,
  // Where signed heads go; it counts once it is confirmed (domain/archiveAddress.ts).
  'name the archive address of the organisation': managers,
} as const satisfies Record<string, Rule>

/** What our own endpoints do to the keys of consumers; a manager to those of the own organisation, the coordinator to all. */
export const KEY_PERMISSIONS = {
  'make a consumer and its key': ['coordinator', ...managers],
  'give a consumer a new key': ['coordinator', ...managers],
  'revoke a consumer': ['coordinator', ...managers],
} as const satisfies Record<string, Rule>

/**
 * Early sight of a text under embargo. Given by who releases, since it lets words out as a release does; seen by everybody
 * of the parties that signed them.
 */
export const GRANT_PERMISSIONS = {
  'give embargoed access to a text': [{ of: ['lead'], roles: ['reviewer'] }],
  'revoke embargoed access': [{ of: ['lead'], roles: ['reviewer'] }],
  'erase who was given embargoed access': [{ of: ['lead'], roles: ['reviewer'] }],
  'see who has embargoed access, and who has read what': [
    { of: ['lead', 'co-author', 'co-signatory'], roles: ANYBODY },
  ],
} as const satisfies Record<string, Rule>

/**
 * Comments on an entry, and suggestions in its text. Those of an organisation to its own people are read by them alone, as long as it reads the entry.
 */
export const COMMENT_PERMISSIONS = {
  'read comments and write them': [{ of: READERS, roles: ANYBODY }],
  'ask the parties for remarks, and close such a round': [{ of: ['lead'], roles: ['editor', 'reviewer'] }],
  'suggest other words for a text in work': [{ of: READERS, roles: ANYBODY }],
  // It is an edit of the text.
  'accept and refuse suggestions': [{ of: ['lead'], roles: ['editor'], in: ['drafting'] }],
} as const satisfies Record<string, Rule>

/** The file in which a text came is its lead's alone, and no party's. */
export const SOURCE_FILE_PERMISSIONS = {
  'keep the file that a text came in, and remove it': [{ of: ['lead'], roles: ['editor'] }],
  'read the file that a text came in, and compare the text with it': [{ of: ['lead'], roles: ANYBODY }],
} as const satisfies Record<string, Rule>

/**
 * Who may do what at the desk, collection by collection; what is on none of these lines is denied. Payload's access, the
 * guards in front of it, docs/who-can-do-what.md and the matrix test read it. What is done to a text under clearance
 * stands in clearance/table.ts; which fields of a person or an organisation one may change, in the guards' own lists.
 */
export const ACCESS_TABLE: Record<AccessKey, Rights> = {
  statements: entry,
  events: entry,
  mediaUpdates: entry,
  mediaContacts: ownMaterial,
  media: ownMaterial,
  organisations: {
    ...closed,
    create: ['coordinator'],
    read: ['staff'],
    update: ['coordinator', ...managers],
  },
  users: {
    ...closed,
    // An account begins when somebody follows an invitation.
    read: ['self', 'coordinator', ...colleagues],
    update: ['self', 'coordinator', ...managers],
    admin: ['staff'],
  },
  // Where people log in with a host's accounts: a manager chooses one of those that the host lets them see. Who begins is
  // the own organisation's, or its first manager (hooks/guardPeople.ts).
  people: {
    ...closed,
    create: ['coordinator', ...managers],
    read: ['self', 'coordinator', ...colleagues],
    update: ['self', 'coordinator', ...managers],
  },
  invitations: { ...closed, read: ['coordinator', ...managers] },
  clearanceEvents: closed,
  frozenTexts: closed,
  registerEntries: closed,
  registerHeads: closed,
  // Named by managers, by an endpoint of its own.
  archiveAddresses: closed,
  // Changed by endpoints of their own, each with a proof.
  passkeyLedgers: closed,
  passkeyUses: closed,
  passkeyRequests: closed,
  publications: closed,
  wireChanges: closed,
  recordedFiles: closed,
  // Made, revoked and given new keys by endpoints of their own.
  consumers: { ...closed, read: ['coordinator', ...managers] },
  embargoGrants: closed,
  embargoedReads: closed,
  entryComments: closed,
  sourceFiles: closed,
  webhookReceivers: closed,
  webhookDeliveries: closed,
  presences: closed,
  // Each person's own, by endpoints of their own.
  notices: closed,
  // Asked by organisation, by the search of the desk alone.
  searchRows: closed,
}

const namedBy = (rule: Rule, entry: EntryParties): string[] =>
  [entry.lead, ...entry.parties.map(({ organisation }) => organisation)].filter((organisation) =>
    rule.some((grant) => isPeopleGrant(grant) && grant.of.includes(relationTo(entry, organisation))),
  )

/** The organisations that may read an entry, and those beside the lead that may write it, as lists are asked for them. */
export const readersOf = (entry: EntryParties): string[] => namedBy(ACCESS_TABLE.statements.read, entry)
export const writersOf = (entry: EntryParties): string[] =>
  namedBy(ACCESS_TABLE.statements.update, entry).filter((organisation) => organisation !== entry.lead)

/** A endpoint of the collection of people beside a host's accounts, other than those that Payload gives every collection. */
type PeopleRoute = { method: 'get' | 'post' | 'patch'; path: string; does: string }

/** The page on access and the tests read it; who may is asked behind each endpoint, by the table of rights. */
export const PEOPLE_ROUTES: readonly PeopleRoute[] = [
  { method: 'get', path: '/me', does: 'who the account is to the newsroom; nobody: `{"person": null}`' },
  { method: 'post', path: '/second-factor', does: 'a new secret; with a code of the present one, if any' },
  { method: 'post', path: '/second-factor/confirm', does: 'its first code; recovery codes, shown once' },
  { method: 'post', path: '/second-factor/recovery-codes', does: 'new ones, for a code' },
  { method: 'post', path: '/second-factor/end', does: 'no second factor any more, for a code' },
  { method: 'post', path: '/:id/second-factor/reset', does: 'removed by a manager' },
  {
    method: 'post',
    path: '/:id/hand-over',
    does: 'the roles in an organisation end, a colleague takes over',
  },
  { method: 'post', path: '/access/:id', does: 'what one may do with a person whom one may read' },
  { method: 'post', path: '/', does: 'a person for an account of the host’s' },
  { method: 'patch', path: '/:id', does: 'changes of a person' },
]
