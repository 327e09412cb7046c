import type { Field, FieldAccess } from 'payload'
import { findActor } from '../access/actor.ts'
import { mayWithPerson } from '../access/granted.ts'
import { PERSON_FIELD_READERS } from '../domain/rights/table.ts'
import { serverOnly } from '../fields/serverFields.ts'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'
import { instantField } from '../fields/instants.ts'
import { organisation, saysItsRows } from '../fields/rowLabel.ts'
import { noticeFields } from '../desk/notices/noticeFields.ts'

/**
 * What a person's second factor needs. Only whether there is one can be read; the rest never leaves the database, where
 * each is one column, so that one conditional write uses up a code.
 */
const secondFactorFields = ({ isAskedAtLogin }: { isAskedAtLogin: boolean }): Field[] => [
  {
    name: 'hasSecondFactor',
    label: isAskedAtLogin ? 'Logs in with a second factor' : 'Has a second factor',
    type: 'checkbox',
    defaultValue: false,
    access: { create: () => false, update: () => false },
    admin: {
      readOnly: true,
      position: 'sidebar',
      components: { Cell: 'communique/client#YesCell' },
    },
  },
  {
    name: 'secondFactorBox',
    type: 'ui',
    admin: {
      components: { Field: 'communique/client#SecondFactorBox' },
      disableListColumn: true,
    },
  },
  {
    name: 'passkeysBox',
    label: 'Passkeys',
    type: 'ui',
    admin: {
      components: { Field: 'communique/client#PasskeysBox', Cell: 'communique/client#PasskeyCell' },
    },
  },
  {
    name: 'handOverBox',
    type: 'ui',
    admin: { components: { Field: 'communique/client#HandOverBox' }, disableListColumn: true },
  },
  // Encrypted, never as it is.
  { name: 'totpSecret', type: 'text', ...serverOnly },
  { name: 'totpPending', type: 'text', ...serverOnly },
  // The last time step whose code was used: a code works once.
  { name: 'totpStep', type: 'number', defaultValue: 0, ...serverOnly },
  // Hashes of the recovery codes that are left, separated by blanks.
  { name: 'recoveryCodes', type: 'text', ...serverOnly },
]

/** What the newsroom keeps of a person, in an account of its own or beside a host's. */
export const personFields = (slugs: Slugs): Field[] => [
  { name: 'name', type: 'text', required: true, maxLength: 200 },
  memberships(slugs),
  {
    name: 'coordinator',
    type: 'checkbox',
    defaultValue: false,
    admin: { readOnly: true, position: 'sidebar' },
  },
  // Roles that were taken away, and when; kept for the rules alone.
  { name: 'formerMemberships', type: 'json', ...serverOnly },
  { name: 'disabled', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  ...noticeFields(),
  ...secondFactorFields({ isAskedAtLogin: !hasHostAccounts(slugs) }),
  // How people log in to a host's accounts the newsroom does not see.
  ...(hasHostAccounts(slugs) ? [] : lastLogin(slugs)),
]

type Person = { id?: string; memberships?: { organisation: unknown }[] | null }

const mayReadLogin =
  (slugs: Slugs): FieldAccess =>
  async ({ req, doc }) => {
    const actor = await findActor(req, slugs)
    return actor !== null && mayWithPerson(PERSON_FIELD_READERS.lastLoginAt, actor, (doc ?? {}) as Person)
  }

/** Written beside the session (desk/login/sessions.ts); null: never. */
const lastLogin = (slugs: Slugs): Field[] => [
  {
    // The box says it, in words.
    ...{ name: 'lastLoginAt', type: 'date', label: false },
    access: { create: () => false, update: () => false, read: mayReadLogin(slugs) },
    // A store may have nothing in the place of null, which would be as kept from the reader.
    hooks: { afterRead: [({ value }): unknown => value ?? null] },
    admin: { condition: () => false, disableListColumn: true, disableListFilter: true },
  },
  // Nobody sorts by what is kept from some; of a field without data Payload's list offers no sorting.
  {
    ...{ name: 'lastLoginBox', label: 'Last login', type: 'ui' },
    admin: {
      position: 'sidebar',
      components: { Field: 'communique/client#LastLoginBox', Cell: 'communique/client#LastLoginCell' },
    },
  },
]

const memberships = (slugs: Slugs): Field => ({
  name: 'memberships',
  type: 'array',
  admin: {
    description:
      'Managers give and remove the roles in their organisation. Where there is no manager, the coordinator appoints one, who starts one day later.',
    components: {
      ...saysItsRows(organisation('organisation')).components,
      Cell: 'communique/client#MembershipsCell',
    },
  },
  fields: [
    { name: 'organisation', type: 'relationship', relationTo: slugs.organisations, required: true },
    {
      name: 'roles',
      type: 'select',
      hasMany: true,
      required: true,
      options: [
        { value: 'editor', label: 'Editor: writes and submits' },
        { value: 'reviewer', label: 'Reviewer: signs, returns for changes, releases' },
        { value: 'manager', label: 'Manager: manages people, logo and boilerplate' },
      ],
    },
    instantField('until', 'Ends', {
      description: 'For acting staff: these roles end at this time.',
    }),
    // Set by the server.
    instantField('from', 'Starts', {
      readOnly: true,
      description:
        'A manager appointed by the coordinator starts one day later. Everybody at the organisation is notified and can object.',
    }),
  ],
})
