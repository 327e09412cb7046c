import type { CollectionAfterChangeHook, PayloadRequest } from 'payload'
import { type Edit as EditOf, KEEP_VERSION_HEADER, newestEdit, suggestersOf } from '../domain/edits.ts'
import { isSame } from '../domain/merging/sameValue.ts'
import type { Slugs } from '../domain/slugs.ts'

/** One version stands for what a person has written in so long. */
const SPAN_MS = 10 * 60_000

/** `locale`: the language of the request that made it; earlier ones do not say. */
type Edit = EditOf & { locale?: string }
type Version = { id: string; version: { revision?: number; editedBy?: Edit[] | null; parties?: unknown } }

const lastEdit = ({ version }: Version): Edit | undefined => newestEdit(version.editedBy)

/** By the newsroom's own clock. */
const spanOf = ({ at }: Edit): number => Math.floor(Date.parse(at) / SPAN_MS)

/** Others may have the earlier one before them, and are to be told field by field what has been changed since. */
const isOpenToOthers = async (
  req: PayloadRequest,
  { presences }: Slugs,
  entry: string,
  person: string,
): Promise<boolean> => {
  const { docs } = await req.payload.db.find({
    collection: presences,
    where: {
      and: [
        { entry: { equals: entry } },
        { person: { not_equals: person } },
        { until: { greater_than: Date.now() } },
      ],
    },
    limit: 1,
    pagination: false,
    req,
  })
  return docs.length > 0
}

/**
 * Of one person, with their own words or those of the same others, in one language, within the same ten minutes: so the history still says what was changed before what. Who is
 * invited between the two is told of the later one alone.
 */
const isContinued = (later: Version, earlier: Version): boolean => {
  const [now, before] = [lastEdit(later), lastEdit(earlier)]
  return (
    now?.locale !== undefined &&
    before !== undefined &&
    now.user === before.user &&
    now.locale === before.locale &&
    now.locale !== 'all' &&
    spanOf(now) === spanOf(before) &&
    isSame(suggestersOf(later.version.editedBy), suggestersOf(earlier.version.editedBy)) &&
    isSame(later.version.parties, earlier.version.parties)
  )
}

/**
 * A text is saved while it is typed, and its history is to be read by people: the version that a save continues goes, unless
 * it is the first of all, or somebody else has the text open. Who comes back to one that is gone is still shown every field
 * that differs (`requireRevision.ts`).
 */
export const coalesceVersions =
  (slugs: Slugs): CollectionAfterChangeHook<{ id: string }> =>
  async ({ collection, doc, operation, overrideAccess, req }) => {
    if (operation !== 'update' || overrideAccess || req.headers.has(KEEP_VERSION_HEADER)) return doc
    const { db } = req.payload
    const { docs } = await db.findVersions<Version['version']>({
      collection: collection.slug,
      where: { parent: { equals: doc.id } },
      sort: ['-version.revision'],
      limit: 2,
      pagination: false,
      select: { version: { revision: true, editedBy: true, parties: true } },
      req,
    })
    const [later, earlier] = docs as unknown as Version[]
    if (!later || !earlier || earlier.version.revision === 1 || !isContinued(later, earlier)) return doc
    if (await isOpenToOthers(req, slugs, doc.id, lastEdit(later)?.user ?? '')) return doc
    await db.deleteVersions({
      collection: collection.slug,
      where: {
        and: [{ parent: { equals: doc.id } }, { 'version.revision': { equals: earlier.version.revision } }],
      },
      req,
    })
    return doc
  }
