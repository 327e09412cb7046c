import { type CollectionConfig, type Field, formatLabels, type Labels, type Option, toWords } from 'payload'
import { forms, type FormsMessages } from '../locales/forms.ts'

type FormSentence = keyof FormsMessages

/**
 * A collection whose labels, descriptions and choices are said in every language of the admin. In the configuration they
 * stand in English, which is also the name by which the other languages know them.
 */
export const inLanguages = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  labels: {
    singular: said(collection.labels?.singular),
    plural: said(collection.labels?.plural),
  },
  admin: {
    ...collection.admin,
    group: said(collection.admin?.group),
    description: said(collection.admin?.description),
  },
  fields: collection.fields.map(fieldInLanguages),
})

/** Left as it is: what is no sentence of ours, or is said in several languages already. */
const said = <T>(words: T): T | (Record<string, string> & T) =>
  typeof words === 'string' && Object.hasOwn(forms.en, words)
    ? (inAll(words as unknown as FormSentence) as unknown as Record<string, string> & T)
    : words

const inAll = (sentence: FormSentence): Record<string, string> =>
  Object.fromEntries(Object.entries(forms).map(([language, words]) => [language, words[sentence]]))

const optionInLanguages = (option: Option): Option =>
  typeof option === 'string'
    ? { value: option, label: said(option) }
    : { ...option, label: said(option.label) }

/** What a row of a list is called, and all of them; Payload makes English ones of the name. */
const rowsInLanguages = ({ name, labels }: { name: string; labels?: Labels }): Labels => {
  const { singular, plural } = { ...formatLabels(name), ...labels }
  return { singular: said(singular), plural: said(plural) }
}

const fieldInLanguages = (field: Field): Field => {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({
      ...tab,
      label: said(tab.label),
      description: said(tab.description),
      fields: tab.fields.map(fieldInLanguages),
    }))
    return { ...field, tabs } as Field // The parts are of the types that they had.
  }
  if (field.type === 'ui' || !('name' in field)) return field
  return {
    ...field,
    label: said(field.label ?? toWords(field.name)),
    ...('labels' in field || field.type === 'array' ? { labels: rowsInLanguages(field) } : {}),
    ...(field.admin ? { admin: { ...field.admin, description: said(field.admin.description) } } : {}),
    ...('options' in field ? { options: field.options.map(optionInLanguages) } : {}),
    ...('fields' in field ? { fields: field.fields.map(fieldInLanguages) } : {}),
  } as Field // The parts are of the types that they had.
}
