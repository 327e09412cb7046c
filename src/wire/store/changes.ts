import type { Payload, Where } from 'payload'
import { v5 } from 'uuid'
import type { WireChange } from '../rows.ts'
import { isTakenBack, readTakenBack, type TakenBack } from './takenBack.ts'

export type RowQuery = {
  collection: string
  where: Where
  sort?: readonly string[]
  /** 0 for all. */
  limit: number
  columns: readonly string[]
}

/** Reads rows of the wire's own collections, which have no routes: as plain objects, with these columns. */
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

const NAMESPACE = '8d2f4a16-0c55-5b7c-8f0e-5f3f9a6c1e77'

export type ChangeStore = {
  after: (number: number, limit: number) => Promise<WireChange[]>
  lastNumber: () => Promise<number>
  /** Whether it was given to a change that a restore has taken back. */
  isTakenBack: (number: number) => Promise<boolean>
  /** Of these entries that have changed after this number: the number of their last change. */
  lastOf: (entries: readonly string[], number: number) => Promise<Map<string, number>>
  /**
   * Gives the change the next number, once: a change that has one keeps it.
   * @param key what tells it from all others; left out, its entry and the seq of its event.
   */
  add: (change: Omit<WireChange, 'number'>, key?: string) => Promise<void>
}

type Deps = {
  payload: Payload
  collection: string
  /** Past Payload, where the store knows how. */
  read?: ReadRows
  /** Told of each change that got its number here, after it is stored. */
  numbered?: (change: Pick<WireChange, 'number' | 'entry'>) => void
}

const COLUMNS = ['number', 'entry', 'seq', 'edition', 'change', 'at']

/**
 * The numbers count up without gaps, but where a restore has taken some back: who takes number n has seen n−1 stored, so a reader that has seen n will never be
 * shown a smaller one later. Of two writers that want the same number one wins (it is the document's id) and the other
 * takes the next.
 */
export const createChangeStore = ({
  payload,
  collection,
  read = createReadRows(payload),
  numbered,
}: Deps): ChangeStore => {
  const find = (where: Where, sort: string, limit: number): Promise<WireChange[]> =>
    read<WireChange>({ collection, where, sort: [sort], limit, columns: COLUMNS })
  // A restore is taken over before anybody reads here.
  let takenBack: Promise<TakenBack[]> | undefined
  const known = () => (takenBack ??= readTakenBack(payload))
  const lastNumber = async () =>
    Math.max((await find({}, '-number', 1))[0]?.number ?? 0, ...(await known()).map(({ next }) => next - 1))
  const has = async (where: Where) => (await find(where, 'number', 1)).length > 0

  const addNext: ChangeStore['add'] = async (change, key = `${change.entry}/${change.seq}`) => {
    for (;;) {
      if (await has({ key: { equals: key } })) return
      const next = (await lastNumber()) + 1
      try {
        await payload.db.create({
          collection,
          data: { ...change, id: v5(`change/${next}`, NAMESPACE), key, number: next },
        })
        numbered?.({ number: next, entry: change.entry })
        return
      } catch (error) {
        const wasTaken = await has({ or: [{ number: { equals: next } }, { key: { equals: key } }] })
        if (!wasTaken) throw error
      }
    }
  }

  // All that change at one instant want the same number: of this server they ask for it one after the other.
  let turn: Promise<unknown> = Promise.resolve()
  const add: ChangeStore['add'] = (...change) => {
    const added = turn.then(() => addNext(...change))
    turn = added.catch(() => undefined)
    return added
  }

  return {
    after: (number, limit) => find({ number: { greater_than: number } }, 'number', limit),
    lastNumber,
    isTakenBack: async (number) => isTakenBack(number, await known()),
    lastOf: async (entries, number) => {
      if (entries.length === 0) return new Map()
      const where: Where = { and: [{ entry: { in: [...entries] } }, { number: { greater_than: number } }] }
      return new Map((await find(where, 'number', 0)).map((change) => [change.entry, change.number]))
    },
    add,
  }
}
