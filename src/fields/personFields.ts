import type { Field } from 'payload'
import { hasHostAccounts, type Slugs } from '../domain/slugs.ts'
import { instantField } from './instant.ts'
import { noticeFields } from './notices.ts'
import { secondFactorFields } from './secondFactor.ts'
import { serverOnly } from './serverOnly.ts'

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
]

const memberships = (slugs: Slugs): Field => ({
  name: 'memberships',
  type: 'array',
  admin: {
    description:
      'Given and taken by the managers of each organisation. Where it has none, the coordinator appoints a manager, who begins a day later.',
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
        { value: 'reviewer', label: 'Reviewer: signs, sends back, releases' },
        { value: 'manager', label: 'Manager: keeps people, logo and boilerplate' },
      ],
    },
    instantField('until', 'Ends', {
      description: 'For acting staff: from this instant on these roles count no more.',
    }),
    // Set by the server.
    instantField('from', 'Begins', {
      readOnly: true,
      description:
        'Whom the coordinator appoints begins a day later: all people of the organisation are told, and can object.',
    }),
  ],
})
