import type { Payload, Where } from 'payload'
import type { Stamps } from '../cache/stamps.ts'
import type { Watched } from '../cache/watch.ts'
import type { Publication, PublicationSummary } from '../rows.ts'

/** The columns of `Watched`. */
const WATCHED: Record<string, true> = Object.fromEntries(
  [
    ...['id', 'entry', 'type', 'kind', 'slug', 'organisations', 'eventEntry', 'carries'],
    ...['availableAt', 'start', 'sweeping', 'effective', 'standing', 'written'],
  ].map((column) => [column, true as const]),
)

type Find = { where: Where; sort?: string[]; limit?: number }

/** The rows of editions. Straight through the database adapter: the collection has no door at all. */
export type PublicationStore = {
  /** Without bodies, unless asked for. */
  find(query: Find): Promise<PublicationSummary[]>
  findWhole(query: Find): Promise<Publication[]>
  /** Only what says where rows appear and when. */
  findWatched(query: Find): Promise<Watched[]>
  /** Writes the row unless a later look at the log has already been written; whoever writes last need not be newest. */
  put(row: Publication): Promise<void>
  /** Marks as held whatever the log, at this seq, no longer knows of. */
  hold(row: PublicationSummary, projectedSeq: number): Promise<void>
}

type Deps = {
  payload: Payload
  collection: string
  stamps: Stamps
  /** Told of each row after it has been written. */
  wrote: (row: Watched) => void
}

export const createPublicationStore = ({ payload, collection, stamps, wrote }: Deps): PublicationStore => {
  const findRows = async <T>(
    { where, sort, limit = 0 }: Find,
    select?: Record<string, false> | Record<string, true>,
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
  const putRow = async (row: Publication & { written: number }): Promise<void> => {
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
  }
  return {
    find: (query) => findRows<PublicationSummary>(query, { bodies: false, words: false }),
    findWhole: (query) => findRows<Publication>(query),
    findWatched: (query) => findRows<Watched>(query, WATCHED),
    put: async (row) => {
      const stamped = { ...row, written: stamps.next() }
      await putRow(stamped)
      wrote(stamped)
    },
    hold: async (row, projectedSeq) => {
      const change = { standing: 'held' as const, projectedSeq, written: stamps.next() }
      await update(row.id, change, projectedSeq)
      wrote({ ...row, ...change })
    },
  }
}
