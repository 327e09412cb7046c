import type { Where } from 'payload'
import type { Write } from './store.ts'
import type { Ref, RegisterDeps, DeskDocument } from './types.ts'
import { type Bundles, type LogEvent, carriedBy } from '../domain/clearance/events.ts'
import type { Clearance } from '../domain/clearance/state.ts'
import { replay } from '../domain/clearance/replay.ts'
import { bundleOf, type Notes, readBundles, readLogAndNotes } from './frozen.ts'
import { isHiddenFrom } from '../domain/blankTexts.ts'
import type { Slugs } from '../domain/slugs.ts'
import { type Actor, belongsTo } from '../domain/organisations.ts'
import type { OrganisationBook } from './organisations.ts'

export type EntryRow = {
  id: string
  collectionSlug: string
  /** The one with which its log begins: a taking of the lead changes the log alone. */
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

export type Registering = { ref: Ref; lead: string; seq: number }

/**
 * Says, before an append or with it, that one may have to be projected, and told of: a crash at any later point is found by
 * this mark. The entry's first append makes its row.
 */
export const pendingMark = (
  { slugs, clock }: Pick<RegisterDeps, 'slugs' | 'clock'>,
  { ref, lead, seq }: Registering,
): Write => {
  const mark = { pendingSeq: seq, pendingAt: clock.now().toISOString(), noticeSeq: seq }
  return {
    swap: slugs.registerEntries,
    where: { id: { equals: ref.id } },
    data: mark,
    otherwise: { id: ref.id, collectionSlug: ref.collection, lead, noticedSeq: 0, ...mark },
  }
}

/** Where other logs or the document are written before the append itself. */
export const markPending = async (deps: RegisterDeps, registering: Registering): Promise<void> => {
  const mark = pendingMark(deps, registering)
  // Whoever has made the row meanwhile has made it with a mark of theirs.
  while (!(await deps.store.writeAll([mark])));
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

/** The log of an entry, what stands beside it, and what it says at an instant. */
export type History = {
  events: LogEvent[]
  notes: Notes
  bundles: Bundles
  clearance: Clearance
  now: Date
}

/** What has been read a moment ago, and is not read again. */
export type Known = { history?: History | null; book?: OrganisationBook | null }

type Of = { entry: string; lead: string }

/** The log and what it says at this instant. @param lead slug of the lead with which the log begins, or of the present one. */
export const readHistory = async (deps: RegisterDeps, { entry, lead }: Of): Promise<History> => {
  const { payload, clock, slugs } = deps
  const { events, notes } = await readLogAndNotes(payload, entry, slugs)
  const bundles = await readBundles(payload, events, slugs)
  const now = clock.now()
  return { events, notes, bundles, clearance: replay(events, { lead, now, bundles }), now }
}

/** What was appended right behind a log that has been read. */
export type Appended = { event: LogEvent; note: string | null }[]

/** A log and what was appended to it, as reading it again would give it; where that takes the log of another entry, it is read. */
export const historyWith = async (
  deps: RegisterDeps,
  { events: before, notes, bundles }: Omit<History, 'clearance' | 'now'>,
  { entry, lead, appended }: Of & { appended: Appended },
): Promise<History> => {
  const needed = appended.flatMap(({ event }) => bundleOf(event))
  if (needed.length > 0) return readHistory(deps, { entry, lead })
  const events = [...before, ...appended.map(({ event }) => event)]
  const now = deps.clock.now()
  return {
    events,
    notes: new Map([...notes, ...appended.map(({ event, note }) => [event.seq, note] as const)]),
    bundles,
    clearance: replay(events, { lead, now, bundles }),
    now,
  }
}

/** The entries that were released with this media update, now or earlier; none for anything else. */
export const relatedTo = (
  { collectionSlug }: EntryRow,
  events: readonly LogEvent[],
  slugs: Slugs,
): string[] => {
  if (collectionSlug !== slugs.mediaUpdates) return []
  const carried = events.filter(({ type }) => type === 'release').flatMap(carriedBy)
  return [...new Set(carried.map((each) => each.entry))]
}

/**
 * Whether none of the actor's organisations has ever had to do with the entry, or there is no such entry: both are found
 * out by the same three look-ups. Asked before anything that takes its time, and before the entry's turn, so that a
 * stranger cannot measure that there is something. What follows decides who reads; this only sends strangers away.
 */
export const isWithoutRelation = async (deps: RegisterDeps, ref: Ref, actor: Actor): Promise<boolean> => {
  const [documents, row, organisations] = await Promise.all([
    deps.store.find<
      Pick<DeskDocument, 'id' | 'lead' | 'blankOf'> & { parties?: { organisation: string }[] | null }
    >({
      collection: ref.collection,
      where: { id: { equals: ref.id } },
      select: { lead: true, parties: true, blankOf: true },
    }),
    findRow(deps, ref.id),
    deps.store.find<{ id: string; slug: string }>({
      collection: deps.slugs.organisations,
      select: { slug: true },
    }),
  ])
  const [document] = documents
  if (!document) return true
  // The log may know parties that the document does not show yet.
  if (row?.pendingSeq) return false
  if (isHiddenFrom(document.blankOf, actor.id)) return true
  const known = [document.lead ?? '', ...(document.parties ?? []).map(({ organisation }) => organisation)]
  return !organisations.some(({ id, slug }) => known.includes(id) && belongsTo(actor, slug))
}
