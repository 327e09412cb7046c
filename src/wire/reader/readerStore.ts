import type { PublicationIndex } from '../store/publicationIndex.ts'
import type { ReadRows } from '../store/changes.ts'

/** What the wire reads of a store that it can only read: the database itself, without Payload. Everything rejects while it cannot be read. */
export type ReaderStore = {
  places: Omit<PublicationIndex, 'read'>
  /** Rows of the wire's collections and of the register's, and Payload's values by key. */
  rows: ReadRows
  /** The database's own clock; null where it does not tell its time. */
  time: () => Promise<Date | null>
  /**
   * Tells soon after somebody has written to the wire's rows; that it tells once too often does no harm.
   * @returns what ends it.
   */
  listen: (onWrite: () => void) => Promise<() => Promise<void>>
  close: () => Promise<void>
}
