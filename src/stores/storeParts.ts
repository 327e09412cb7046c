import type { SearchIndex } from '../domain/search.ts'
import type { PublicationIndex } from '../wire/store/publicationIndex.ts'

/** What our own adapters can do beside what Payload asks of each. */
export type StoreParts = {
  /** The database's own clock; null where a server does not tell its time. */
  databaseTime: () => Promise<Date | null>
  /** The index in which the wire finds its lists. */
  openPlaces: (collection: string) => Promise<PublicationIndex>
  /** The index in which the desk finds its entries; left out where the columns themselves are asked. */
  openSearch?: (collection: string) => Promise<SearchIndex>
  /**
   * Tells at once that any server of this database has written rows of these collections; left out where whoever wants to
   * know has to look. @returns what ends it.
   */
  listen?: (collections: readonly string[], onWrite: () => void) => Promise<() => Promise<void>>
}

const KEY = Symbol.for('communique.store')

export const withStore = <Adapter extends object>(adapter: Adapter, parts: StoreParts): Adapter =>
  Object.assign(adapter, { [KEY]: parts })

/** Null for an adapter of somebody else's. */
export const storePartsOf = (db: object): StoreParts | null => (db as { [KEY]?: StoreParts })[KEY] ?? null
