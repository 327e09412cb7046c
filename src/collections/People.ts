import type { FilterOptions, CollectionConfig, Field } from 'payload'
import { findInScope } from '../access/findReadable.ts'
import { peopleOf, type Slugs, PEOPLE_MARK } from '../domain/slugs.ts'
import { accessOf } from '../access/toAccess.ts'
import { personFields } from './personFields.ts'
import { serverOnly } from '../fields/serverFields.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { guardNewPeople, guardPeople } from '../hooks/guardPeople.ts'
import { setPersonId, recordFormerMemberships } from '../hooks/recordPeople.ts'
import { keepAccess, keepAccessOfDeleted } from '../hooks/keepAccess.ts'
import { keepEmailChoice } from '../hooks/keepEmailChoice.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { accessEndpoint, createThenFollow, followedEndpoint, meEndpoint } from '../desk/payloadEndpoints.ts'
import { openingGuards } from './openingGuards.ts'
import { handOverEndpoint } from '../desk/handOver/handOverEndpoint.ts'
import { secondFactorEndpoints } from '../desk/login/secondFactorEndpoints.ts'

/** Far more than any newsroom has. */
const MOST = 2_000

/**
 * Which accounts are offered for a new person: those that the newsroom does not know yet, as far as the asker may read who
 * it knows. Another organisation's people are refused when they are chosen (hooks/recordPeople.ts), and not told before.
 */
const withoutPersons =
  (slugs: Slugs): FilterOptions =>
  async ({ id, req }) => {
    // A form that the server draws has asked already who it is for; a person keeps their account.
    if (id !== undefined || !req?.user) return true
    const known = await findInScope<{ id: string; account?: unknown }>(req, peopleOf(slugs), {
      where: {},
      limit: MOST,
      select: { account: true },
    })
    const accounts = known.flatMap(({ account }) =>
      account === null || account === undefined ? [] : [account],
    )
    return accounts.length === 0 || { id: { not_in: accounts } }
  }

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
    defaultColumns: ['name', 'account', 'memberships', 'hasSecondFactor', 'passkeysBox'],
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
    afterChange: [keepEmailChoice, keepAccess],
    afterDelete: [keepAccessOfDeleted],
    beforeChange: [setPersonId(slugs), recordFormerMemberships],
    afterError: [answerRefusals],
  },
  endpoints: [
    meEndpoint(slugs),
    ...secondFactorEndpoints(slugs),
    handOverEndpoint(slugs),
    accessEndpoint(slugs),
    createThenFollow,
    followedEndpoint('patch'),
  ],
})

const accountFields = (slugs: Slugs): Field[] => [
  // The account's own, in digits where it is a number (hooks/recordPeople.ts).
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
      description: 'The account that the person logs in with. It cannot be changed.',
    },
  },
  { name: 'accountSince', type: 'text', ...serverOnly },
]

/** How often a code was tried, and since when: on the row, so that it counts for every process of a host. */
const tries = (): Field[] => [
  { name: 'codeTries', type: 'number', defaultValue: 0, ...serverOnly },
  { name: 'codeTriesSince', type: 'text', defaultValue: '', ...serverOnly },
]
