import type { CollectionConfig, Field } from 'payload'
import { accessOf } from '../access/toAccess.ts'
import type { Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'
import { zoneField } from '../fields/instants.ts'
import { languageOptions } from '../fields/languageField.ts'
import { saysItsRows, words } from '../fields/rowLabel.ts'
import { eraseContact } from '../hooks/eraseContact.ts'
import { accessEndpoint, followedEndpoint } from '../desk/payloadEndpoints.ts'
import { ownMaterialGuards } from './openingGuards.ts'

const visibility: Field = {
  name: 'visibility',
  label: 'Who may see it',
  type: 'select',
  required: true,
  defaultValue: 'staff',
  options: [
    { value: 'staff', label: 'Staff only' },
    { value: 'press', label: 'Press, with a key' },
    { value: 'public', label: 'Everybody' },
  ],
}

export const MediaContacts = (slugs: Slugs): CollectionConfig => ({
  slug: slugs.mediaContacts,
  versions: false,
  labels: { singular: 'Press contact', plural: 'Press contacts' },
  access: accessOf('mediaContacts', slugs),
  admin: {
    useAsTitle: 'name',
    group: 'Desk',
    description: 'People whom journalists can call. Each address and number says who may see it.',
    defaultColumns: ['name', 'title', 'organisation', 'updatedAt'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  fields: [
    idField(),
    { name: 'name', type: 'text', required: true, maxLength: 200 },
    { name: 'title', type: 'text', admin: { placeholder: 'Press officer' } },
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: slugs.organisations,
      index: true,
      admin: { position: 'sidebar' },
    },
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      options: languageOptions(),
    },
    { name: 'hours', type: 'text', admin: { placeholder: 'Monday to Friday, 9:00 to 17:00' } },
    zoneField('zone', 'Time zone of these hours'),
    {
      name: 'emails',
      label: 'Email addresses',
      labels: { singular: 'Address', plural: 'Email addresses' },
      type: 'array',
      admin: saysItsRows(words('address')),
      fields: [{ name: 'address', type: 'email', required: true }, visibility],
    },
    {
      name: 'phones',
      label: 'Telephone numbers',
      labels: { singular: 'Number', plural: 'Telephone numbers' },
      type: 'array',
      admin: saysItsRows(words('number')),
      fields: [{ name: 'number', type: 'text', required: true, maxLength: 60 }, visibility],
    },
  ],
  hooks: { ...ownMaterialGuards(slugs), afterDelete: [eraseContact(slugs)] },
  endpoints: [followedEndpoint('delete'), accessEndpoint(slugs)],
})
