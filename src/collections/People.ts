import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import { withoutPersons } from './withoutPersons.ts'
import { PEOPLE_MARK, peopleOf, type Slugs } from '../domain/slugs.ts'
import { personFields } from '../fields/personFields.ts'
import { serverOnly } from '../fields/serverOnly.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { guardNewPeople } from '../hooks/guardNewPeople.ts'
import { guardPeople } from '../hooks/guardPeople.ts'
import { nameByAccount } from '../hooks/nameByAccount.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { rememberFormerMemberships } from '../hooks/rememberFormerMemberships.ts'
import { accessEndpoint } from './accessEndpoint.ts'
import { createThenFollow, followedEndpoint } from './followedEndpoint.ts'
import { meEndpoint } from './meEndpoint.ts'
import { openingGuards } from './openingGuards.ts'
import { secondFactorEndpoints } from './secondFactor/secondFactorEndpoints.ts'

/**
 * One document for each of a host's accounts that has a part in the newsroom: roles, notices, second factor. The account
 * itself, and how its owner logs in, stay the host's; nothing is added there (docs/host-accounts.md).
 */
export const People = (slugs: Slugs): CollectionConfig => ({
  slug: peopleOf(slugs),
  versions: false,
  labels: { singular: 'Person', plural: 'People' },
  access: accessOf('people', slugs),
  admin: {
    useAsTitle: 'name',
    group: 'Consortium',
    defaultColumns: ['name', 'account', 'memberships'],
    description: 'The staff of the members, each with roles in their organisations.',
    custom: PEOPLE_MARK,
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [...accountFields(slugs), ...personFields(slugs), ...tries()],
  hooks: {
    beforeOperation: [
      ...openingGuards(slugs),
      guardNewPeople(slugs),
      guardPeople(slugs),
      refuseForeignReferences,
    ],
    beforeChange: [nameByAccount(slugs), rememberFormerMemberships],
    afterError: [answerRefusals],
  },
  endpoints: [
    meEndpoint(slugs),
    ...secondFactorEndpoints(slugs),
    accessEndpoint(slugs),
    createThenFollow,
    followedEndpoint('patch'),
  ],
})

const accountFields = (slugs: Slugs): Field[] => [
  // The account's own, in digits where it is a number (hooks/nameByAccount.ts).
  {
    name: 'id',
    type: 'text',
    required: true,
    access: { create: () => false, update: () => false },
    admin: { hidden: true },
  },
  // Not required: a database that minds relations empties it when the host removes the account, and must be able to.
  {
    name: 'account',
    type: 'relationship',
    relationTo: slugs.users,
    index: true,
    filterOptions: withoutPersons(slugs),
    // What is offered is no rule: guards say who may be chosen, and a person's account is not asked about again, since not
    // everybody who changes a person may read it.
    validate: (): true => true,
    access: { update: () => false },
    admin: {
      allowCreate: false,
      allowEdit: false,
      description: 'What the person logs in with. It stays as it is.',
    },
  },
  { name: 'accountSince', type: 'text', ...serverOnly },
]

/** How often a code was tried, and since when: on the row, so that it counts for every process of a host. */
const tries = (): Field[] => [
  { name: 'codeTries', type: 'number', defaultValue: 0, ...serverOnly },
  { name: 'codeTriesSince', type: 'text', defaultValue: '', ...serverOnly },
]
