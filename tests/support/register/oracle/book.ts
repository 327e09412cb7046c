import type { LogEvent } from '../../../../src/domain/clearance/events.ts'
import { ENTRIES, type EntryName } from '../cast.ts'

/**
 * A second reading of the rules of clearance, from raw events alone: it shares no line with replay, and asks other
 * questions (which event speaks for this signature?) instead of going through the log once.
 */
export type Book = {
  logs: Record<EntryName, LogEvent[]>
  /** Which act wrote an event, by its hash; nobody's are left out. */
  acts: ReadonlyMap<string, number>
}

export type Raw = Record<string, unknown> & {
  edition?: number
  held?: number | null
  organisation?: string
  entry?: string
  items?: string[]
  commit?: { entry: string; seq: number }
  carries?: { entry: string; seq: number; availableAt?: string }[]
  availableAt?: string
  step?: string
}

export const raw = (event: LogEvent): Raw => event.data // oracle: unchecked on purpose

/** `broken`: by whom, when it was this very entry that was held. */
export type Fate = { is: 'counts' | 'pending' | 'void' } | { is: 'broken'; by: string | null }

const named = (event: LogEvent, { entry, seq }: LogEvent): boolean =>
  (raw(event).carries ?? []).some((each) => each.entry === entry && each.seq === seq)

/** The event that took back what this commit released, before the update released anything else. */
const takenBack = (log: readonly LogEvent[], commit: LogEvent, entry: string): LogEvent | undefined => {
  const next = log.find(({ seq, type }) => seq > commit.seq && type === 'release')?.seq ?? Infinity
  return log.find(
    (event) => event.seq > commit.seq && event.seq < next && (raw(event).items ?? []).includes(entry),
  )
}

/** What the log of the media update says of an event that waits for its word. */
export const fateOf = ({ logs }: Book, event: LogEvent): Fate => {
  const { commit } = raw(event)
  if (!commit) return { is: 'counts' }
  const log = logs[commit.entry as EntryName]
  const place = log[commit.seq - 1]
  if (!place) return { is: 'pending' }
  const breaker = (one: LogEvent | undefined): Fate | null =>
    one?.type === 'break' && raw(one).entry === event.entry ? { is: 'broken', by: one.organisation } : null
  if (place.type === event.type && named(place, event)) {
    const back = event.type === 'release' ? takenBack(log, place, event.entry) : undefined
    if (!back) return { is: 'counts' }
    return breaker(back) ?? { is: 'broken', by: null }
  }
  return breaker(place) ?? { is: 'void' }
}

const takings = ({ logs }: Book, entry: string, upto: number): LogEvent[] =>
  logs[entry as EntryName].filter(({ type, seq }) => type === 'take-lead' && seq <= upto)

/** Who leads the text at a place in its log. */
export const leadAt = (book: Book, entry: string, upto: number): string =>
  takings(book, entry, upto).at(-1)?.organisation ?? ENTRIES[entry as EntryName].lead

/** Those that have handed over the lead or taken it, behind one place and up to another. */
export const handedIn = (book: Book, entry: string, since: number, upto: number): string[] =>
  takings(book, entry, upto)
    .filter(({ seq }) => seq > since)
    .flatMap(({ organisation, seq }) => [organisation ?? '', leadAt(book, entry, seq - 1)])

/** An edition: the release that made it, and where it was taken back in the entry's own log. */
export type Release = { event: LogEvent; fate: Fate; edition: number; ended: number | null }

/** Whether the event says that this edition, while it waits, waits no more. */
const holds = (event: LogEvent, edition: number): boolean => {
  const { edition: own, held } = raw(event)
  if (event.type === 'hold' || event.type === 'break') return own === edition
  return ['suspend', 'dissociate', 'withdraw', 'demand'].includes(event.type) && held === edition
}

/** Every release of the entry up to a place in its log. */
export const releasesOf = (book: Book, entry: EntryName, upto = Infinity): Release[] => {
  const log = book.logs[entry]
  return log
    .filter(({ type, seq }) => type === 'release' && seq <= upto)
    .map((event) => {
      const fate = fateOf(book, event)
      const edition = raw(event).edition ?? 0
      // What waits on a media update is taken back in the update's log alone.
      const ended = raw(event).commit ? undefined : endOf(book, event, upto)
      return { event, fate, edition, ended: ended ?? null }
    })
}

const endOf = (book: Book, release: LogEvent, upto: number): number | undefined => {
  const log = book.logs[release.entry as EntryName]
  const edition = raw(release).edition ?? 0
  return log.find(
    (event) => event.seq > release.seq && event.seq <= upto && holds(event, edition) && !isEcho(book, event),
  )?.seq
}

/** A hold that follows what it did to the log of a media update is about that release, and not about a later one. */
export const isEcho = ({ logs, acts }: Book, hold: LogEvent): boolean => {
  const act = acts.get(hold.hash)
  if (act === undefined || hold.type === 'break') return false
  return logs.update.some(({ type, hash }) => type === 'break' && acts.get(hash) === act)
}

export const isStanding = ({ fate, ended }: Release): boolean => fate.is === 'counts' && ended === null
