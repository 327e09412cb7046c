import type { Where } from 'payload'
import { v5 } from 'uuid'
import type { ReceiverRow, Rows, DeliveryRow } from './rows.ts'
import { chooseType, isWanted } from './types.ts'
import { isAnnounced, type ReadChange, type DescribedChange } from './readChange.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { WireChange } from '../rows.ts'

/** Nobody waits for a cursor to be stored: after a crash its changes are walked again, and what is there is found. */
const FLUSH_MS = 1_500
const FLUSHED_AT_ONCE = 10

/** How far each receiver has been told of: the stored cursors, and what this process knows beyond them. */
type Cursors = {
  of(receiver: Pick<ReceiverRow, 'id' | 'cursor'>): number
  advance(receivers: readonly Pick<ReceiverRow, 'id'>[], number: number): void
  /** Stores what is known, a while after it came about, or at once. */
  flush(how?: { atOnce: boolean }): Promise<void>
}

export const createCursors = ({ receivers }: Pick<Rows, 'receivers'>): Cursors => {
  let ahead = new Map<string, number>()
  let since = 0
  return {
    of: ({ id, cursor }) => Math.max(cursor, ahead.get(id) ?? 0),
    advance: (all, number) => {
      if (ahead.size === 0) since = Date.now()
      for (const { id } of all) ahead.set(id, number)
    },
    flush: async ({ atOnce } = { atOnce: false }) => {
      if (ahead.size === 0 || (!atOnce && Date.now() - since < FLUSH_MS)) return
      const stored = [...ahead]
      await inParts(stored, FLUSHED_AT_ONCE, ([id, cursor]) =>
        receivers.swap([{ id: { equals: id } }, { cursor: { less_than: cursor } }], { cursor }),
      )
      ahead = new Map(
        [...ahead].filter(([id, cursor]) => stored.every(([one, at]) => one !== id || at < cursor)),
      )
    },
  }
}

/** A few at a time, so that a store that answers slowly is not asked everything at once. */
const inParts = async <T>(
  all: readonly T[],
  size: number,
  work: (one: T) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < all.length; from += size)
    await Promise.all(all.slice(from, from + size).map(work))
}

const NAMESPACE = '5b1d7c3e-92a4-5f60-8d17-6a0e4c2b9f35'
const PAGE = 50
const AT_A_TIME = 10

/** Due at once, even when the clock has stepped back. */
export const AT_ONCE = new Date(0).toISOString()

const deliveryId = (receiver: string, key: string): string => v5(`${receiver}/${key}`, NAMESPACE)

type Deps = {
  rows: Rows
  changes: ChangeStore
  readTold: ReadChange
  now: () => Date
  cursors: Cursors
  report: (error: unknown) => void
}

/**
 * Makes the deliveries that are missing: walks the wire's changes by their numbers, from each receiver's cursor on. The
 * numbers have no gaps and a delivery's id is that of its receiver and change, so that whoever goes on after a crash, and
 * whoever does the same at the same time on another node, makes no second one and leaves none out.
 */
export const createPump = ({
  rows,
  changes,
  readTold,
  now,
  cursors,
  report,
}: Deps): (() => Promise<void>) => {
  const behind = async (last: number): Promise<ReceiverRow[]> => {
    const where: Where = { and: [{ state: { equals: 'active' } }, { cursor: { less_than: last } }] }
    return (await rows.receivers.find({ where })).filter((receiver) => cursors.of(receiver) < last)
  }

  /** A change without a text holds up no other: it is reported, and nobody is told of it. */
  const deliver = async (change: WireChange, receivers: readonly ReceiverRow[]): Promise<void> => {
    if (!isAnnounced(change.change)) return
    const told = await readTold(change)
    if (!told) return report(new Error(`Change ${change.number} of the wire has no text to tell of.`))
    const wanted = receivers.flatMap((receiver): DeliveryRow[] => {
      if (!isWanted(receiver.only ?? {}, told.traits)) return []
      const type = chooseType(told.types, receiver.eventTypes.split(' '))
      return type ? [toDelivery(change, { told, type, receiver, at: now() })] : []
    })
    const ids = wanted.map(({ id }) => id)
    // Another node may have made some of them.
    const made = new Set((await rows.deliveries.find({ where: { id: { in: ids } } })).map(({ id }) => id))
    const missing = wanted.filter(({ id }) => !made.has(id))
    await inParts(missing, AT_A_TIME, (row) => rows.deliveries.create(row))
  }

  return async () => {
    const receivers = await behind(await changes.lastNumber())
    if (receivers.length === 0) return
    for (let from = Math.min(...receivers.map((receiver) => cursors.of(receiver))); ;) {
      const page = await changes.after(from, PAGE)
      const last = page.at(-1)
      if (!last) return
      for (const change of page)
        await deliver(
          change,
          receivers.filter((receiver) => cursors.of(receiver) < change.number),
        )
      cursors.advance(receivers, last.number)
      from = last.number
    }
  }
}

type Parts = { told: DescribedChange; type: DeliveryRow['type']; receiver: ReceiverRow; at: Date }

const toDelivery = (change: WireChange, { told, type, receiver, at }: Parts): DeliveryRow => {
  const key = `${change.entry}/${change.seq}`
  return {
    id: deliveryId(receiver.id, key),
    receiver: receiver.id,
    ...{ key, type, number: change.number, entry: change.entry, edition: change.edition, at: change.at },
    ...{ entryType: told.type, slug: told.slug, locale: told.authoritative },
    ...{ editionType: told.editionType, digest: told.digest },
    ...{ state: 'pending', attempt: 0, dueAt: AT_ONCE, leaseOwner: '', lastStatus: '' },
    firstAt: at.toISOString(),
    createdAt: at.toISOString(),
    deliveredAt: null,
  }
}
