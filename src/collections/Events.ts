import type { CollectionConfig, Condition, Field, TextFieldSingleValidation } from 'payload'
import { saidTo } from '../access/language.ts'
import { areHosts } from '../domain/mandate/changedFacts.ts'
import { MANDATE_FACTS } from '../domain/mandate/mandateFacts.ts'
import type { Slugs } from '../domain/slugs.ts'
import { more } from '../fields/entryFields.ts'
import { instantField, zoneField } from '../fields/instants.ts'
import { richText } from '../fields/richText.ts'
import { markMovedEvent } from '../hooks/markMovedEvent.ts'
import { organisation, saysItsRows, words } from '../fields/rowLabel.ts'
import { entryCollection } from './entryCollection.ts'
import { say } from '../domain/sentences.ts'

const STATUSES = [
  { value: 'scheduled', label: 'Scheduled' },
  { value: 'rescheduled', label: 'Rescheduled' },
  { value: 'postponed', label: 'Postponed' },
  { value: 'cancelled', label: 'Cancelled' },
  { value: 'moved-online', label: 'Moved online' },
]

export const Events = (slugs: Slugs): CollectionConfig =>
  entryCollection(
    {
      key: 'events',
      labels: { singular: 'Event', plural: 'Events' },
      description: 'Invitations to events: when, where, who.',
      factsLabel: 'When, where, who',
      columns: ['start'],
      facts: [...timeFields(), ...placeFields(), ...peopleFields(slugs), ...mandateFields()],
      sections: [
        richText({ name: 'programme', label: 'Programme' }),
        richText({ name: 'registration', label: 'Registration' }),
        richText({ name: 'accreditation', label: 'Media accreditation' }),
      ],
      beforeWrite: [markMovedEvent(slugs)],
    },
    slugs,
  )

const timeFields = (): Field[] => [
  // The calendar looks for both.
  { ...instantField('start', 'Start'), index: true },
  { ...instantField('end', 'End'), index: true },
  instantField('mediaCall', 'Media call', { description: 'When journalists should be there.' }),
  instantField('doorsOpen', 'Doors open', { description: 'When the audience is let in.' }),
  zoneField('zone', 'Time zone of the venue'),
  { name: 'status', type: 'select', options: STATUSES, defaultValue: 'scheduled' },
  instantField('previousStart', 'Previous start', { description: 'For an event that was moved.' }),
]

const placeFields = (): Field[] => [
  {
    name: 'format',
    type: 'select',
    options: [
      { value: 'in-person', label: 'In person' },
      { value: 'online', label: 'Online' },
      { value: 'hybrid', label: 'Hybrid' },
    ],
    defaultValue: 'in-person',
  },
  {
    name: 'venue',
    type: 'group',
    fields: [
      { name: 'name', type: 'text' },
      { name: 'address', type: 'text' },
      { name: 'city', type: 'text' },
      { name: 'country', type: 'text' },
      more('The place on the map, as latitude and longitude.', [
        {
          name: 'point',
          type: 'group',
          fields: [
            { name: 'latitude', type: 'number', min: -90, max: 90 },
            { name: 'longitude', type: 'number', min: -180, max: 180 },
          ],
        },
      ]),
    ],
  },
  {
    name: 'link',
    type: 'text',
    admin: { placeholder: 'https://…', description: 'Where people watch or take part online.' },
    validate: webLink,
  },
]

const webLink: TextFieldSingleValidation = (value, { req }) =>
  !value || /^https?:\/\/[^\s]+$/.test(value) || saidTo(req, say('fields.link'))

const hostNames: TextFieldSingleValidation = (value, { req }) =>
  areHosts(value) || saidTo(req, say('fields.hosts'))

/** Signed with the text: its signers let these facts change without a new round. */
const mandateFields = (): Field[] => [
  {
    name: 'mandate',
    label: 'Facts that may change after release',
    type: 'select',
    hasMany: true,
    options: [...MANDATE_FACTS],
    admin: {
      description:
        'Signed with the text. If the hall changes on the morning of the event, two people may change these facts. All organisations taking part are notified at once.',
    },
  },
  {
    name: 'mandateConfirm',
    label: 'Who may confirm a change',
    type: 'select',
    options: [
      { value: 'party', label: 'Another organisation that signs' },
      { value: 'lead', label: 'Also a second person of the lead' },
    ],
    admin: {
      condition: hasMandate,
      description:
        'A second person of the lead may confirm only if every other organisation signed expressly, through a person of its own.',
    },
  },
  {
    name: 'mandateHosts',
    label: 'Allowed hosts for a new link',
    type: 'text',
    admin: {
      condition: hasMandate,
      placeholder: 'meet.example, live.example',
      description: 'A new link must be on one of these hosts. Left empty: on the host of the present link.',
    },
    validate: hostNames,
  },
]

const hasMandate: Condition = ({ mandate }) => Array.isArray(mandate) && mandate.length > 0

const peopleFields = (slugs: Slugs): Field[] => [
  {
    name: 'organisers',
    type: 'array',
    admin: saysItsRows(organisation('organisation'), words('name'), words('role')),
    fields: [
      { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
      { name: 'name', type: 'text', admin: { description: 'For an organiser that is not in the list.' } },
      { name: 'role', type: 'text', admin: { placeholder: 'organiser, in collaboration with' } },
    ],
  },
  {
    name: 'guests',
    type: 'array',
    admin: saysItsRows(words('name'), words('office'), words('role')),
    fields: [
      { name: 'name', type: 'text' },
      { name: 'office', type: 'text' },
      { name: 'role', type: 'text', admin: { placeholder: 'chief guest' } },
      {
        name: 'attendance',
        type: 'select',
        options: ['invited', 'consented', 'confirmed', 'declined'],
        defaultValue: 'invited',
      },
    ],
  },
  {
    name: 'expected',
    label: 'Expected attendance',
    type: 'group',
    fields: [
      { name: 'qualifier', type: 'text', admin: { placeholder: 'more than' } },
      { name: 'number', type: 'number', min: 0 },
    ],
  },
]
