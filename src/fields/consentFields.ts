import type { Field } from 'payload'
import {
  CONSENT_GIVERS,
  LONGEST_CONSENT,
  MOST_CONSENTS,
  RECOGNISABLE,
  type WithConsents,
} from '../domain/pictures/consents.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { dayField } from './instants.ts'
import { saysItsRows, words } from './rowLabel.ts'

const ANSWERS = { yes: 'Yes', no: 'No' } as const satisfies Record<(typeof RECOGNISABLE)[number], string>
const GIVERS = {
  self: 'The person themselves',
  guardian: 'A parent or guardian',
} as const satisfies Record<(typeof CONSENT_GIVERS)[number], string>

const isSaid = ({ recognisable, consents }: WithConsents): boolean =>
  recognisable === 'yes' || (consents?.length ?? 0) > 0

/** Of people in a picture: whether one knows them, and what they agreed to. Whoever reads the file reads these, nobody else. */
export const consentFields = (slugs: Slugs): Field[] => [
  {
    name: 'recognisable',
    label: 'Can people be recognised in it?',
    type: 'select',
    options: RECOGNISABLE.map((value) => ({ value, label: ANSWERS[value] })),
    admin: { disableListColumn: true, disableListFilter: true },
  },
  {
    name: 'consents',
    label: 'Consents of people in it',
    labels: { singular: 'Consent', plural: 'Consents' },
    type: 'array',
    maxRows: MOST_CONSENTS,
    admin: {
      ...saysItsRows(words('of'), { field: 'until', as: 'day' }),
      description: 'For your organisation alone. Never published.',
      condition: isSaid,
      disableListColumn: true,
      disableListFilter: true,
    },
    fields: [
      { name: 'of', label: 'Whose consent', type: 'text', required: true, maxLength: LONGEST_CONSENT },
      {
        name: 'by',
        label: 'Given by',
        type: 'select',
        required: true,
        defaultValue: 'self',
        options: CONSENT_GIVERS.map((value) => ({ value, label: GIVERS[value] })),
      },
      { name: 'purpose', label: 'For what', type: 'text', required: true, maxLength: LONGEST_CONSENT },
      dayField('until', 'Holds until'),
      {
        name: 'recordedBy',
        label: 'Recorded by',
        type: 'relationship',
        relationTo: peopleOf(slugs),
        admin: { readOnly: true },
      },
      { name: 'recordedAt', label: 'Recorded on', type: 'date', admin: { readOnly: true } },
    ],
  },
]
