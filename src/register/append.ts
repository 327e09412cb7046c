import type { LogEvent, NewEvent } from '../domain/clearance/events.ts'
import { chain, eventId } from '../domain/clearance/events.ts'
import { saltedHash } from '../domain/digests.ts'
import type { Appended } from './history.ts'
import { newSalt } from './salts.ts'
import type { RegisterDeps } from './types.ts'

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
