import { type LogEvent, type NewEvent, chain, eventId } from '../domain/clearance/events.ts'
import { saltedHash } from '../domain/digests.ts'
import { type Appended, type EntryRow, findRow, pendingMark } from './entryRows.ts'
import { newSalt } from './text/saltedValues.ts'
import type { Ref, RegisterDeps } from './types.ts'
import type { EventInOtherLog, Facts } from '../domain/clearance/facts.ts'
import { isInWork } from '../domain/clearance/joint/breaks.ts'
import type { Slugs } from '../domain/slugs.ts'
import { readLog } from './frozen.ts'
import type { Write } from './store.ts'

type Append = {
  ref: Ref
  /** Slug of the entry's lead. */
  lead: string
  head: Pick<LogEvent, 'seq' | 'hash'> | null
  events: readonly NewEvent[]
  /** The instant at which it was decided: whoever checks the log asks what was so then, and not when it was written. */
  at: Date
}

type Chained = { written: Appended[number]; write: Write }

const chainOne = (slugs: Slugs, { ref, at }: Append, event: NewEvent, head: Append['head']): Chained => {
  const note = event.note === null ? null : { salt: event.noteSalt ?? newSalt(), value: event.note }
  const noteHash = note ? saltedHash(note) : null
  const behind = { entry: ref.id, head, at: at.toISOString(), noteHash, nonce: newSalt() }
  const chained = chain(event, behind)
  const { schema = null, ...members } = chained
  return {
    written: { event: chained, note: note?.value ?? null },
    write: {
      create: slugs.clearanceEvents,
      row: {
        id: eventId(ref.id, chained.seq),
        ...{ ...members, schemaVersion: schema },
        note: note?.value ?? null,
        noteSalt: note?.salt ?? null,
      },
    },
  }
}

/**
 * Events behind the head of the log, each behind the one before, with the mark that says so (`pendingMark`): one write where
 * the store can. @returns null when somebody else has taken a place: the log has to be read again.
 */
export const append = async (deps: RegisterDeps, appending: Append): Promise<Appended | null> => {
  const chained: Chained[] = []
  for (const event of appending.events) {
    const head = chained.at(-1)?.written.event ?? appending.head
    chained.push(chainOne(deps.slugs, appending, event, head))
  }
  const { ref, lead, head } = appending
  const mark = pendingMark(deps, { ref, lead, seq: (head?.seq ?? 0) + chained.length })
  const isStored = await deps.store.writeAll([mark, ...chained.map(({ write }) => write)])
  return isStored ? chained.map(({ written }) => written) : null
}

/** At the very place behind the log that the decision has seen: of a break and a release one wins. */
export const breakOff = async (
  deps: RegisterDeps,
  { bundles }: Facts,
  { entry, event, at }: EventInOtherLog & { at: Date },
): Promise<boolean> => {
  const row = await findRow(deps, entry)
  if (!row) return false
  const head = bundles[entry]?.at(-1) ?? null
  return (await append(deps, { ...placeOf(row), head, events: [event], at })) !== null
}

/** The log of the media update has decided it already, so this is appended behind whatever was added to the entry meanwhile. */
export const appendAfter = async (deps: RegisterDeps, appending: Omit<Append, 'head'>): Promise<void> => {
  for (;;) {
    const head = (await readLog(deps.payload, appending.ref.id, deps.slugs)).at(-1) ?? null
    if (await append(deps, { ...appending, head })) return
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
  for (;;) {
    const log = await readLog(deps.payload, entry, deps.slugs)
    const head = log.at(-1)
    if (!head || !isInWork(log)) return []
    if (await append(deps, { ...placeOf(row), head, events: [event], at })) return [entry]
  }
}

const placeOf = ({ id, collectionSlug, lead }: EntryRow) => ({
  ref: { collection: collectionSlug, id },
  lead,
})
