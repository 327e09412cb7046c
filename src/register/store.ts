import type { Payload, Where } from 'payload'
import { afterStoring } from '../errors.ts'
import { yieldToEventLoop } from '../eventLoop.ts'

type Row = Record<string, unknown>
type NewRow = Row & { id: string }
type Find = {
  collection: string
  where?: Where
  /** By one field, or by several in turn. */
  sort?: string | string[]
  limit?: number
  select?: Record<string, true>
}

/** One write of several that belong together. */
export type Write =
  | { create: string; row: NewRow }
  /** As `swap` of a store; `otherwise`: the row that is made where none matches. */
  | { swap: string; where: Where; data: Row; otherwise?: NewRow }

/**
 * Rows as the database adapter has them: every language at once, hidden fields too, no hooks, no access. Only the
 * register may; each of its steps is one such call, so that each is whole or not at all.
 */
export type Store = {
  find<T>(query: Find): Promise<T[]>
  findOne<T>(collection: string, id: string): Promise<T | null>
  /** @returns false when there is a row of that id already. */
  create(collection: string, row: NewRow): Promise<boolean>
  /** One conditional write on fields of the main table. @returns whether a row matched. */
  swap(collection: string, where: Where, data: Row): Promise<boolean>
  /**
   * Writes the whole document, in all languages: a list that is left out would be emptied. Only where it is still as it was
   * read, which `where` says by its revision: what was saved meanwhile would be lost. @returns whether it was.
   */
  replace(collection: string, where: Where, data: Row): Promise<boolean>
  /**
   * All of them or none, for one wait for the disk, which is what a write costs. On MongoDB, whose transactions do not wait
   * for one another but fail, one after the other as far as it goes: no reader may need more than their order.
   * @returns false when a row that is to be made is there already.
   */
  writeAll(writes: readonly Write[]): Promise<boolean>
  /** Rows without a history. */
  clear(collection: string, where: Where): Promise<void>
  /** The document and its history. */
  remove(collection: string, id: string): Promise<void>
}

/** Stored, although the answer was lost: a hash has bytes of chance in it, and is nobody else's. */
const isOwn = (found: Row, { hash }: NewRow): boolean => typeof hash === 'string' && found.hash === hash

/** Where nobody can be asked whether it is stored, it stays as the store said it first: that it may be, perhaps. */
const lookAfter = <T>(error: unknown, look: () => Promise<T>): Promise<T> =>
  look().catch(() => {
    throw error
  })

type Transaction = { req: { transactionID: number | string } }

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
  const make = async (collection: string, row: NewRow, req?: Transaction): Promise<void> => {
    // A long text takes its time to be copied, and again to be written.
    const data = structuredClone(row)
    await yieldToEventLoop()
    // The caller knows the row already: reading it back would cost as much as writing it.
    await db.create({ collection, data, returning: false, ...req })
  }
  const create = async (collection: string, row: NewRow): Promise<boolean> => {
    try {
      await make(collection, row)
      return true
    } catch (error) {
      // A violated key is a ValidationError or the driver's own error, by store and by key: the row itself tells.
      const found = await lookAfter(error, () => findOne<Row>(collection, row.id))
      if (found) return isOwn(found, row)
      throw error
    }
  }
  const swap = async (collection: string, where: Where, data: Row, req?: Transaction): Promise<boolean> =>
    Boolean(await db.updateOne({ collection, where, data: { ...data }, options: { atomic: true }, ...req }))

  const writeEach = async (writes: readonly Write[]): Promise<boolean> => {
    let isBegun = false
    for (const write of writes) {
      if ('create' in write) {
        const making = () => create(write.create, write.row)
        if (!(await (isBegun ? afterStoring(making) : making()))) return false
        isBegun = true
      } else if (!(await swap(write.swap, write.where, write.data)) && write.otherwise) {
        if (!(await create(write.swap, write.otherwise))) return false
      }
    }
    return true
  }
  const writeTogether = async (
    writes: readonly Write[],
    transactionID: number | string,
  ): Promise<boolean> => {
    const req = { req: { transactionID } }
    const made: { collection: string; row: NewRow }[] = []
    const makeIn = (collection: string, row: NewRow) => {
      made.push({ collection, row })
      return make(collection, row, req)
    }
    try {
      for (const write of writes) {
        if ('create' in write) await makeIn(write.create, write.row)
        else if (!(await swap(write.swap, write.where, write.data, req)) && write.otherwise)
          await makeIn(write.swap, write.otherwise)
      }
      await db.commitTransaction(transactionID)
      return true
    } catch (error) {
      await db.rollbackTransaction(transactionID)
      let isTaken = false
      for (const { collection, row } of made) {
        const found = await lookAfter(error, () => findOne<Row>(collection, row.id))
        // All of them or none.
        if (found && isOwn(found, row)) return true
        isTaken ||= found !== null
      }
      if (isTaken) return false
      throw error
    }
  }

  return {
    find,
    findOne,
    create,
    swap: (collection, where, data) => swap(collection, where, data),
    writeAll: async (writes) => {
      const isAlone = writes.length < 2 || db.name === 'mongoose'
      const transactionID = isAlone ? null : await db.beginTransaction()
      return transactionID === null ? writeEach(writes) : writeTogether(writes, transactionID)
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
