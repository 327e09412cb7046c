import type { CollectionConfig, Config } from 'payload'
import { entrySlugs, type Slugs } from '../domain/slugs.ts'

/** A copy of the config in which the collections of entries are changed, and no other. */
export const changeEntries = (
  config: Config,
  slugs: Slugs,
  change: (collection: CollectionConfig) => CollectionConfig,
): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    entrySlugs(slugs).includes(collection.slug) ? change(collection) : collection,
  ),
})
