import type { PayloadRequest } from 'payload'
import { organisationIdsOf, requireActor } from '../../access/actor.ts'
import { findReadable } from '../../access/findReadable.ts'
import { mayWithEntry } from '../../access/granted.ts'
import { type Edit, newestEdit, suggestersOf } from '../../domain/edits.ts'
import { type HistoryStep, type Snapshot, stepsOf } from '../../domain/history.ts'
import { LOCALES } from '../../domain/locales.ts'
import { stableText } from '../../domain/merging/sameValue.ts'
import { ACCESS_TABLE } from '../../domain/rights/table.ts'
import { SERVER_FIELDS } from '../../domain/serverFields.ts'
import { ENTRY_KEYS, peopleOf, type Slugs } from '../../domain/slugs.ts'
import { toRecord, type RecordLine } from '../../domain/clearance/record.ts'
import { notFound } from '../../errors.ts'
import type { Ref } from '../../register/types.ts'
import { deskServicesOf, registerServicesOf } from '../../services.ts'
import { LOCALISED } from '../composer/draft.ts'
import { sourceLines } from '../languages/sourceLines.ts'

/** Steps of one page. */
const PAGE = 20

export type TextHistory = {
  title: string | null
  steps: HistoryStep[]
  /** What was done with the text between these steps and those of the page before, the newest first. */
  acts: RecordLine[]
  /** What people are called, by id. */
  names: Readonly<Record<string, string>>
  page: number
  isLast: boolean
  /** The revision of the text in hand; null where the reader cannot change it now. */
  editable: number | null
}

type Asked = { ref: Ref; page: number }

/**
 * One page of the history of a text.
 *
 * @param page counted from 1.
 * @throws Refusal `unauthenticated`; `not-found` for people who cannot read its versions.
 */
export const readHistory = async (
  req: PayloadRequest,
  slugs: Slugs,
  { ref, page }: Asked,
): Promise<TextHistory> => {
  const actor = await requireActor(req, slugs)
  const key = ENTRY_KEYS.find((one) => slugs[one] === ref.collection)
  const stored = key ? await findReadable<Stored>(req, ref.collection, ref.id) : null
  if (!key || !stored) throw notFound()
  const own = organisationIdsOf(actor)
  const isLead = mayWithEntry(ACCESS_TABLE[key].readVersions, actor, stored)
  const find = (paging: Paging) => findVersions(req, { ref, own }, paging)
  const { docs, hasNextPage } = await find({ limit: PAGE, page })
  if (docs.length === 0 && !isLead) throw notFound()
  const base = hasNextPage ? (await find({ limit: 1, page: page * PAGE + 1 })).docs[0] : null
  const snapshots = docs.map(toSnapshot)
  const steps = stepsOf(snapshots, base ? toSnapshot(base) : null)
  const until = page === 1 ? null : await instantBefore(find, page)
  const log = deskServicesOf(req.payload).notices
    ? toRecord(await registerServicesOf(req.payload).register.clearance(ref, actor)).flatMap(
        ({ lines }) => lines,
      )
    : []
  const since = hasNextPage ? (snapshots.at(-1)?.at ?? '') : ''
  const acts = log.filter(({ at }) => at >= since && (until === null || at < until)).reverse()
  const mayEdit = stored.state === 'drafting' && mayWithEntry(ACCESS_TABLE[key].update, actor, stored)
  return {
    ...{ title: stored.title ?? null, steps, acts, page, isLast: !hasNextPage },
    names: await readNames(req, slugs, steps),
    editable: mayEdit ? (stored.revision ?? null) : null,
  }
}

type Stored = Record<string, unknown> & {
  id: string
  title?: string | null
  state?: string
  revision?: number
}
type Document = Record<string, unknown> & {
  updatedAt?: string
  editedBy?: Edit[] | null
}
type Version = { id: string; updatedAt: string; version: Document }

type Paging = { limit: number; page: number }
type Found = { docs: Version[]; hasNextPage: boolean }

/** Each version belongs to the organisation that led the text then (ADR 12). */
const findVersions = async (
  req: PayloadRequest,
  { ref: { collection, id }, own }: { ref: Ref; own: string[] },
  { limit, page }: Paging,
): Promise<Found> => {
  const { docs, hasNextPage } = await req.payload.db.findVersions<Document>({
    ...{ collection, req, page, limit, locale: 'all', pagination: true },
    where: { and: [{ parent: { equals: id } }, { 'version.lead': { in: own } }] },
    sort: ['-version.revision', '-id'],
  })
  return { docs: docs as unknown as Version[], hasNextPage }
}

/** When the last step of the page before was made. */
const instantBefore = async (
  find: (paging: Paging) => Promise<Found>,
  page: number,
): Promise<string | null> => {
  const { docs } = await find({ limit: 1, page: (page - 1) * PAGE })
  return docs[0] ? toSnapshot(docs[0]).at : null
}

const toSnapshot = ({ id, updatedAt, version }: Version): Snapshot => {
  const edit = newestEdit(version.editedBy)
  return {
    ...{ id: String(id), by: edit?.user ?? null, at: edit?.at ?? updatedAt },
    suggestedBy: suggestersOf(version.editedBy),
    words: Object.fromEntries(LOCALISED.flatMap((field) => wordsIn(field, version[field]))),
    facts: Object.fromEntries(
      Object.entries(version)
        .filter(([field]) => !LOCALISED.includes(field) && !NO_FACTS.includes(field))
        .map(([field, value]) => [field, stableText(value)] as const)
        .filter(([, said]) => said !== EMPTY && said !== UNCHECKED),
    ),
  }
}

const [EMPTY, UNCHECKED] = [null, false].map(stableText)
const NO_FACTS: readonly string[] = [...SERVER_FIELDS, 'slug']

const wordsIn = (field: string, value: unknown): [string, string][] =>
  LOCALES.flatMap((locale): [string, string][] => {
    const own = (value as Partial<Record<string, unknown>> | null | undefined)?.[locale]
    const text =
      typeof own === 'string'
        ? own
        : sourceLines(own)
            .map(({ text: line }) => line)
            .join('\n')
    return text.trim() === '' ? [] : [[`${field}@${locale}`, text]]
  })

/** The names of the people who changed the text, and of those whose suggestions they accepted. */
const readNames = async (
  req: PayloadRequest,
  slugs: Slugs,
  steps: readonly HistoryStep[],
): Promise<Record<string, string>> => {
  const ids = [...new Set(steps.flatMap(({ by, suggestedBy }) => [...(by ? [by] : []), ...suggestedBy]))]
  if (ids.length === 0) return {}
  const { docs } = await req.payload.find({
    collection: peopleOf(slugs) as 'users',
    where: { id: { in: ids } },
    ...{ depth: 0, pagination: false, select: { name: true } },
    // The lead sees who changed its text, also where that person's account belongs to another organisation.
    overrideAccess: true,
    req,
  })
  const people = docs as unknown as { id: string; name?: string | null }[]
  return Object.fromEntries(people.map(({ id, name }) => [id, name ?? '']))
}
