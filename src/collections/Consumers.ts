import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import type { Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'
import { instantField } from '../fields/instants.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { accessEndpoint } from '../desk/payloadEndpoints.ts'
import {
  makeConsumerEndpoint,
  revokeConsumerEndpoint,
  rotateConsumerEndpoint,
} from '../desk/consumerKeys/consumerEndpoints.ts'
import { openingGuards } from './openingGuards.ts'

/**
 * Programs that read the wire by a key: news desks, sites, calendars. The key is shown once, to whoever makes it; only a
 * hash of it is kept.
 */
export const Consumers = (slugs: Slugs): CollectionConfig => ({
  slug: slugs.consumers,
  versions: false,
  labels: { singular: 'Consumer', plural: 'Consumers' },
  access: accessOf('consumers', slugs),
  admin: {
    useAsTitle: 'name',
    group: 'Consortium',
    description:
      'Programs that read published texts, each with its own key. Reading needs no key. A key has its own rate limit, and can open contact details for the press.',
    defaultColumns: ['name', 'organisation', 'scopes', 'keyPrefix', 'endsAt', 'revokedAt', 'lastUsedAt'],
    components: { beforeListTable: ['communique/client#MakeKeyForm'] },
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [idField(), ...shownFields(slugs), ...keptFields()],
  hooks: { beforeOperation: openingGuards(slugs), afterError: [answerRefusals] },
  endpoints: [
    makeConsumerEndpoint(slugs),
    revokeConsumerEndpoint(slugs),
    rotateConsumerEndpoint(slugs),
    accessEndpoint(slugs),
  ],
})

const shownFields = (slugs: Slugs): Field[] => [
  { name: 'name', type: 'text', required: true, maxLength: 200 },
  // None: the coordinator's own.
  { name: 'organisation', type: 'relationship', relationTo: slugs.organisations, index: true },
  { name: 'contact', type: 'email', label: 'Address for notices' },
  // Separated by blanks: one column, so that one statement writes the whole consumer.
  { name: 'scopes', type: 'text', required: true },
  { name: 'ratePerMinute', type: 'number', label: 'Requests per minute' },
  { name: 'keyPrefix', type: 'text', label: 'The key begins with' },
  instantField('endsAt', 'Ends'),
  instantField('revokedAt', 'Revoked'),
  instantField('previousUntil', 'The old key works until'),
  instantField('lastUsedAt', 'Last used'),
  {
    name: 'consumerActions',
    type: 'ui',
    admin: {
      position: 'sidebar',
      components: { Field: 'communique/client#ConsumerActions' },
      disableListColumn: true,
    },
  },
]

const keptFields = (): Field[] => [
  { name: 'createdBy', type: 'text', hidden: true },
  // Of which version the reader has accepted the terms of embargoed texts, and when.
  { name: 'termsVersion', type: 'text', hidden: true },
  { name: 'termsAt', type: 'date', hidden: true },
  { name: 'keyHash', type: 'text', unique: true, index: true, hidden: true, access: { read: () => false } },
  { name: 'previousHash', type: 'text', index: true, hidden: true, access: { read: () => false } },
]
