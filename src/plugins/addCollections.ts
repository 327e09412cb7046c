import type { CollectionConfig, Config } from 'payload'
import { inLanguages } from '../collections/inLanguages.ts'
import { owingSaves } from '../collections/owingSaves.ts'

/**
 * Nothing of the newsroom is in a host's GraphQL or in its rich text: neither knows the doors of the desk. With plain
 * `graphQL: false` the host's own schema would fail (TRAPS 39).
 */
const closed = (collection: CollectionConfig): CollectionConfig => ({
  ...collection,
  graphQL: { disableQueries: true, disableMutations: true },
  admin: { ...collection.admin, enableRichTextLink: false, enableRichTextRelationship: false },
})

/** Adds collections to a copy of the config; a slug that the host uses already is an error, never an overwrite. */
export const addCollections = (plugin: string, config: Config, added: CollectionConfig[]): Config => {
  const present = new Set((config.collections ?? []).map(({ slug }) => slug))
  const taken = added.find(({ slug }) => present.has(slug))
  if (taken) {
    throw new Error(
      `[${plugin}] the collection “${taken.slug}” exists already: give the newsroom's another name in the option \`slugs\`.`,
    )
  }
  const ours = added.map(inLanguages).map(owingSaves).map(closed)
  return { ...config, collections: [...(config.collections ?? []), ...ours] }
}
