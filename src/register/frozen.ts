import type { Payload } from 'payload'
import type { CanonicalText, Manifest, Notice } from '../domain/canonical.ts'
import { type Bundles, conditionOf, type LogEvent, eventId } from '../domain/clearance/events.ts'
import { readData } from '../domain/clearance/eventData.ts'
import type { Salted } from '../domain/digests.ts'
import type { Slugs } from '../domain/slugs.ts'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { createStore } from './store.ts'

/** What the wire may read of the register: frozen texts and files, the log, and who is registered. */

/** A value beside a text; `contact` says whose card it is. Erased, the hash in the text is all that is left. */
export type SaltedValue = (Salted & { contact?: string }) | { salt: null; value: null }

export type FrozenText = CanonicalText & {
  entry: string
  collection: string
  digest: string
  manifest: Manifest
  /** The values that the text binds by their salted hash. */
  aside: Record<string, SaltedValue>
}

export type RegisteredEntry = { entry: string; collection: string; lead: string; slug: string | null }

type SinceSchema2 = 'nonce' | 'basis' | 'renderer' | 'proof' | 'proved'
export type EventRow = Omit<LogEvent, SinceSchema2 | 'schema'> & {
  [Member in SinceSchema2]?: LogEvent[Member] | null
} & { schemaVersion?: number | null; id: string; note?: string | null; noteSalt?: string | null }
type TextRow = Omit<FrozenText, 'collection' | 'notice'> & { collectionSlug: string; notice?: Notice | null }
type EntryRow = { id: string; collectionSlug: string; lead: string; slug?: string | null }

/** What a row has not got is not in the event, and so not in what its hash is made of. */
export const toEvent = (row: EventRow): LogEvent => ({
  entry: row.entry,
  seq: row.seq,
  type: row.type,
  organisation: row.organisation ?? null,
  by: row.by ?? null,
  at: row.at,
  digest: row.digest ?? null,
  data: row.data ?? {},
  noteHash: row.noteHash ?? null,
  prevHash: row.prevHash ?? null,
  hash: row.hash,
  ...(row.schemaVersion == null ? {} : { schema: row.schemaVersion }),
  ...(row.nonce == null ? {} : { nonce: row.nonce }),
  ...(row.basis == null ? {} : { basis: row.basis }),
  ...(row.renderer == null ? {} : { renderer: row.renderer }),
  ...(row.proof == null || row.proved == null ? {} : { proof: row.proof, proved: row.proved }),
})

/** The words beside events, by their place in the log; null where there are none, or where they have been erased. */
export type Notes = ReadonlyMap<number, string | null>

/** The whole log of an entry, in its order, and what stands beside it; empty for one that was never registered. */
export const readLogAndNotes = async (
  payload: Payload,
  entry: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<{ events: LogEvent[]; notes: Notes }> => {
  const rows = await createStore(payload).find<EventRow>({
    collection: slugs.clearanceEvents,
    where: { entry: { equals: entry } },
    sort: 'seq',
  })
  return { events: rows.map(toEvent), notes: new Map(rows.map(({ seq, note }) => [seq, note ?? null])) }
}

export const readLog = async (
  payload: Payload,
  entry: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<LogEvent[]> => (await readLogAndNotes(payload, entry, slugs)).events

/** The seq of the last event; 0 for an entry that was never registered. */
export const readHeadSeq = async (
  payload: Payload,
  entry: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<number> => {
  const [last] = await createStore(payload).find<{ seq: number }>({
    collection: slugs.clearanceEvents,
    where: { entry: { equals: entry } },
    sort: '-seq',
    limit: 1,
    select: { seq: true },
  })
  return last?.seq ?? 0
}

/** The logs of the media updates that a log names: they say which of its events count, and what carries the entry. */
export const readBundles = async (
  payload: Payload,
  events: readonly LogEvent[],
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<Bundles> => {
  const entries = new Set(events.flatMap(bundleOf))
  const logs = await Promise.all(
    [...entries].map(async (entry) => [entry, await readLog(payload, entry, slugs)] as const),
  )
  return Object.fromEntries(logs)
}

/** The media update whose log an event needs to be understood. */
export const bundleOf = (event: LogEvent): string[] => {
  const condition = conditionOf(event)
  return condition ? [condition.entry] : includedIn(event)
}

const includedIn = (event: LogEvent): string[] =>
  event.type === 'include' ? [readData('include', event).bundle] : []

/** The words whose salted hash an event carries; null where there are none, or where they have been erased. */
export const readSaltedNote = async (
  payload: Payload,
  { entry, seq }: { entry: string; seq: number },
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<Salted<string> | null> => {
  const row = await createStore(payload).findOne<EventRow>(slugs.clearanceEvents, eventId(entry, seq))
  return row?.note && row.noteSalt ? { salt: row.noteSalt, value: row.note } : null
}

export const readNote = async (
  payload: Payload,
  entry: string,
  seq: number,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<string | null> => (await readSaltedNote(payload, { entry, seq }, slugs))?.value ?? null

export const frozenId = (entry: string, digest: string): string => `${entry}:${digest}`

/** Without the working document that it was made of, which is as long again. */
const SHOWN: Record<keyof Omit<TextRow, 'entry' | 'digest'>, true> = {
  ...{ manifest: true, core: true, languages: true },
  ...{ notice: true, aside: true, collectionSlug: true },
}

export const readFrozen = async (
  payload: Payload,
  entry: string,
  digest: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<FrozenText | null> => {
  const [row] = await createStore(payload).find<TextRow>({
    collection: slugs.frozenTexts,
    where: { id: { equals: frozenId(entry, digest) } },
    limit: 1,
    select: SHOWN,
  })
  if (!row) return null
  const { manifest, core, languages, collectionSlug: collection, aside } = row
  const notice = row.notice ? { notice: row.notice } : {}
  return { entry, collection, digest, manifest, core, languages, ...notice, aside: aside ?? {} }
}

/** @throws where the log names a text that the register does not have. */
export const getFrozen = async (...asked: Parameters<typeof readFrozen>): Promise<FrozenText> => {
  const text = await readFrozen(...asked)
  if (!text) throw new Error(`The log of ${asked[1]} names ${asked[2]}, and the register has no such text.`)
  return text
}

/** The values beside a text alone, as they are now; null where there is no such text. */
export const readSaltedValues = async (
  payload: Payload,
  entry: string,
  digest: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<Record<string, SaltedValue> | null> => {
  const [row] = await createStore(payload).find<Pick<TextRow, 'aside'>>({
    collection: slugs.frozenTexts,
    where: { id: { equals: frozenId(entry, digest) } },
    limit: 1,
    select: { aside: true },
  })
  return row ? (row.aside ?? {}) : null
}

export const fileKey = (sha256: string): string => `register/${sha256}`

/** The bytes of a frozen file; null for a hash that nothing frozen has. */
export const readFrozenFile = async (
  blobs: { get(key: string): Promise<Buffer | null> },
  sha256: string,
): Promise<Buffer | null> => (/^[0-9a-f]{64}$/.test(sha256) ? blobs.get(fileKey(sha256)) : null)

const toEntry = ({ id, collectionSlug, lead, slug }: EntryRow): RegisteredEntry => ({
  entry: id,
  collection: collectionSlug,
  lead,
  slug: slug ?? null,
})

/** Every entry that has a log; `slug` is the one on the wire, null before the first freeze. */
export const listEntries = async (
  payload: Payload,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<RegisteredEntry[]> =>
  (await createStore(payload).find<EntryRow>({ collection: slugs.registerEntries })).map(toEntry)

export const findEntry = async (
  payload: Payload,
  entry: string,
  slugs: Slugs = DEFAULT_SLUGS,
): Promise<RegisteredEntry | null> => {
  const row = await createStore(payload).findOne<EntryRow>(slugs.registerEntries, entry)
  return row ? toEntry(row) : null
}
