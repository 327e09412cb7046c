import type {
  CollectionBeforeOperationHook,
  CollectionBeforeValidateHook,
  CollectionBeforeChangeHook,
  PayloadRequest,
  CollectionBeforeDeleteHook,
} from 'payload'
import { SERVER_FIELDS } from '../domain/serverFields.ts'
import { slugify } from '../domain/entrySlug.ts'
import type { Embargo } from '../domain/canonical.ts'
import { resolveEmbargo } from '../domain/embargo.ts'
import { Refusal } from '../errors.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'
import { isLocale } from '../domain/locales.ts'
import type { Slugs } from '../domain/slugs.ts'

/** Whatever a client says about the server's own fields is dropped; `revision` alone is read, by `requireRevision`. */
export const ignoreServerFields: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  const kept = Object.entries(data).filter(
    ([key]) => key === 'revision' || !(SERVER_FIELDS as readonly string[]).includes(key),
  )
  return { ...args, data: Object.fromEntries(kept) }
}

/** Maps and GeoJSON write a point as `[longitude, latitude]`; the venue keeps it under the two names. */
export const readGeoJsonPoint: CollectionBeforeOperationHook = ({ args, operation, overrideAccess }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data?: { venue?: { point?: unknown } | null } }
  const point = data?.venue?.point
  if (!Array.isArray(point) || point.length !== 2) return args
  const [longitude, latitude] = point as unknown[]
  return { ...args, data: { ...data, venue: { ...data?.venue, point: { latitude, longitude } } } }
}

/** A slug that was left out comes from the title. What the world sees gets its suffix at the first freeze. */
export const fillSlug: CollectionBeforeValidateHook = ({ collection, data, originalDoc, req }) => {
  if (!data) return data
  const stored = originalDoc as { slug?: string | null; title?: unknown } | undefined
  const given = data.slug === undefined ? stored?.slug : (data.slug as string | null)
  const source = given ? given : titleIn(data.title ?? stored?.title, req.locale)
  return source ? { ...data, slug: slugify(source, collection.slug.replace(/s$/, '')) } : data
}

const titleIn = (title: unknown, locale: string | null | undefined): string | undefined => {
  if (typeof title === 'string') return title
  if (typeof title !== 'object' || title === null) return undefined
  const byLocale = title as Record<string, string | undefined>
  return byLocale.en ?? byLocale[locale ?? ''] ?? Object.values(byLocale)[0]
}

const NONE = { until: null, zone: null, wallTime: null }

/**
 * Keeps instant, zone and wall time of an embargo true to one another; a gap is refused, an overlap asked. It stands
 * before the revision is raised, so that a refusal leaves nothing also where there are no transactions.
 */
export const normaliseEmbargo: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  if (data.embargo === undefined) return args
  const stored = storedDocumentOf(req)?.embargo as Partial<Embargo> | null | undefined
  const before = stored?.until && stored.zone && stored.wallTime ? (stored as Embargo) : null
  const verdict = resolveEmbargo(data.embargo, before)
  if (!verdict.ok) throw new Refusal('invalid', verdict.sentence)
  return { ...args, data: { ...data, embargo: verdict.embargo ?? NONE } }
}

/** What the register writes beside a running edit. */
const PROJECTIONS = ['state', 'digest', 'edition', 'parties', 'readers', 'writers', 'restoredSeq', 'blankOf']

/**
 * An update carries the document as it was read when it began. Without transactions it would write these back as they
 * were then, over what the register has written meanwhile; so it does not write them at all.
 */
export const dropProjections: CollectionBeforeChangeHook = ({ data, operation }) =>
  operation === 'create'
    ? data
    : Object.fromEntries(Object.entries(data).filter(([field]) => !PROJECTIONS.includes(field)))

/** A request of the Local API has no query of its own. */
const askedBy = ({ query = {} }: Partial<PayloadRequest>): unknown =>
  query['fallback-locale'] ?? query.fallbackLocale

/**
 * An empty language is empty, whatever the host's localization says: words of another one that stood in a form, or in a
 * program's answer, would be saved as its own. Only labels fall back, which a list asks for with `select`; and whoever asks
 * for another language by its name gets it.
 *
 * The last of the hooks, also for the admin's own pages: a nested call of the Local API writes its own fallback into the
 * request that it is passed (docs/payload-traps.md 40), also over a `none` that was asked for.
 */
export const disableFallback: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const { id, select } = args as { id?: unknown; select?: object }
  const isLabel = operation === 'read' && id === undefined && select !== undefined
  const asked = askedBy(req)
  if (!(isLabel && asked === undefined)) req.fallbackLocale = isLocale(asked) ? asked : false
  return args
}

/** What was said of a draft goes with it. Where there is a register, its own act does this. */
export const dropComments =
  ({ entryComments }: Slugs): CollectionBeforeDeleteHook =>
  async ({ id, req }) => {
    await req.payload.db.deleteMany({
      collection: entryComments,
      where: { entry: { equals: id } },
      req,
    })
  }
