import type { Payload, Where } from 'payload'
import { yieldToEventLoop } from '../eventLoop.ts'

type Row = Record<string, unknown>
type Find = {
  collection: string
  where?: Where
  /** By one field, or by several in turn. */
  sort?: string | string[]
  limit?: number
  select?: Record<string, true>
}

/**
 * Rows as the database adapter has them: every language at once, hidden fields too, no hooks, no access. Only the
 * register may; each of its steps is one such call, so that each is whole or not at all.
 */
export type Store = {
  find<T>(query: Find): Promise<T[]>
  findOne<T>(collection: string, id: string): Promise<T | null>
  /** @returns false when there is a row of that id already. */
  create(collection: string, row: Row & { id: string }): Promise<boolean>
  /** One conditional write on fields of the main table. @returns whether a row matched. */
  swap(collection: string, where: Where, data: Row): Promise<boolean>
  /**
   * Writes the whole document, in all languages: a list that is left out would be emptied. Only where it is still as it was
   * read, which `where` says by its revision: what was saved meanwhile would be lost. @returns whether it was.
   */
  replace(collection: string, where: Where, data: Row): Promise<boolean>
  /** Rows without a history. */
  clear(collection: string, where: Where): Promise<void>
  /** The document and its history. */
  remove(collection: string, id: string): Promise<void>
}

export const createStore = ({ db }: Pick<Payload, 'db'>): Store => {
  const find = async <T>({ collection, where = {}, sort, limit = 0, select }: Find): Promise<T[]> => {
    await yieldToEventLoop()
    const { docs } = await db.find<T>({
      collection,
      where,
      limit,
      pagination: false,
      ...(sort ? { sort: [sort].flat() } : {}),
      ...(select ? { select } : {}),
    })
    // Reading a long text has taken its time, and so will what is done with it.
    await yieldToEventLoop()
    return docs
  }
  const findOne = async <T>(collection: string, id: string): Promise<T | null> => {
    const [row] = await find<T>({ collection, where: { id: { equals: id } }, limit: 1 })
    return row ?? null
  }
  return {
    find,
    findOne,
    create: async (collection, row) => {
      // A long text takes its time to be copied, and again to be written.
      const data = structuredClone(row)
      await yieldToEventLoop()
      try {
        await db.create({ collection, data })
        return true
      } catch (error) {
        // A violated key is a ValidationError or the driver's own error, by store and by key: the row itself tells.
        if (await findOne(collection, row.id)) return false
        throw error
      }
    },
    swap: async (collection, where, data) => {
      const options = { atomic: true }
      return Boolean(await db.updateOne({ collection, where, data: { ...data }, options }))
    },
    replace: async (collection, where, data) =>
      Boolean(await db.updateOne({ collection, where, data: structuredClone(data) })),
    clear: async (collection, where) => {
      await db.deleteMany({ collection, where })
    },
    remove: async (collection, id) => {
      await db.deleteVersions({ collection, where: { parent: { equals: id } } })
      await db.deleteOne({ collection, where: { id: { equals: id } } })
    },
  }
}
