import type { Payload, PayloadRequest, Where } from 'payload'
import { v5 } from 'uuid'
import { type CommentRow, type PresentParty, ROW_KINDS, toMark } from '../../domain/comments.ts'
import type { Slugs } from '../../domain/slugs.ts'

export type Store = { payload: Payload; slugs: Slugs }

const NAMESPACE = '3a4d7b52-7f0c-5e7f-9d0b-61a3c2f5e881'

/**
 * A client names its press by a UUID of its own; what is stored has an id made of entry, person and that name. So a
 * repeated press finds its own row, and nobody meets, or can ask for, somebody else's.
 */
export const rowIdOf = (entry: string, { by, id }: { by: string; id: string }): string =>
  v5(`${entry}/${by}/${id}`, NAMESPACE)

/** A suggestion is decided once: of two that do it at once both want this id. */
export const verdictId = (entry: string, thread: string): string =>
  v5(`${entry}/verdict/${thread}`, NAMESPACE)

/** Of two rounds that are begun at once both want this id. */
export const roundId = (entry: string, number: number): string => v5(`${entry}/round/${number}`, NAMESPACE)

/**
 * Whose comments are read: those of the organisations themselves, and those to all parties from an instant on.
 * @param reading slugs, none empty. `parties`: all that read the entry, and since when. `since`: ISO 8601; null for the lead, which reads them
 * from the beginning.
 */
export type Readers = {
  entry: string
  reading: readonly string[]
  parties: readonly PresentParty[]
  since: string | null
}

/** What people of these organisations may read: as `isVisible` and `isOfParty`, in one question. */
const visibleTo = ({ entry, reading, parties, since }: Readers): Where => {
  const toAll: Where = { visibility: { equals: 'all' } }
  const heard = since === null ? toAll : { and: [toAll, { at: { greater_than_equal: since } }] }
  return {
    and: [
      { entry: { equals: entry } },
      // What stands there of translators is no talk.
      { kind: { in: [...ROW_KINDS] } },
      { or: [heard, { organisation: { in: [...reading] } }] },
      { or: [{ suggester: { exists: false } }, ...parties.map(suggestedBy)] },
    ],
  }
}

const suggestedBy = ({ organisation, since }: PresentParty): Where => {
  const theirs: Where = { suggester: { equals: organisation } }
  return since === null ? theirs : { and: [theirs, { at: { greater_than_equal: since } }] }
}

/** In the order of their instants; rows of one instant in one order for everybody. */
export const findRows = async ({ payload, slugs }: Store, readers: Readers): Promise<CommentRow[]> => {
  const { docs } = await payload.db.find<CommentRow>({
    collection: slugs.entryComments,
    where: visibleTo(readers),
    sort: ['at', 'id'],
    limit: 0,
    pagination: false,
  })
  return docs
}

/** The mark of what they may read there, as `toMark` makes it. */
export const markOf = async ({ payload, slugs }: Store, readers: Readers): Promise<string> => {
  if (readers.reading.length === 0) return toMark(0, 0)
  const collection = slugs.entryComments
  const where = visibleTo(readers)
  const withdrawn: Where = { and: [where, { withdrawnAt: { exists: true } }] }
  const { totalDocs: rows } = await payload.db.count({ collection, where })
  const { totalDocs: without } = await payload.db.count({ collection, where: withdrawn })
  return toMark(rows, without)
}

/** @param req of the transaction in which it is asked, where there is one. */
export const findRow = async (
  { payload, slugs }: Store,
  id: string,
  req?: PayloadRequest,
): Promise<CommentRow | null> => {
  const where = { id: { equals: id } }
  const query = {
    collection: slugs.entryComments,
    where,
    limit: 1,
    pagination: false,
    ...(req ? { req } : {}),
  }
  return (await payload.db.find<CommentRow>(query)).docs[0] ?? null
}

/** Stored with what else the request's transaction stores, or not at all. @throws where the id is taken. */
export const addRowWithin = async (
  { payload, slugs }: Store,
  row: CommentRow,
  req: PayloadRequest,
): Promise<void> => {
  await payload.db.create({ collection: slugs.entryComments, data: { ...row }, req })
}

/** @returns the row that has taken the id before; null when this one is stored. */
export const addRow = async (store: Store, row: CommentRow): Promise<CommentRow | null> => {
  try {
    await store.payload.db.create({ collection: store.slugs.entryComments, data: { ...row } })
    return null
  } catch (error) {
    const taken = await findRow(store, row.id)
    if (taken) return taken
    throw error
  }
}

export const removeRow = async ({ payload, slugs }: Store, id: string): Promise<void> => {
  await payload.db.deleteOne({ collection: slugs.entryComments, where: { id: { equals: id } } })
}

/** The place among the others stays, and the words go, with whom they named, what they quoted and what they suggested. */
export const emptyRow = async ({ payload, slugs }: Store, id: string, at: string): Promise<void> => {
  await payload.db.updateOne({
    collection: slugs.entryComments,
    where: { id: { equals: id } },
    data: { text: '', quote: null, anchor: null, words: null, mentions: [], withdrawnAt: at },
    options: { atomic: true },
  })
}
