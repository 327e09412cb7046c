import { ACCESS_TABLE } from '../domain/rights/table.ts'
import { type CollectionKey, DEFAULT_SLUGS } from '../domain/slugs.ts'

/** The admin's server functions that are served (@payloadcms/next/dist/utilities/handleServerFunctions.js). */
export const SERVED_FUNCTIONS = [
  'form-state',
  'table-state',
  'render-document',
  'render-document-slots',
  'render-list',
  'render-widget',
  'get-default-layout',
] as const

/** Those that Payload has and nobody is served: they write without a revision, or no screen of ours asks for them. */
export const REFUSED_FUNCTIONS = [
  'copy-data-from-locale',
  'schedule-publish',
  'get-upcoming-scheduled-publish',
  'get-folder-results-component-and-data',
  'render-field',
  'slugify',
] as const

/** Payload's own server action, which sets the cookie of the admin's language, as the build names it. */
export const PAYLOADS_SERVER_ACTION =
  'node_modules/@payloadcms/next/dist/layouts/Root/index.js#$$RSC_SERVER_ACTION_0'

/** The collections that somebody may read; the admin has no screen of the others, and none of Payload's own. */
const SHOWN: readonly string[] = (Object.keys(DEFAULT_SLUGS) as CollectionKey[])
  .filter((key) => ACCESS_TABLE[key].read.length > 0)
  .map((key) => DEFAULT_SLUGS[key])

type Call = { name: string; args: Record<string, unknown> }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Globals and joins there are none. */
const namesNothingElse = ({ collectionSlug, globalSlug, parent }: Call['args']): boolean =>
  [undefined, null, '', ...SHOWN].includes(collectionSlug as string | null | undefined) &&
  !globalSlug &&
  !parent

/** Whether this is a call that the admin's own screens make, as far as can be told from its outside. */
export const isServedCall = (call: unknown): call is Call =>
  isRecord(call) &&
  (SERVED_FUNCTIONS as readonly unknown[]).includes(call.name) &&
  isRecord(call.args) &&
  namesNothingElse(call.args)
