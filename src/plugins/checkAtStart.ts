import { isDeepStrictEqual } from 'node:util'
import type { Config, Field, SanitizedConfig, Payload } from 'payload'
import type { Slugs } from '../domain/slugs.ts'
import { storePartsOf } from '../stores/storeParts.ts'
import type { NewsroomOptions } from './options.ts'

/**
 * Looked at before Payload reads the relations of what is added: it would say of them only that there is no such collection.
 *
 * @param collection of the plugin that must stand before. @throws Error with this sentence.
 */
export const requireBefore = ({ collections = [] }: Config, collection: string, sentence: string): void => {
  if (!collections.some(({ slug }) => slug === collection)) throw new Error(sentence)
}

/** @throws Error where the desk is there already: every collection of the second one would be there twice. */
export const refuseSecond = ({ admin }: Config): void => {
  if (admin?.custom?.communique !== undefined)
    throw new Error(
      '[deskPlugin] The desk stands twice among the plugins: keep one. newsroomPlugin holds desk, register and wire.',
    )
}

/** What desk, register and wire have to be given alike: the wire names the newsroom, and finds what the desk writes. */
type Shared = Pick<NewsroomOptions, 'publicUrl' | 'brand'> & { slugs: Slugs }

/** Where a configuration carries it; nobody but the server sees it there. */
const SHARED = 'communique'

export const withShared = (config: Config, shared: Shared): Config => ({
  ...config,
  custom: { ...config.custom, [SHARED]: shared },
})

/** @throws Error where the desk was given something else: which option. */
export const refuseOtherOptions = (plugin: string, { custom }: Config, own: Shared): void => {
  const desks = custom?.[SHARED] as Shared | undefined // set above
  const other = (['slugs', 'publicUrl', 'brand'] as const).find(
    (name) => desks && !isDeepStrictEqual(desks[name] ?? {}, own[name] ?? {}),
  )
  if (!other) return
  const option = other === 'slugs' ? '`slugs`, or `users`,' : `\`${other}\``
  throw new Error(
    `[${plugin}] ${option} is not what deskPlugin was given: give all of them the same options, or use newsroomPlugin.`,
  )
}

/** Payload's own collections relate to every other one, and nobody filters by that. */
const isPayloads = (slug: string): boolean => slug.startsWith('payload-')

/**
 * A field of the host that relates to a collection of the newsroom's would open it: `where[relation.title]` and `sort` reach
 * through a relation into what the reader may not read (docs/payload-traps.md 3).
 *
 * @throws Error that names the fields, and what to use in their place.
 */
export const refuseRelations = (config: SanitizedConfig, ours: ReadonlySet<string>): void => {
  const hosts = [...config.collections, ...config.globals].filter(
    ({ slug }) => !ours.has(slug) && !isPayloads(slug),
  )
  const found = hosts.flatMap(({ slug, fields }) =>
    relationsIn(fields, config)
      .filter(({ to }) => ours.has(to))
      .map(({ path, to }) => `${slug}.${path} (to ${to})`),
  )
  if (found.length === 0) return
  throw new Error(
    `[newsroomPlugin] ${found.join(', ')}: a field cannot relate to a collection of the newsroom, since filters would reach through it into what is not public. Use publicationField(), which keeps the slug or the digest of a publication.`,
  )
}

type Relation = { path: string; to: string }

const relationsIn = (fields: readonly Field[], config: SanitizedConfig, within = ''): Relation[] =>
  fields.flatMap((field): Relation[] => {
    const path = 'name' in field && field.name ? `${within}${field.name}` : within.replace(/\.$/, '')
    const inside = path === '' || path === within.replace(/\.$/, '') ? within : `${path}.`
    if (field.type === 'relationship' || field.type === 'upload')
      return listOf(field.relationTo).map((to) => ({ path, to }))
    if (field.type === 'join') return listOf(field.collection).map((to) => ({ path, to }))
    if (field.type === 'tabs')
      return field.tabs.flatMap((tab) =>
        relationsIn(tab.fields, config, 'name' in tab && tab.name ? `${inside}${tab.name}.` : inside),
      )
    if (field.type === 'blocks')
      return blocksOf(field, config).flatMap((block) =>
        relationsIn(block.fields, config, `${inside}${block.slug}.`),
      )
    if (field.type === 'richText') return relationsIn(fieldsInside(field), config, inside)
    return 'fields' in field ? relationsIn(field.fields, config, inside) : []
  })

/** What Lexical's editor keeps of its blocks, links and uploads once it is sanitised: by the type of a node, the fields of all of them. */
type Editor = {
  editorConfig?: { features?: { getSubFields?: ReadonlyMap<string, (of: object) => Field[] | null> } }
}

const fieldsInside = ({ editor }: Extract<Field, { type: 'richText' }>): Field[] => {
  const { getSubFields } = (editor as Editor | undefined)?.editorConfig?.features ?? {}
  return [...(getSubFields?.values() ?? [])].flatMap((fieldsOf) => fieldsOf({}) ?? [])
}

type BlocksField = Extract<Field, { type: 'blocks' }>
type Block = { slug: string; fields: Field[] }

/** A block stands in the field, or among those of the configuration. */
const blocksOf = ({ blocks, blockReferences = [] }: BlocksField, config: SanitizedConfig): Block[] =>
  [...blocks, ...blockReferences].flatMap((block): Block[] => {
    if (typeof block !== 'string') return [block]
    const known = config.blocks?.find(({ slug }) => slug === block)
    return known ? [known] : []
  })

const listOf = (one: string | readonly string[]): readonly string[] => (typeof one === 'string' ? [one] : one)

const WHOLE = 'docs/plugins.md of the package communique says what holds on which database.'

/** Of a database that keeps less than all promises, what it does not keep is said at the start, to whoever runs the host. */
export const warnOfWeakerStore = ({ db, logger }: Payload): void => {
  if (storePartsOf(db)) return
  if (!hasTransactions(db))
    logger.warn(
      `[newsroomPlugin] This ${db.name} adapter has no transactions: what a crash interrupts can be stored in part. ${adviceFor(db.name)} ${WHOLE}`,
    )
  logger.info(
    `[newsroomPlugin] With this ${db.name} adapter lists of /v1 are found by reading all publications, and the clock of the database is not compared. ${WHOLE}`,
  )
}

/** Payload leaves them off on SQLite unless asked, and on MongoDB where the address names no replica set. */
const hasTransactions = (db: Payload['db']): boolean => {
  const { transactionOptions, url } = db as { transactionOptions?: object | false; url?: string | false }
  if (db.name === 'sqlite') return Boolean(transactionOptions)
  if (db.name === 'mongoose') return transactionOptions !== false && String(url).includes('replicaSet=')
  return transactionOptions !== false
}

const adviceFor = (name: string): string =>
  name === 'sqlite'
    ? 'newsroomSqlite of communique/adapters/sqlite has them.'
    : 'Run MongoDB as a replica set, and name it in the address (replicaSet=…).'
