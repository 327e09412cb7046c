import type { CollectionConfig, Config, Field } from 'payload'
import { clearanceEndpoints } from '../collections/clearanceEndpoints.ts'
import { languagesEndpoint } from '../collections/languagesEndpoint.ts'
import type { Slugs } from '../domain/slugs.ts'
import { changeEntries } from './changeEntries.ts'

/** What the register adds to the desk's entries: where each stands, and the doors of its clearance. */
export const withClearance = (config: Config, slugs: Slugs): Config =>
  changeEntries(config, slugs, (collection) => ({
    ...collection,
    fields: withBoxes(collection.fields),
    endpoints: [...(collection.endpoints || []), ...clearanceEndpoints(slugs), languagesEndpoint(slugs)],
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
