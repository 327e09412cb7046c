import type { Payload, Where } from 'payload'
import { jcs } from '../../domain/digests.ts'
import type { Stamps, Watched } from '../cache/watch.ts'
import type { Publication, PublicationSummary, ShownPublication } from '../rows.ts'
import { createReadRows, type ReadRows } from './changes.ts'
import type { IndexedRow } from './publicationIndex.ts'

/** The columns of `Standing`. */
const PLACE = ['id', 'entry', 'availableAt', 'start']
/** The columns of `Watched`. */
const WATCHED = [
  ...['id', 'entry', 'type', 'kind', 'slug', 'organisations', 'eventEntry', 'carries'],
  ...['availableAt', 'start', 'sweeping', 'effective', 'standing', 'written'],
]
const SUMMARY = [
  ...WATCHED,
  ...['edition', 'editionType', 'digest', 'firstAvailableAt', 'until', 'replaced', 'withdrawnAt', 'note'],
  ...['issuer', 'files', 'gate', 'opens', 'projectedSeq', 'card', 'snapshots'],
]
const WHOLE = [...SUMMARY, 'bodies']
const EVERYTHING = [...WHOLE, 'words', 'facets', 'marks']

type Find = { where: Where; sort?: string[]; limit?: number }

/** The rows of editions. Straight through the database adapter: the collection has no route at all. */
export type PublicationStore = {
  /** Without bodies, unless asked for. */
  find(query: Find): Promise<PublicationSummary[]>
  findWhole(query: Find): Promise<ShownPublication[]>
  /** With all that they are found by. */
  findWithWords(query: Find): Promise<Publication[]>
  /** Only where rows stand. */
  findPlaces(query: Find): Promise<IndexedRow[]>
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
  /** Past Payload, where the store knows how. */
  read?: ReadRows
  /** Told of each row after it has been written. */
  wrote: (row: Watched, isSeen: boolean) => void
}

export const createPublicationStore = (deps: Deps): PublicationStore => {
  const { payload, collection, stamps, wrote } = deps
  const read = deps.read ?? createReadRows(payload)
  const findRows = <T>({ where, sort, limit = 0 }: Find, columns: readonly string[]): Promise<T[]> =>
    read<T>({ collection, where, sort, limit, columns })
  const update = (id: string, data: Record<string, unknown>, projectedSeq: number): Promise<unknown> =>
    payload.db.updateOne({
      collection,
      data,
      where: { and: [{ id: { equals: id } }, { projectedSeq: { less_than_equal: projectedSeq } }] },
      options: { atomic: true },
    })
  const exists = async (id: string): Promise<boolean> =>
    (await findRows({ where: { id: { equals: id } }, limit: 1 }, ['id'])).length > 0
  /** @returns when the row was written (now, or earlier by another writer with the same result), and whether the public can see the change. */
  const putRow = async (row: Publication & { written: number }): Promise<Put> => {
    const [stored] = await findRows<Publication & { written: number }>(
      { where: { id: { equals: row.id } }, limit: 1 },
      EVERYTHING,
    )
    const changed = stored ? changedIn(stored, row) : null
    if (stored && changed?.length === 0) return { written: stored.written, isSeen: false }
    const isSeen = changed === null || changed.some((column) => !UNSEEN.includes(column))
    if (!stored) {
      try {
        await payload.db.create({ collection, data: { ...row } })
        return { written: row.written, isSeen }
      } catch (error) {
        if (!(await exists(row.id))) throw error
      }
    }
    const { id, ...data } = row
    await update(id, data, row.projectedSeq)
    return { written: row.written, isSeen }
  }
  return {
    find: (query) => findRows<PublicationSummary>(query, SUMMARY),
    findWhole: (query) => findRows<ShownPublication>(query, WHOLE),
    findWithWords: (query) => findRows<Publication>(query, EVERYTHING),
    findPlaces: (query) => findRows<IndexedRow>(query, PLACE),
    findWatched: (query) => findRows<Watched>(query, WATCHED),
    put: async (row) => {
      const { written, isSeen } = await putRow({ ...row, written: stamps.next() })
      wrote({ ...row, written }, isSeen)
    },
    hold: async (row, projectedSeq) => {
      const change = { standing: 'held' as const, projectedSeq, written: stamps.next() }
      await update(row.id, change, projectedSeq)
      // It was taken back before its instant, so the public never saw it and nothing public changes.
      wrote({ ...row, ...change }, false)
    },
  }
}

type Put = { written: number; isSeen: boolean }

/** How far the log goes, and when the next edition comes, nobody outside is to know. */
const UNSEEN: readonly (keyof Publication)[] = ['projectedSeq', 'until']

/** None where a row says what is stored already: written again it would end every answer that shows it, on every server. */
const changedIn = (
  stored: Publication,
  { written: _, ...row }: Publication & { written: number },
): (keyof Publication)[] =>
  (Object.keys(row) as (keyof Publication)[]).filter(
    (column) => jcs(stored[column] ?? null) !== jcs(row[column] ?? null),
  )
