import type { CollectionConfig } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { entryCollection } from './entryCollection.ts'

const KINDS = [
  { value: 'message', label: 'Message' },
  { value: 'statement', label: 'Statement' },
  { value: 'press-release', label: 'Press release' },
  { value: 'advisory', label: 'Media advisory' },
  { value: 'remarks', label: 'Remarks' },
  { value: 'questions-and-answers', label: 'Questions and answers' },
]

export const Statements = (slugs: Slugs): CollectionConfig =>
  entryCollection(
    {
      key: 'statements',
      labels: { singular: 'Statement', plural: 'Statements' },
      description: 'Messages, statements, press releases, advisories, remarks.',
      factsLabel: 'Speaker and place',
      columns: ['kind'],
      facts: [
        { name: 'kind', type: 'select', options: KINDS, defaultValue: 'statement' },
        {
          name: 'speaker',
          label: 'Spoken by',
          type: 'group',
          fields: [
            { name: 'name', type: 'text' },
            { name: 'honorific', type: 'text', admin: { placeholder: 'H.E.' } },
            { name: 'office', type: 'text', admin: { placeholder: 'Executive Director' } },
            { name: 'organisation', type: 'relationship', relationTo: slugs.organisations },
          ],
        },
        { name: 'event', type: 'relationship', relationTo: slugs.events },
        {
          name: 'dateline',
          type: 'group',
          fields: [
            { name: 'place', type: 'text' },
            { name: 'date', type: 'text', admin: { placeholder: '30 July 2024' } },
          ],
        },
      ],
    },
    slugs,
  )
