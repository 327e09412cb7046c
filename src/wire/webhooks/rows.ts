import type { Payload, Where } from 'payload'
import type { EditionType, EntryType } from '../../domain/entries.ts'
import type { Locale } from '../../domain/locales.ts'
import type { Slugs } from '../../domain/slugs.ts'
import type { KeptSecret } from './secrets.ts'
import type { DeliveryState, DisabledReason, Only, WebhookType } from './types.ts'

export type ReceiverRow = {
  id: string
  name: string
  /** The id of the organisation whose managers keep it; empty: the coordinator alone. */
  organisation: string
  /** The id of the consumer that it is for; empty or null: for nobody who has a key. */
  consumer?: string | null
  url: string
  /** Separated by blanks. */
  eventTypes: string
  /** Null in rows of old: of all texts. */
  only?: Only | null
  /** Encrypted, the newest last. */
  secrets: KeptSecret[]
  state: 'active' | 'disabled'
  disabledAt: string | null
  disabledReason: DisabledReason | ''
  /** The number of the last change of which it has its delivery, or which it was not meant to have. */
  cursor: number
  /** Raised by each write of a person, so that of two at once one is told. */
  revision: number
  createdBy: string
  createdAt: string
}

export type DeliveryRow = {
  /** Of the receiver and the change: whoever makes the row makes the same one. Sent as `webhook-id`. */
  id: string
  receiver: string
  /** The change's number, and the event that has brought it. */
  number: number
  key: string
  type: WebhookType
  entry: string
  entryType: EntryType
  slug: string
  locale: Locale
  edition: number
  editionType: EditionType
  digest: string
  /** When the change took effect. */
  at: string
  state: DeliveryState
  attempt: number
  /** From when on it may be taken on: the next attempt, or the end of the lease of who is sending it. */
  dueAt: string
  /** From when on the 24 hours count in which it is tried. */
  firstAt: string
  leaseOwner: string
  /** Of the last attempt, in a word. */
  lastStatus: string
  createdAt: string
  deliveredAt: string | null
}

type Find = { where: Where; sort?: string[]; limit?: number }

export type Rows = {
  receivers: Table<ReceiverRow>
  deliveries: Table<DeliveryRow>
}

/** Straight through the database adapter, one statement a step, so that each is whole or not at all. */
export type Table<Row extends { id: string }> = {
  find(query: Find): Promise<Row[]>
  findOne(id: string): Promise<Row | null>
  count(where: Where): Promise<number>
  /** @returns false when there is a row of that id already. */
  create(row: Row): Promise<boolean>
  /** One conditional write. @returns whether a row matched. */
  swap(conditions: Where[], data: Partial<Row>): Promise<boolean>
  remove(where: Where): Promise<void>
}

export const createRows = (payload: Payload, slugs: Slugs): Rows => ({
  receivers: createTable<ReceiverRow>(payload, slugs.webhookReceivers),
  deliveries: createTable<DeliveryRow>(payload, slugs.webhookDeliveries),
})

const createTable = <Row extends { id: string }>(
  { db }: Pick<Payload, 'db'>,
  collection: string,
): Table<Row> => {
  const find = async ({ where, sort, limit = 0 }: Find): Promise<Row[]> => {
    // The adapter appends to the array that it is given.
    const order = sort ? { sort: [...sort] } : {}
    const { docs } = await db.find<Row>({ collection, where, limit, pagination: false, ...order })
    return docs
  }
  const findOne = async (id: string) => (await find({ where: { id: { equals: id } }, limit: 1 }))[0] ?? null
  return {
    find,
    findOne,
    count: async (where) => (await db.count({ collection, where })).totalDocs,
    create: async (row) => {
      try {
        await db.create({ collection, data: { ...row }, returning: false })
        return true
      } catch (error) {
        // A violated key is another error on each store: the row itself tells.
        if (await findOne(row.id)) return false
        throw error
      }
    },
    swap: async (conditions, data) => {
      const options = { atomic: true }
      return Boolean(
        await db.updateOne({ collection, where: { and: conditions }, data: { ...data }, options }),
      )
    },
    remove: (where) => db.deleteMany({ collection, where }),
  }
}
