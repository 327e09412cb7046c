import type { FlattenedField } from 'payload'
import type { FieldView } from '../../domain/comments/view.ts'
import { ENTRY_FIELD_READERS } from '../../domain/rights/table.ts'
import { SERVER_FIELDS } from '../../fields/serverFields.ts'
import type { Scene } from './scene.ts'

/** What somebody else does not see is nothing to talk about with them. */
const UNNAMED: readonly string[] = [...SERVER_FIELDS, ...Object.keys(ENTRY_FIELD_READERS), 'slug', 'lead']

/** The fields of an entry, as its form names them to the reader. */
export const fieldsOf = ({ payload, ref, req }: Pick<Scene, 'payload' | 'ref' | 'req'>): FieldView[] =>
  (payload.collections[ref.collection]?.config.flattenedFields ?? [])
    .filter((field) => !UNNAMED.includes(field.name))
    .map((field) => ({
      name: field.name,
      label: labelOf(field, req.i18n.language),
      isLocalised: 'localized' in field && field.localized === true,
    }))

const labelOf = (field: FlattenedField, language: string): string => {
  const label: unknown = 'label' in field ? field.label : null
  if (typeof label === 'string') return label
  const inLanguages = (label ?? {}) as Partial<Record<string, string>>
  return inLanguages[language] ?? inLanguages.en ?? inWords(field.name)
}

/** `notesToEditors` → `Notes to editors` */
const inWords = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
