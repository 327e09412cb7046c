import type { Payload, Where } from 'payload'

export type RowQuery = {
  collection: string
  where: Where
  sort?: readonly string[]
  /** 0 for all. */
  limit: number
  columns: readonly string[]
}

/** Reads rows of the wire's own collections, which have no doors: as plain objects, with these columns. */
export type ReadRows = <T>(query: RowQuery) => Promise<T[]>

/** Straight through the database adapter. */
export const createReadRows =
  ({ db }: Pick<Payload, 'db'>): ReadRows =>
  async <T>({ collection, where, sort, limit, columns }: RowQuery) => {
    const { docs } = await db.find<T>({
      ...{ collection, where, limit, pagination: false },
      ...(sort ? { sort: [...sort] } : {}), // the adapter appends to the array that it is given
      select: Object.fromEntries(columns.map((column) => [column, true as const])),
    })
    return docs
  }
