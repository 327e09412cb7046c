import type { FlattenedField } from 'payload'
import type { FieldView } from '../../domain/comments/view.ts'
import { ENTRY_FIELD_READERS } from '../../domain/rights/table.ts'
import { SERVER_FIELDS } from '../../fields/serverFields.ts'
import type { Scene } from './scene.ts'

/** What somebody else does not see is nothing to talk about with them. */
const UNNAMED: readonly string[] = [...SERVER_FIELDS, ...Object.keys(ENTRY_FIELD_READERS), 'slug', 'lead']

/** The fields of an entry, as its form names them. */
export const fieldsOf = ({ payload, ref }: Pick<Scene, 'payload' | 'ref'>): FieldView[] =>
  (payload.collections[ref.collection]?.config.flattenedFields ?? [])
    .filter((field) => !UNNAMED.includes(field.name))
    .map((field) => ({
      name: field.name,
      label: labelOf(field),
      isLocalised: 'localized' in field && field.localized === true,
    }))

const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : inWords(field.name)

/** `notesToEditors` → `Notes to editors` */
const inWords = (name: string): string => {
  const words = name.replace(/([A-Z])/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
