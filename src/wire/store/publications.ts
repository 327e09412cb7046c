import type { Payload, Where } from 'payload'
import type { Publication, PublicationSummary } from '../types.ts'

type Find = { where: Where; sort?: string[]; limit?: number }

/** The rows of editions. Straight through the database adapter: the collection has no door at all. */
export type PublicationStore = {
  /** Without bodies, unless asked for. */
  find(query: Find): Promise<PublicationSummary[]>
  findWhole(query: Find): Promise<Publication[]>
  /** Writes the row unless a later look at the log has already been written; whoever writes last need not be newest. */
  put(row: Publication): Promise<void>
  /** Marks as held whatever the log, at this seq, no longer knows of. */
  hold(row: Pick<Publication, 'id'>, projectedSeq: number): Promise<void>
}

export const createPublicationStore = (payload: Payload, collection: string): PublicationStore => {
  const findRows = async <T>(
    { where, sort, limit = 0 }: Find,
    select?: Record<string, false>,
  ): Promise<T[]> => {
    const { docs } = await payload.db.find<T>({
      collection,
      where,
      limit,
      pagination: false,
      ...(sort ? { sort: [...sort] } : {}), // the adapter appends to the array that it is given
      ...(select ? { select } : {}),
    })
    return docs
  }
  const update = (id: string, data: Record<string, unknown>, projectedSeq: number): Promise<unknown> =>
    payload.db.updateOne({
      collection,
      data,
      where: { and: [{ id: { equals: id } }, { projectedSeq: { less_than_equal: projectedSeq } }] },
      options: { atomic: true },
    })
  const exists = async (id: string): Promise<boolean> =>
    (await findRows({ where: { id: { equals: id } }, limit: 1 }, { bodies: false })).length > 0
  return {
    find: (query) => findRows<PublicationSummary>(query, { bodies: false }),
    findWhole: (query) => findRows<Publication>(query),
    put: async (row) => {
      if (!(await exists(row.id))) {
        try {
          await payload.db.create({ collection, data: { ...row } })
          return
        } catch (error) {
          if (!(await exists(row.id))) throw error
        }
      }
      const { id, ...data } = row
      await update(id, data, row.projectedSeq)
    },
    hold: async ({ id }, projectedSeq) => {
      await update(id, { standing: 'held', projectedSeq }, projectedSeq)
    },
  }
}
