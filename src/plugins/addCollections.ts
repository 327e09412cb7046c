import {
  type CollectionConfig,
  type Field,
  formatLabels,
  type Labels,
  type Option,
  toWords,
  type Config,
} from 'payload'
import { forms, type FormsMessages } from '../locales/forms.ts'
import type { Slugs } from '../domain/slugs.ts'

type FormSentence = keyof FormsMessages

/**
 * A collection whose labels, descriptions and choices are said in every language of the admin. In the configuration they
 * stand in English, which is also the name by which the other languages know them.
 */
const inLanguages = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  labels: {
    singular: sentencesIn(collection.labels?.singular),
    plural: sentencesIn(collection.labels?.plural),
  },
  admin: {
    ...collection.admin,
    group: sentencesIn(collection.admin?.group),
    description: sentencesIn(collection.admin?.description),
  },
  fields: collection.fields.map(fieldInLanguages),
})

/** Left as it is: what is no sentence of ours, or is said in several languages already. */
const sentencesIn = <T>(words: T): T | (Record<string, string> & T) =>
  typeof words === 'string' && Object.hasOwn(forms.en, words)
    ? (inAll(words as unknown as FormSentence) as unknown as Record<string, string> & T)
    : words

const inAll = (sentence: FormSentence): Record<string, string> =>
  Object.fromEntries(Object.entries(forms).map(([language, words]) => [language, words[sentence]]))

const optionInLanguages = (option: Option): Option =>
  typeof option === 'string'
    ? { value: option, label: sentencesIn(option) }
    : { ...option, label: sentencesIn(option.label) }

/** What a row of a list is called, and all of them; Payload makes English ones of the name. */
const rowsInLanguages = ({ name, labels }: { name: string; labels?: Labels }): Labels => {
  const { singular, plural } = { ...formatLabels(name), ...labels }
  return { singular: sentencesIn(singular), plural: sentencesIn(plural) }
}

const fieldInLanguages = (field: Field): Field => {
  if (field.type === 'tabs') {
    const tabs = field.tabs.map((tab) => ({
      ...tab,
      label: sentencesIn(tab.label),
      description: sentencesIn(tab.description),
      fields: tab.fields.map(fieldInLanguages),
    }))
    return { ...field, tabs } as Field // The parts are of the types that they had.
  }
  if (field.type === 'collapsible')
    return {
      ...field,
      label: sentencesIn(field.label),
      admin: { ...field.admin, description: sentencesIn(field.admin?.description) },
      fields: field.fields.map(fieldInLanguages),
    } // The parts are of the types that they had.
  if (field.type === 'ui') return { ...field, label: sentencesIn(field.label) }
  if (!('name' in field)) return field
  return {
    ...field,
    label: sentencesIn(field.label ?? toWords(field.name)),
    ...('labels' in field || field.type === 'array' ? { labels: rowsInLanguages(field) } : {}),
    ...(field.admin ? { admin: { ...field.admin, description: sentencesIn(field.admin.description) } } : {}),
    ...('options' in field ? { options: field.options.map(optionInLanguages) } : {}),
    ...('fields' in field ? { fields: field.fields.map(fieldInLanguages) } : {}),
  } as Field // The parts are of the types that they had.
}

const PENDING_SAVE = 'communique/client#OwedSave'
const UNSAVED_COPY = 'communique/client#UnsavedCopy'

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>

const withComponents = (collection: CollectionConfig, added: Components): CollectionConfig => ({
  ...collection,
  admin: { ...collection.admin, components: { ...collection.admin?.components, ...added } },
})

/** A collection whose form loses no words over a save that fails. What holds passwords is not kept on a device. */
const withSaveRecovery = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {}, auth } = collection
  if (admin.hidden) return collection
  const { edit } = admin.components ?? {}
  const before = edit?.beforeDocumentControls ?? []
  return withComponents(collection, {
    edit: {
      ...edit,
      beforeDocumentControls: [...before, ...(auth ? [] : [UNSAVED_COPY]), PENDING_SAVE],
    },
  })
}

/** A list whose filters ask for a moment as the forms do; Payload's picker would show the browser's clock. */
const withMomentFilters = (collection: CollectionConfig): CollectionConfig => {
  const { admin = {} } = collection
  const views = admin.components?.views
  if (admin.hidden === true || views?.list) return collection
  return withComponents(collection, {
    views: { ...views, list: { Component: 'communique/client#MomentList' } },
  })
}

/**
 * Nothing of the newsroom is in a host's GraphQL or in its rich text: neither knows the endpoints of the desk. With plain
 * `graphQL: false` the host's own schema would fail (docs/payload-traps.md 39).
 */
const closed = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  graphQL: { disableQueries: true, disableMutations: true },
  admin: { ...collection.admin, enableRichTextLink: false, enableRichTextRelationship: false },
})

/** Adds collections to a copy of the config; a slug that the host uses already is an error, never an overwrite. */
export const addCollections = (
  plugin: string,
  config: Config,
  added: CollectionConfig[],
  slugs: Slugs,
): Config => {
  const taken = takenIn(config, added)
  if (taken.length > 0) throw new Error(`[${plugin}] ${describeTaken(taken, config, slugs)}`)
  const ours = added.map(inLanguages).map(withSaveRecovery).map(withMomentFilters).map(closed)
  return { ...config, collections: [...(config.collections ?? []), ...ours] }
}

const takenIn = ({ collections = [] }: Config, added: CollectionConfig[]): string[] => {
  const present = new Set(collections.map(({ slug }) => slug))
  return added.map(({ slug }) => slug).filter((slug) => present.has(slug))
}

/** All of them at once, each with its key. */
const describeTaken = (taken: string[], { collections = [] }: Config, slugs: Slugs): string => {
  const quoted = taken.map((slug) => `“${slug}”`)
  const exist =
    taken.length === 1
      ? `the collection ${quoted.join()} exists already`
      : `the collections ${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)} exist already`
  const names = taken.map((slug) => `${keyOf(slugs, slug)}: 'newsroom-${slug}'`).join(', ')
  const rename = `give the newsroom's another name in the option \`slugs\`, such as slugs: { ${names} }`
  const isTheirLogin = collections.some(({ slug, auth }) => auth && slug === slugs.users)
  return taken.includes(slugs.users) && isTheirLogin
    ? `${exist}: set users: '${slugs.users}' where people are to log in with its accounts, or ${rename}.`
    : `${exist}: ${rename}.`
}

const keyOf = (slugs: Slugs, taken: string): string =>
  Object.entries(slugs).find(([, slug]) => slug === taken)?.[0] ?? taken
