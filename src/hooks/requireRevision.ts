import type {
  FlattenedField,
  PayloadRequest,
  SanitizedCollectionConfig,
  CollectionBeforeOperationHook,
} from 'payload'
import { SERVER_FIELDS } from '../domain/serverFields.ts'
import { requireActor } from '../access/actor.ts'
import { type Edit, newestEdit } from '../domain/edits.ts'
import { isBlank } from '../domain/blankTexts.ts'
import { isSame } from '../domain/merging/sameValue.ts'
import { horizonFor } from '../domain/rights/horizon.ts'
import { baseServicesOf } from '../baseServices.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'
import { Refusal, staleRevision } from '../errors.ts'
import { storedDocumentOf } from './loadStoredDocument.ts'
import { forPrograms } from '../domain/sentences.ts'

type ChangedField = { name: string; locales?: string[] }
/** What somebody missed who still has an older revision of a text. */
type Changes = {
  /** The present one. */
  revision: number
  by: { id: string; name: string; at: string }[]
  /** By their names; null where the older text is kept nowhere. */
  fields: ChangedField[] | null
}

type Document = Record<string, unknown>
type Question = {
  collection: SanitizedCollectionConfig
  id: string
  revision: number
  req: PayloadRequest
  slugs: Slugs
}

/**
 * Who has changed what in a text since a revision of it. Read past the reader's own access: who may edit a text may know
 * what is in it now, and of its history no more than this (the history is the lead's alone), and nothing of what
 * was before their organisation was invited.
 */
export const changesSince = async (question: Question): Promise<Changes> => {
  const { collection, id, revision, req, slugs } = question
  const { db } = req.payload
  const from = await invitedAt(question)
  const present = (await db.findOne<Document & { id: string }>({
    collection: collection.slug,
    where: { id: { equals: id } },
    locale: 'all',
    req,
  })) as Document | null
  const earlier = await findVersion(question, revision)
  const next = from === '' ? null : await findVersion(question, revision + 1)
  // Where the very next version is gone, what came after it may be older than the invitation.
  const isCurrent = Number(present?.revision) === revision
  const isKnown = from === '' || isCurrent || (next !== null && lastEdit(next) >= from)
  return {
    revision: Number(present?.revision ?? revision),
    by: await editorsSince(present, earlier, { from, req, slugs }),
    fields:
      present && earlier && isKnown ? fieldsThatDiffer(collection.flattenedFields, earlier, present) : null,
  }
}

const findVersion = async (
  { collection, id, req }: Pick<Question, 'collection' | 'id' | 'req'>,
  revision: number,
): Promise<Document | null> => {
  const { docs } = await req.payload.db.findVersions<Document>({
    collection: collection.slug,
    where: { and: [{ parent: { equals: id } }, { 'version.revision': { equals: revision } }] },
    locale: 'all',
    limit: 1,
    req,
  })
  return docs[0]?.version ?? null
}

/** ISO 8601; empty for the lead, and where nobody has been invited. */
const invitedAt = async ({ id, req, slugs }: Question): Promise<string> => {
  const actor = await requireActor(req, slugs)
  const clearance = (await baseServicesOf(req.payload).register.clearances([id], req)).get(id)
  return (clearance && horizonFor(clearance, actor)?.at) ?? ''
}

const fieldsThatDiffer = (fields: FlattenedField[], earlier: Document, present: Document): ChangedField[] =>
  fields
    .filter(({ name }) => !(SERVER_FIELDS as readonly string[]).includes(name))
    .flatMap((field) => {
      const [before, after] = [earlier[field.name], present[field.name]]
      if (isSame(before, after)) return []
      const isLocalised = 'localized' in field && field.localized === true
      return [{ name: field.name, ...(isLocalised ? { locales: localesThatDiffer(before, after) } : {}) }]
    })

const localesThatDiffer = (before: unknown, after: unknown): string[] => {
  const [a, b] = [(before ?? {}) as Document, (after ?? {}) as Document]
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter(
    (locale) => !isSame(a[locale], b[locale]),
  )
}

const editsOf = (document: Document | null) => (document?.editedBy ?? []) as Edit[]

/** The instant of the newest edit, by the newsroom's clock. */
const lastEdit = (document: Document | null): string => newestEdit(editsOf(document))?.at ?? ''

const editorsSince = async (
  present: Document | null,
  earlier: Document | null,
  { from, req, slugs }: Pick<Question, 'req' | 'slugs'> & { from: string },
): Promise<Changes['by']> => {
  const since = lastEdit(earlier)
  const recent = editsOf(present).filter(({ at }) => at > since && at >= from)
  // Once, however many suggestions somebody has accepted.
  const edits = recent.filter(
    ({ user }, index) => recent.findLastIndex((other) => other.user === user) === index,
  )
  const { docs } = await req.payload.db.find<{ id: string; name?: string | null }>({
    collection: peopleOf(slugs),
    where: { id: { in: edits.map(({ user }) => user) } },
    pagination: false,
    req,
  })
  const names = new Map(docs.map(({ id, name }) => [id, name ?? '']))
  return edits.map(({ user, at }) => ({ id: user, name: names.get(user) ?? '', at }))
}

/**
 * Two parallel updates both answer 200 and the last one wins (docs/payload-traps.md 17). So an update names the
 * revision that it was based on, which one conditional write compares and raises: of two, one is told to look again,
 * and nothing is overwritten.
 */
export const requireRevision =
  (slugs: Slugs): CollectionBeforeOperationHook =>
  async ({ args, collection, operation, overrideAccess, req }) => {
    const stored = storedDocumentOf(req)
    if (overrideAccess || operation !== 'update' || !stored) return args
    const { data } = args as { data: Record<string, unknown> }
    const revision = data.revision ?? ifMatch(req)
    if (revision === undefined || revision === null) {
      throw new Refusal(
        'revision-required',
        forPrograms('Say which revision this change is based on (`revision`, or If-Match).'),
      )
    }
    if (typeof revision !== 'number' || !Number.isInteger(revision)) {
      throw new Refusal(
        'invalid',
        forPrograms('“revision” is the whole number that the entry was read with.'),
      )
    }
    const raised = { revision: revision + 1, ...(isBlank(data) ? {} : { blankOf: '' }) }
    await raise({ collection, id: stored.id, revision, req, slugs }, raised)
    return { ...args, data: { ...data, revision: revision + 1 } }
  }

const ifMatch = (req: PayloadRequest): number | undefined => {
  const tag = req.headers?.get('if-match')?.replace(/^W\//, '').replaceAll('"', '')
  return tag && /^\d{1,9}$/.test(tag) ? Number(tag) : undefined
}

type Raise = {
  collection: SanitizedCollectionConfig
  id: string
  revision: number
  req: PayloadRequest
  slugs: Slugs
}

/** @param raised what is written with it: from the first words on others see a text. */
const raise = async (stale: Raise, raised: Record<string, unknown>) => {
  const { collection, id, revision, req } = stale
  const isRaised = await req.payload.db.updateOne({
    collection: collection.slug,
    where: {
      and: [{ id: { equals: id } }, { revision: { equals: revision } }, { state: { equals: 'drafting' } }],
    },
    data: raised,
    options: { atomic: true },
    req,
  })
  if (isRaised) return
  throw staleRevision({
    state: storedDocumentOf(req)?.state ?? 'drafting',
    changes: await changesSince(stale),
  })
}
