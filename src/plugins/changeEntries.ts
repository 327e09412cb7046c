import type { CollectionConfig, Config, Field } from 'payload'
import { entrySlugs, type Slugs } from '../domain/slugs.ts'
import { clearanceEndpoints } from '../desk/clearance/clearanceEndpoints.ts'
import { languagesEndpoint } from '../desk/languages/languagesEndpoint.ts'
import { readinessEndpoint } from '../desk/readiness/readinessEndpoint.ts'
import { copyEndpoint, previewEndpoint, recordEndpoint } from '../desk/copies/copyEndpoints.ts'
import { grantEndpoints } from '../desk/earlyAccess/grantEndpoints.ts'

/** A copy of the config in which the collections of entries are changed, and no other. */
const changeEntries = (
  config: Config,
  slugs: Slugs,
  change: (collection: CollectionConfig) => CollectionConfig,
): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    entrySlugs(slugs).includes(collection.slug) ? change(collection) : collection,
  ),
})

/** What the register adds to the desk's entries: where each stands, and the endpoints of its clearance. */
export const withClearance = (config: Config, slugs: Slugs): Config =>
  changeEntries(config, slugs, (collection) => ({
    ...collection,
    fields: withBoxes(collection.fields),
    endpoints: [
      ...(collection.endpoints || []),
      ...clearanceEndpoints(slugs),
      languagesEndpoint(slugs),
      readinessEndpoint(slugs),
    ],
  }))

const LANGUAGE_TABS: Field = {
  name: 'languageTabs',
  type: 'ui',
  admin: {
    components: { Field: 'communique/client#LanguageTabs' },
    disableListColumn: true,
  },
}

const CLEARANCE_BOX: Field = {
  name: 'clearanceBox',
  type: 'ui',
  admin: {
    position: 'sidebar',
    components: { Field: 'communique/client#ClearanceBox' },
    disableListColumn: true,
  },
}

/** The languages above the text; the clearance above what people say of it. */
const withBoxes = (fields: CollectionConfig['fields']): Field[] =>
  fields.flatMap((field): Field[] => {
    if (field.type === 'tabs') return [LANGUAGE_TABS, field]
    return 'name' in field && field.name === 'commentsBox' ? [CLEARANCE_BOX, field] : [field]
  })

/** What the wire adds to the desk's entries: early sight, and the text as the world would read it. */
export const withWire = (config: Config, slugs: Slugs): Config =>
  changeEntries(config, slugs, (collection) => ({
    ...collection,
    endpoints: [
      ...(collection.endpoints || []),
      ...grantEndpoints(slugs),
      previewEndpoint(slugs),
      copyEndpoint(slugs),
      recordEndpoint(slugs),
    ],
  }))
