import type { CollectionConfig, Field, TextFieldSingleValidation } from 'payload'
import { saidTo } from '../access/language.ts'
import { accessOf } from '../access/toAccess.ts'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'
import { idField } from '../fields/serverFields.ts'
import { dayField, zoneField } from '../fields/instants.ts'
import { answerRefusals } from '../hooks/answerRefusals.ts'
import { endSessionsOfPeople } from '../hooks/endSessions.ts'
import { guardOrganisation } from '../hooks/guardOrganisation.ts'
import { refuseForeignReferences } from '../hooks/refuseForeignReferences.ts'
import { wordRuleFields } from '../fields/wordRuleFields.ts'
import { saysItsRows } from '../fields/rowLabel.ts'
import { notifyParties } from '../desk/notices/notifyParties.ts'
import { stampSuspension } from '../hooks/stampSuspension.ts'
import { keepSuspension } from '../hooks/keepSuspension.ts'
import { voidSilence } from '../hooks/voidSilence.ts'
import { accessEndpoint, followedEndpoint } from '../desk/payloadEndpoints.ts'
import { logoEndpoint } from '../desk/media/logoEndpoint.ts'
import { openingGuards } from './openingGuards.ts'
import { say } from '../domain/sentences.ts'

const KINDS = [
  { value: 'un-entity', label: 'UN entity' },
  { value: 'intergovernmental', label: 'Intergovernmental organisation' },
  { value: 'government', label: 'Government' },
  { value: 'civil-society', label: 'Civil society' },
  { value: 'private-sector', label: 'Private sector' },
  { value: 'academia', label: 'Academia' },
  { value: 'media', label: 'Media' },
]

export const PartnerOrganisations = (slugs: Slugs): CollectionConfig => ({
  slug: slugs.organisations,
  versions: false,
  labels: { singular: 'Organisation', plural: 'Organisations' },
  access: accessOf('organisations', slugs),
  admin: {
    useAsTitle: 'acronym',
    group: 'Consortium',
    description: 'Members have staff here and can sign; partners are only named.',
    defaultColumns: ['acronym', 'name', 'kind', 'standing'],
    listSearchableFields: ['acronym', 'name', 'slug'],
  },
  disableBulkEdit: true,
  disableDuplicate: true,
  lockDocuments: false,
  // A text that names it needs no list of its words.
  defaultPopulate: { wordRules: false },
  fields: [
    idField(),
    ...namingFields(),
    ...ownWords(slugs),
    ...ownRules(slugs),
    ...wordRuleFields(),
    archiveBox,
  ],
  hooks: {
    beforeOperation: [...openingGuards(slugs), guardOrganisation(slugs), refuseForeignReferences],
    // A host's sessions are its own; there, what people may do is read at each request.
    beforeChange: [stampSuspension, ...(hasHostAccounts(slugs) ? [] : [endSessionsOfPeople(slugs)])],
    afterChange: [voidSilence, keepSuspension, notifyParties],
    afterError: [answerRefusals],
  },
  endpoints: [logoEndpoint(slugs), accessEndpoint(slugs), followedEndpoint('patch')],
})

const slugForm: TextFieldSingleValidation = (value, { req }) =>
  /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value ?? '') || saidTo(req, say('fields.slug'))

/** Kept by the server (hooks/stampSuspension.ts). */
const suspendedSince: Field = {
  name: 'suspendedSince',
  type: 'date',
  access: { create: () => false, update: () => false },
  admin: { hidden: true },
}

const namingFields = (): Field[] => [
  { name: 'name', type: 'text', required: true, maxLength: 200 },
  { name: 'acronym', type: 'text', required: true, maxLength: 40 },
  {
    name: 'slug',
    label: 'Web address',
    type: 'text',
    required: true,
    unique: true,
    index: true,
    validate: slugForm,
    admin: { description: 'Signed texts contain it, so it cannot be changed.' },
  },
  { name: 'kind', type: 'select', required: true, options: KINDS },
  {
    name: 'standing',
    type: 'select',
    required: true,
    defaultValue: 'partner',
    options: [
      { value: 'member', label: 'Member: has staff here and can sign' },
      { value: 'partner', label: 'Partner: named only' },
    ],
    admin: { position: 'sidebar' },
  },
  { name: 'suspended', type: 'checkbox', defaultValue: false, admin: { position: 'sidebar' } },
  suspendedSince,
]

const ownWords = (slugs: Slugs): Field[] => [
  { name: 'logo', type: 'upload', relationTo: slugs.media },
  {
    name: 'boilerplate',
    type: 'textarea',
    maxLength: 3000,
    admin: { description: 'How the organisation describes itself below a text.' },
  },
  zoneField('zone', 'Time zone of the office'),
]

/** Where the organisation's signed heads go; shown to its managers (desk/archive). */
const archiveBox: Field = {
  ...{ name: 'archiveBox', type: 'ui' },
  admin: { components: { Field: 'communique/client#ArchiveBox' }, disableListColumn: true },
}

const ownRules = (slugs: Slugs): Field[] => [
  {
    name: 'fourEyes',
    label: 'Four eyes',
    type: 'checkbox',
    defaultValue: true,
    admin: { description: 'Nobody signs a text that they wrote or submitted themselves.' },
  },
  {
    name: 'requireSecondFactor',
    label: 'Second factor',
    type: 'checkbox',
    defaultValue: false,
    admin: {
      description: hasHostAccounts(slugs)
        ? 'Roles here count only for people who have a second factor, and each act asks for its code.'
        : 'Roles here count only for people who log in with a second factor.',
    },
  },
  {
    name: 'tacitConsent',
    label: 'Silence may count as consent for',
    type: 'select',
    hasMany: true,
    options: [
      'message',
      'statement',
      'press-release',
      'advisory',
      'remarks',
      'questions-and-answers',
      'event',
      'media-update',
    ],
    admin: { description: 'Left empty: never.' },
  },
  {
    name: 'awayDays',
    label: 'Days away',
    labels: { singular: 'Absence', plural: 'Days away' },
    type: 'array',
    admin: saysItsRows({ field: 'from', as: 'day' }, { field: 'to', as: 'day' }),
    fields: [
      { ...dayField('from'), required: true },
      { ...dayField('to'), required: true },
    ],
  },
]
