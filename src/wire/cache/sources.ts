import type { Publication } from '../rows.ts'

/** What says where a row appears. */
export type RowPlace = Pick<
  Publication,
  | 'id'
  | 'entry'
  | 'type'
  | 'kind'
  | 'slug'
  | 'organisations'
  | 'eventEntry'
  | 'carries'
  | 'availableAt'
  | 'start'
  | 'sweeping'
>

/** Whether a row would stand in a list that was read, if it were on the wire. */
export type Scope = (row: RowPlace) => boolean

/**
 * What an answer was made of, noted while it is read: so it is known which change ends it. An answer that looked for
 * something and did not find it has looked at it all the same.
 */
export type Sources = {
  /** Entries that it shows or names, or would name if they were on the wire. */
  entries: Set<string>
  /** Lists that it has read. */
  scopes: Scope[]
  /** The number up to which its changes go: one with a greater number ends it. */
  upTo: number
  /** Entries of which it tells by the change of another one: one of their own ends it. */
  tied: ReadonlySet<string>
  /** The instant from which on it is wrong although nothing has changed, in ms since 1970. */
  endsAt: number
}

export const createSources = (): Sources => ({
  entries: new Set(),
  scopes: [],
  upTo: Infinity,
  tied: new Set(),
  endsAt: Infinity,
})

/**
 * Something that happened on the wire: a row was written or came to its instant, or a change got its number. `isSeen`: the
 * world can see by it that something is another now; rows are written for what nobody outside may know of, too.
 */
export type WireEvent = { row: RowPlace; isSeen?: boolean } | { number: number; entry: string }

/** The entries whose answers a row can change: its own, and those that a media update says it carries. */
export const entriesOf = ({ entry, carries }: RowPlace): string[] => [
  entry,
  ...carries.split('|').filter(Boolean),
]

/** Whether it concerns what was made of these sources; of thousands of answers each is asked. */
export const isConcernedBy = (happening: WireEvent): ((sources: Sources) => boolean) => {
  if ('number' in happening) return ({ upTo, tied }) => happening.number > upTo || tied.has(happening.entry)
  const { row } = happening
  const changed = entriesOf(row)
  // A media update opens the gate of rows that are elsewhere: where they would stand is not looked up.
  return ({ entries, scopes }) =>
    (row.sweeping && scopes.length > 0) ||
    changed.some((entry) => entries.has(entry)) ||
    scopes.some((in_) => in_(row))
}
