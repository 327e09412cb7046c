import { type LogEvent, type NewEvent, chain, eventId } from '../domain/clearance/events.ts'
import { saltedHash } from '../domain/digests.ts'
import { type Appended, findRow, markPending } from './entryRows.ts'
import { newSalt } from './text/saltedValues.ts'
import type { RegisterDeps } from './types.ts'
import type { EventInOtherLog, Facts } from '../domain/clearance/facts.ts'
import { isInWork } from '../domain/clearance/joint/breaks.ts'
import { readLog } from './frozen.ts'

type Append = {
  entry: string
  head: Pick<LogEvent, 'seq' | 'hash'> | null
  event: NewEvent
  /** The instant at which it was decided: whoever checks the log asks what was so then, and not when it was written. */
  at: Date
}

/**
 * One event behind the head of the log, in one insert. @returns null when somebody else has taken the place: the log
 * has to be read again.
 */
export const append = async (
  { store, slugs }: RegisterDeps,
  { entry, head, event, at }: Append,
): Promise<Appended[number] | null> => {
  const note = event.note === null ? null : { salt: newSalt(), value: event.note }
  const noteHash = note ? saltedHash(note) : null
  const chained = chain(event, { entry, head, at: at.toISOString(), noteHash, nonce: newSalt() })
  const { schema = null, ...members } = chained
  const isStored = await store.create(slugs.clearanceEvents, {
    id: eventId(entry, chained.seq),
    ...{ ...members, schemaVersion: schema },
    note: note?.value ?? null,
    noteSalt: note?.salt ?? null,
  })
  return isStored ? { event: chained, note: note?.value ?? null } : null
}

type AppendAll = Omit<Append, 'event'> & { events: readonly NewEvent[] }

/** Each behind the one before; stops where a place is taken. @returns null unless all are stored. */
export const appendAll = async (
  deps: RegisterDeps,
  { entry, head, events, at }: AppendAll,
): Promise<Appended | null> => {
  const appended: Appended = []
  for (const event of events) {
    const last = appended.at(-1)?.event ?? head
    const stored = await append(deps, { entry, head: last, event, at })
    if (!stored) return null
    appended.push(stored)
  }
  return appended
}

/** At the very place behind the log that the decision has seen: of a break and a release one wins. */
export const breakOff = async (
  deps: RegisterDeps,
  { bundles }: Facts,
  { entry, event, at }: EventInOtherLog & { at: Date },
): Promise<boolean> => {
  const row = await findRow(deps, entry)
  const head = bundles[entry]?.at(-1) ?? null
  if (!row) return false
  const ref = { collection: row.collectionSlug, id: entry }
  await markPending(deps, { ref, lead: row.lead, seq: (head?.seq ?? 0) + 1 })
  return (await appendAll(deps, { entry, head, events: [event], at })) !== null
}

/** The log of the media update has decided it already, so this is appended behind whatever was added to the entry meanwhile. */
export const appendAfter = async (
  deps: RegisterDeps,
  { entry, events, at }: { entry: string; events: NewEvent[]; at: Date },
): Promise<void> => {
  for (;;) {
    const head = (await readLog(deps.payload, entry, deps.slugs)).at(-1) ?? null
    if (await appendAll(deps, { entry, head, events, at })) return
  }
}

/**
 * Says in the log of a media update what has been done to an entry, as long as it is in work: whether it is, is looked at
 * again at each place. @returns the entries whose logs have grown by it.
 */
export const recordInCarriers = async (
  deps: RegisterDeps,
  { entry, event, at }: EventInOtherLog & { at: Date },
): Promise<string[]> => {
  const row = await findRow(deps, entry)
  if (!row) return []
  const ref = { collection: row.collectionSlug, id: entry }
  for (;;) {
    const log = await readLog(deps.payload, entry, deps.slugs)
    const head = log.at(-1)
    if (!head || !isInWork(log)) return []
    await markPending(deps, { ref, lead: row.lead, seq: head.seq + 1 })
    if (await appendAll(deps, { entry, head, events: [event], at })) return [entry]
  }
}
