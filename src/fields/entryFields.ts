import type { Field, FieldAccess, FilterOptions } from 'payload'
import { findActor, findPerson, termsOf } from '../access/actor.ts'
import { mayWithEntry } from '../access/granted.ts'
import { LIMITS } from '../domain/limits/limits.ts'
import { ENTRY_FIELD_READERS } from '../domain/rights/table.ts'
import type { Slugs } from '../domain/slugs.ts'
import { embargoField, instantField } from './instants.ts'
import { languageOptions } from './languageField.ts'
import { subjectField } from './subjectField.ts'
import { richText } from './richText.ts'
import { organisation, saysItsRows, words } from './rowLabel.ts'

type Part = (slugs: Slugs) => Field[]

/** What few texts need: folded, with one sentence that says what is in it. */
export const more = (
  description: string,
  fields: Field[],
  position?: 'sidebar',
): Extract<Field, { type: 'collapsible' }> => ({
  type: 'collapsible',
  label: 'More',
  admin: { description, initCollapsed: true, ...(position ? { position } : {}) },
  fields,
})

/** Whom one can write for; the lead that stands there stays possible, for the editors of its co-authors. */
const ownOrganisations =
  (slugs: Slugs): FilterOptions<{ lead?: string | { id: string } | null }> =>
  async ({ data, req }) => {
    const person = await findPerson(req, slugs)
    const ids = person ? termsOf(person).map(({ organisation }) => organisation) : []
    const present = typeof data?.lead === 'object' ? data.lead?.id : data?.lead
    return { id: { in: present ? [...ids, present] : ids } }
  }

/** Title, summary and body: what each language has of its own. */
export const textFields = (): Field[] => [
  { name: 'title', type: 'text', localized: true, maxLength: LIMITS.title },
  { name: 'summary', type: 'textarea', localized: true, maxLength: LIMITS.summary },
  richText({ name: 'body', label: 'Text' }),
]

export const notesToEditors = (): Field =>
  richText({ name: 'notesToEditors', label: 'Notes to editors', description: 'Printed below the text.' })

/** Who speaks and who is named. */
export const voiceFields: Part = (slugs) => [
  {
    name: 'issuer',
    label: 'Issued by',
    type: 'relationship',
    relationTo: slugs.organisations,
    admin: { description: 'The organisation that speaks. Left empty: the lead.' },
  },
  {
    name: 'masthead',
    label: 'Organisations at the top',
    type: 'array',
    labels: { singular: 'Line', plural: 'Organisations at the top' },
    admin: { components: { Field: 'communique/client#MastheadField' } },
    fields: [
      { name: 'wording', type: 'text', admin: { placeholder: 'in collaboration with' } },
      { name: 'organisations', type: 'relationship', relationTo: slugs.organisations, hasMany: true },
      { name: 'logos', type: 'checkbox', label: 'With logos', defaultValue: true },
    ],
  },
  more('Members that are named without signing, and texts from outside that are carried word for word.', [
    {
      name: 'namedOnly',
      label: 'Named without signing',
      labels: { singular: 'Name', plural: 'Named without signing' },
      type: 'array',
      admin: {
        description: 'Members that are named without signing, each with the reason. The log keeps it.',
        ...saysItsRows(organisation('organisation'), words('reason')),
      },
      fields: [
        { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
        { name: 'reason', type: 'text' },
      ],
    },
    {
      name: 'reproduced',
      label: 'Carried text',
      type: 'group',
      admin: { description: 'For a text from outside that is carried word for word.' },
      fields: [
        { name: 'source', type: 'text', label: 'Received from' },
        instantField('receivedAt', 'Received on'),
      ],
    },
  ]),
]

/** Pictures, attachments, press contacts, theme, subjects. */
export const mediaFields: Part = (slugs) => [
  { name: 'media', label: 'Pictures', type: 'upload', relationTo: slugs.media, hasMany: true },
  { name: 'attachments', type: 'upload', relationTo: slugs.media, hasMany: true },
  {
    name: 'contacts',
    label: 'Press contacts',
    type: 'relationship',
    relationTo: slugs.mediaContacts,
    hasMany: true,
  },
  { name: 'theme', type: 'text', admin: { placeholder: 'Leave no child behind' } },
  { name: 'observance', type: 'text', admin: { placeholder: 'World Day against Trafficking in Persons' } },
  subjectField(),
]

type EntryOwners = {
  lead?: string | { id: string } | null
  parties?: { organisation: string; role: string; standing: string }[] | null
}

/** The lead's people and its co-authors; a party that only signs, is named or reads along does not see them. */
const worksOnText =
  (slugs: Slugs): FieldAccess =>
  async ({ req, doc }) => {
    const actor = await findActor(req, slugs)
    return (
      actor !== null && mayWithEntry(ENTRY_FIELD_READERS.internalNotes, actor, (doc ?? {}) as EntryOwners)
    )
  }

export const internalNotes = (slugs: Slugs): Field => ({
  name: 'internalNotes',
  label: 'Internal notes',
  type: 'textarea',
  access: { read: worksOnText(slugs) },
  admin: { description: 'For those who work on the text. Never signed, never published.' },
})

export const languages = (): Field => ({
  name: 'languages',
  type: 'array',
  admin: {
    description:
      'One language is the original. Every signing organisation signs the original and the official translations; only the lead signs courtesy translations. Left empty: English or the first language written is the original, the others are official translations.',
    ...saysItsRows({ field: 'locale', as: 'language' }),
  },
  fields: [
    {
      name: 'locale',
      type: 'select',
      required: true,
      options: languageOptions(),
    },
    {
      name: 'standing',
      type: 'select',
      required: true,
      defaultValue: 'official',
      options: ['authoritative', 'official', 'courtesy'],
    },
  ],
})

/** The sidebar: lead, slug, embargo. */
export const sidebarFields: Part = (slugs) => [
  {
    name: 'lead',
    label: 'Lead organisation',
    type: 'relationship',
    relationTo: slugs.organisations,
    index: true,
    filterOptions: ownOrganisations(slugs),
    admin: {
      position: 'sidebar',
      description: 'The member that is responsible. Left empty: your organisation.',
      components: { Cell: 'communique/client#LeadCell' },
    },
  },
  embargoField(),
  more(
    'The web address of the published text.',
    [
      {
        name: 'slug',
        label: 'Web address',
        type: 'text',
        index: true,
        maxLength: 120,
        admin: { description: 'Left empty: made from the title. Fixed when the text is first submitted.' },
      },
    ],
    'sidebar',
  ),
]
