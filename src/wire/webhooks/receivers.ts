import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { outcomeWord, verdictOn } from './schedule.ts'
import { rotated, type Keys } from './secrets.ts'
import { notFound, Refusal } from '../../errors.ts'
import { toPing, createPresentReceiver, createDisableReceiver, type IsServed, type Send } from './attempt.ts'
import { requireTarget, type Guard } from './targets.ts'
import type { ReceiverRow, Rows } from './rows.ts'
import { type ReceiverView, toReceiverView, createHistory, type History } from './history.ts'
import { createTroubled, type TroubledReceiver } from './troubled.ts'
import { say } from '../../domain/sentences.ts'
import type { Only, ReceiverOrder } from './types.ts'
import type { ChangeStore } from '../store/changes.ts'

type Tested = { delivered: boolean; answer: string }

/** What people do with a receiver that is there. `id`s that are none are 404. */
type ReceiverActions = {
  get: (id: string) => Promise<ReceiverView>
  rotate: (id: string, how: { overlap: boolean }) => Promise<WithSecret>
  disable: (id: string) => Promise<ReceiverView>
  /** From the next change on; what was missed is in the wire's list of changes. */
  enable: (id: string) => Promise<ReceiverView>
  remove: (id: string) => Promise<void>
  /** Sends a ping at once, and says what came back. */
  test: (id: string) => Promise<Tested>
}

const createReceiverActions = (deps: ReceiverDeps): ReceiverActions => {
  const { rows, changes, keys, guard, send, isServed, now, wake } = deps
  const present = createPresentReceiver({ rows, isServed, switchOff: createDisableReceiver({ rows, now }) })
  const find = async (id: string): Promise<ReceiverRow> => {
    const row = await rows.receivers.findOne(id)
    if (!row) throw notFound()
    return present(row)
  }
  const requireServed = async (row: ReceiverRow): Promise<void> => {
    if (!(await isServed(row))) throw new Refusal('wrong-state', say('receivers.keyEnded'))
  }
  /** Of two people at once one is told to look again. */
  const change = async (row: ReceiverRow, data: Partial<ReceiverRow>): Promise<ReceiverView> => {
    const seen: Where[] = [{ id: { equals: row.id } }, { revision: { equals: row.revision } }]
    const next = { ...data, revision: row.revision + 1 }
    if (!(await rows.receivers.swap(seen, next)))
      throw new Refusal('stale-revision', say('receivers.changedAtOnce'))
    wake()
    return toReceiverView({ ...row, ...next }, now())
  }
  return {
    get: async (id) => toReceiverView(await find(id), now()),
    rotate: async (id, { overlap }) => {
      const row = await find(id)
      const { shown, kept } = keys.make()
      const view = await change(row, { secrets: rotated(row.secrets, { secret: kept, now: now(), overlap }) })
      return { ...view, secret: shown }
    },
    disable: async (id) => {
      const row = await find(id)
      if (row.state === 'disabled') return toReceiverView(row, now())
      const disabledAt = now().toISOString()
      return change(row, { state: 'disabled', disabledAt, disabledReason: 'person' })
    },
    enable: async (id) => {
      const row = await find(id)
      if (row.state === 'active') return toReceiverView(row, now())
      await requireServed(row)
      await requireTarget(guard, row.url)
      const cursor = await changes.lastNumber()
      return change(row, { state: 'active', disabledAt: null, disabledReason: '', cursor })
    },
    remove: async (id) => {
      await rows.receivers.remove({ id: { equals: id } })
      // One that is made meanwhile is found without its receiver, and goes too.
      await rows.deliveries.remove({ receiver: { equals: id } })
    },
    test: async (id) => {
      const row = await find(id)
      await requireServed(row)
      const outcome = await send(row, toPing(randomUUID(), row, now()), new AbortController().signal)
      return { delivered: verdictOn(outcome) === 'delivered', answer: outcomeWord(outcome) }
    },
  }
}

/** The secret is shown in the moment in which it is made, and never again. */
type WithSecret = ReceiverView & { secret: string }
type NewReceiver = Omit<ReceiverOrder, 'organisation' | 'consumer' | 'only'> & {
  only?: Only
  /** Id; empty: kept by the coordinator alone. */
  organisation: string
  /** Id; empty: for nobody who has a key. */
  consumer?: string
  createdBy: string
}

/** What people do with receivers; who may is asked before. */
export type Receivers = ReceiverActions &
  History & {
    create: (order: NewReceiver) => Promise<WithSecret>
    /** @param organisations ids; null: all. */
    list: (organisations: readonly string[] | null) => Promise<ReceiverView[]>
    /** Those that take nothing, of all. */
    troubled: () => Promise<TroubledReceiver[]>
  }

type ReceiverDeps = {
  rows: Rows
  changes: ChangeStore
  keys: Keys
  guard: Guard
  send: Send
  isServed: IsServed
  now: () => Date
  wake: () => void
}

/** Of one organisation; each gets every change. */
const MOST = 100

export const createReceivers = (deps: ReceiverDeps): Receivers => {
  const { rows, changes, keys, guard, isServed, now, wake } = deps
  const present = createPresentReceiver({ rows, isServed, switchOff: createDisableReceiver({ rows, now }) })
  const list: Receivers['list'] = async (organisations) => {
    const where: Where = organisations ? { organisation: { in: [...organisations] } } : {}
    const found = await rows.receivers.find({ where, sort: ['createdAt', 'id'] })
    return (await Promise.all(found.map(present))).map((row) => toReceiverView(row, now()))
  }
  return {
    ...createReceiverActions(deps),
    ...createHistory(deps),
    create: async ({ name, url, eventTypes, only = {}, organisation, consumer = '', createdBy }) => {
      await requireTarget(guard, url)
      if ((await rows.receivers.count({ organisation: { equals: organisation } })) >= MOST)
        throw new Refusal('forbidden', say('receivers.tooMany', { most: MOST }))
      const { shown, kept } = keys.make()
      const createdAt = now().toISOString()
      const row: ReceiverRow = {
        ...{
          id: randomUUID(),
          name,
          organisation,
          consumer,
          url,
          eventTypes: eventTypes.join(' '),
          only,
          createdBy,
        },
        ...{ state: 'active', disabledAt: null, disabledReason: '', revision: 1, createdAt },
        secrets: [{ secret: kept, since: createdAt, until: null }],
        cursor: await changes.lastNumber(),
      }
      await rows.receivers.create(row)
      wake()
      return { ...toReceiverView(row, now()), secret: shown }
    },
    list,
    troubled: createTroubled({ rows, list: () => list(null) }),
  }
}
