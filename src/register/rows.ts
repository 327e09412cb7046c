import type { Where } from 'payload'
import type { Ref, RegisterDeps } from './types.ts'

export type EntryRow = {
  id: string
  collectionSlug: string
  lead: string
  slug?: string | null
  pendingSeq?: number | null
  pendingAt?: string | null
  dueAt?: string | null
  remindAt?: string | null
  remindedUpTo?: number | null
  noticeSeq?: number | null
  noticedSeq?: number | null
  concerns?: string | null
  deadline?: string | null
  outAt?: string | null
  /** Media updates whose signers may read the entry's frozen text, by id. */
  opened?: string | null
}

type Registering = { ref: Ref; lead: string; seq: number }

/**
 * Says, before an append, that one may have to be projected, and told of: a crash at any later point is found by this
 * mark. The entry's first append makes its row.
 */
export const markPending = async (
  { store, slugs, clock }: RegisterDeps,
  { ref, lead, seq }: Registering,
): Promise<void> => {
  const mark = { pendingSeq: seq, pendingAt: clock.now().toISOString(), noticeSeq: seq }
  const setMark = () => store.swap(slugs.registerEntries, { id: { equals: ref.id } }, mark)
  if (await setMark()) return
  const row = { id: ref.id, collectionSlug: ref.collection, lead, noticedSeq: 0, ...mark }
  if (!(await store.create(slugs.registerEntries, row))) await setMark()
}

/** Says that what is shown of the entry has to be made anew; a mark that is there already says so, too. */
export const markStale = async (
  { store, slugs, clock }: RegisterDeps,
  entry: string,
  seq: number,
): Promise<void> => {
  const where: Where = { and: [{ id: { equals: entry } }, { pendingSeq: { equals: 0 } }] }
  await store.swap(slugs.registerEntries, where, {
    pendingSeq: seq,
    pendingAt: clock.now().toISOString(),
  })
}

/** A mark that somebody has set meanwhile stays. */
export const clearPending = async (
  { store, slugs }: RegisterDeps,
  entry: string,
  seq: number,
): Promise<void> => {
  const where: Where = { and: [{ id: { equals: entry } }, { pendingSeq: { equals: seq } }] }
  await store.swap(slugs.registerEntries, where, { pendingSeq: 0 })
}

export const findRow = ({ store, slugs }: RegisterDeps, entry: string): Promise<EntryRow | null> =>
  store.findOne<EntryRow>(slugs.registerEntries, entry)

/** Entries with an unfinished append that began before the instant; all of them without one. */
export const findPending = (
  { store, slugs }: RegisterDeps,
  before: Date | null = null,
): Promise<EntryRow[]> =>
  store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: {
      and: [
        { pendingSeq: { greater_than: 0 } },
        ...(before ? [{ pendingAt: { less_than: before.toISOString() } }] : []),
      ],
    },
  })

/** Entries of which nobody has said yet whom they concern: they were registered by an earlier version. */
export const findUnconcerned = ({ store, slugs }: RegisterDeps): Promise<EntryRow[]> =>
  store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { and: [{ concerns: { equals: null } }, { pendingSeq: { equals: 0 } }] },
  })

/** `exists` is answered differently by the two stores; nothing is due before 1970. */
const HAS_INSTANT: Where = { dueAt: { greater_than: new Date(0).toISOString() } }

/** Entries with an edition whose instant has passed and that is not called available yet, the first one first. */
export const findDue = ({ store, slugs }: RegisterDeps, now: Date): Promise<EntryRow[]> =>
  store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { and: [HAS_INSTANT, { dueAt: { less_than_equal: now.toISOString() } }] },
    sort: 'dueAt',
  })

/** The first instant of all that have not been called available, passed or to come: however many wait, one row is read. */
export const findFirstInstant = async ({ store, slugs }: RegisterDeps): Promise<Date | null> => {
  const [row] = await store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: HAS_INSTANT,
    sort: 'dueAt',
    limit: 1,
  })
  return row?.dueAt ? new Date(row.dueAt) : null
}
