import type { CollectionBeforeOperationHook } from 'payload'
import { requireActor } from '../access/actor.ts'
import type { StaffActor } from '../access/staffActor.ts'
import { organisationsThatMay } from '../access/granted.ts'
import {
  changedOrganisations,
  type GivenRow,
  type MembershipRow,
  toRows,
  worksOnlyFor,
} from '../domain/memberships.ts'
import { idOf } from '../domain/references.ts'
import { PERSON_FIELDS } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { clockOf } from '../clock.ts'
import { appointManager } from './appointManager.ts'
import { type StoredDocument, storedDocumentOf } from './loadStoredDocument.ts'
import { say } from '../domain/sentences.ts'
import { DEFAULT_CHOICE } from '../domain/noticeKinds.ts'

type Data = Record<string, unknown>

/**
 * Roles are given and taken by the managers of the organisation, never by oneself; an account is disabled by those for
 * whom alone the person works. The coordinator appoints a manager where an organisation has none, and nothing else.
 */
export const guardPeople =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    const stored = storedDocumentOf(req)
    if (overrideAccess || operation !== 'update' || !stored) return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: Data }
    refuseAccountChange(data, stored)
    refuseOthersChoice(data, { stored, actor })
    const before = toStoredRows(stored.memberships)
    if (isOther(data, stored, 'disabled')) {
      const managed = organisationsThatMay(PERSON_FIELDS.disabled, actor)
      refuseDisabling({ stored, before, actor, managed, now: clockOf(req.payload).now() })
    }
    if (data.memberships === undefined) return args
    const managed = organisationsThatMay(PERSON_FIELDS.memberships, actor)
    const after = toRows(before, toStoredRows(data.memberships))
    for (const organisation of changedOrganisations(before, after)) {
      if (stored.id === actor.id) throw new Refusal('forbidden', OWN_ROLES)
      if (managed.includes(organisation)) continue
      await appointManager({ req, slugs, actor, stored }, { before, after, organisation })
    }
    return { ...args, data: { ...data, memberships: after } }
  }

const COORDINATOR_SENTENCE = say('roles.coordinator')
const CHOICES_SENTENCE = say('roles.ownChoices')
const OWN_ROLES = say('roles.own')

const isOther = (data: Data, stored: StoredDocument, field: string): boolean =>
  data[field] !== undefined && Boolean(data[field]) !== Boolean(stored[field])

/** Email and password change by one-time link only; who coordinates is not decided here. */
const refuseAccountChange = (data: Data, stored: StoredDocument): void => {
  if (isOther(data, stored, 'coordinator')) {
    throw new Refusal('forbidden', COORDINATOR_SENTENCE)
  }
  if (data.password || (data.email !== undefined && data.email !== stored.email)) {
    throw new Refusal('forbidden', say('roles.byLink'))
  }
}

const CHOICES = ['mailNotices', 'language', 'zone']

/** How somebody is told of things is for them alone to say. */
const refuseOthersChoice = (
  data: Data,
  { stored, actor }: { stored: StoredDocument; actor: StaffActor },
): void => {
  if (stored.id === actor.id) return
  if (CHOICES.some((field) => data[field] !== undefined && (data[field] ?? null) !== (stored[field] ?? null)))
    throw new Refusal('forbidden', CHOICES_SENTENCE)
}

type Disabling = {
  stored: StoredDocument
  before: MembershipRow[]
  actor: StaffActor
  managed: string[]
  now: Date
}

const refuseDisabling = ({ stored, before, actor, managed, now }: Disabling): void => {
  if (stored.id === actor.id) throw new Refusal('forbidden', say('roles.ownAccount'))
  if (worksOnlyFor(before, { managed, now })) return
  throw new Refusal('forbidden', managed.length > 0 ? say('roles.worksElsewhere') : say('roles.disabling'))
}

/** The admin's form sends 0 for a list without rows. */
const toStoredRows = (value: unknown): (MembershipRow & GivenRow)[] =>
  (Array.isArray(value) ? (value as MembershipRow[]) : []).map(
    ({ id, organisation, roles, from, until }) => ({
      id,
      organisation: idOf(organisation),
      roles: roles ?? [],
      from,
      until,
    }),
  )

type NewPersonData = Record<string, unknown>

/**
 * Beside a host's account somebody begins in an organisation of the manager who chooses the account, or as the first
 * manager whom the coordinator appoints. Which accounts can be chosen the host's own access says (refuseForeignReferences).
 */
export const guardNewPeople =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, operation, overrideAccess, req }) => {
    if (overrideAccess || operation !== 'create') return args
    const actor = await requireActor(req, slugs)
    const { data } = args as { data: NewPersonData }
    refuseOthersWord(data)
    const rows = toRows([], toStoredRows(data.memberships))
    if (rows.length === 0) throw new Refusal('invalid', say('accounts.sayRoles'))
    const managed = organisationsThatMay(PERSON_FIELDS.memberships, actor)
    const newcomer = { ...data, id: idOf(data.account) }
    for (const organisation of changedOrganisations([], rows)) {
      if (managed.includes(organisation)) continue
      await appointManager({ req, slugs, actor, stored: newcomer }, { before: [], after: rows, organisation })
    }
    return { ...args, data: { ...data, memberships: rows, disabled: false } }
  }

/** What is the server's, or each person's own, to say. */
const refuseOthersWord = ({ coordinator, language, zone, mailNotices }: NewPersonData): void => {
  if (coordinator) throw new Refusal('forbidden', COORDINATOR_SENTENCE)
  if (language || zone || (mailNotices ?? DEFAULT_CHOICE) !== DEFAULT_CHOICE)
    throw new Refusal('forbidden', CHOICES_SENTENCE)
}
