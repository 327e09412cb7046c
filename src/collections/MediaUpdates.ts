import type { CollectionConfig, Field } from 'payload'
import { LOCALES } from '../domain/locales.ts'
import type { Slugs } from '../domain/slugs.ts'
import { languageField } from '../fields/languageField.ts'
import { saysItsRows, words } from '../fields/rowLabel.ts'
import { entryCollection } from './entryCollection.ts'

export const MediaUpdates = (slugs: Slugs): CollectionConfig =>
  entryCollection(
    {
      key: 'mediaUpdates',
      labels: { singular: 'Media update', plural: 'Media updates' },
      description: 'Material for the press: a cover text, and entries under headings.',
      factsLabel: 'Contents',
      columns: ['number'],
      facts: [
        { name: 'number', type: 'text', admin: { placeholder: 'No. 14' } },
        { name: 'date', type: 'text', label: 'Date as printed', admin: { placeholder: '30 July 2024' } },
        {
          name: 'items',
          type: 'array',
          labels: { singular: 'Item', plural: 'Items' },
          admin: saysItsRows(words('heading'), { field: 'entry', as: 'entry' }),
          fields: [
            { name: 'heading', type: 'text' },
            headings(),
            { name: 'entry', type: 'relationship', relationTo: [slugs.statements, slugs.events] },
          ],
        },
      ],
    },
    slugs,
  )

/** Beside the heading as it was written first, which stands where a language has none of its own. */
const headings = (): Field => ({
  name: 'headings',
  label: 'Heading, in each language',
  labels: { singular: 'Language', plural: 'Languages' },
  type: 'array',
  maxRows: LOCALES.length,
  admin: saysItsRows({ field: 'locale', as: 'language' }, words('heading')),
  fields: [languageField(), { name: 'heading', type: 'text' }],
})
