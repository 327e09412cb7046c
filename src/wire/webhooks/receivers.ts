import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import type { ReceiverOrder } from '../../domain/webhooks/bodies.ts'
import { Refusal } from '../../errors.ts'
import type { ChangeStore } from '../store/changes.ts'
import type { IsServed, Send } from './attempt.ts'
import { createHistory, type History } from './history.ts'
import { createKeeping, type Keeping } from './keeping.ts'
import type { Keys } from './keys.ts'
import type { Guard } from './lookUp.ts'
import { requireTarget } from './requireTarget.ts'
import type { ReceiverRow, Rows } from './rows.ts'
import { createPresent, createSwitchOff } from './switchOff.ts'
import { type ReceiverView, toReceiverView } from './views.ts'
import { say } from '../../domain/sentences.ts'

/** The secret is shown in the moment in which it is made, and never again. */
export type WithSecret = ReceiverView & { secret: string }
export type NewReceiver = Omit<ReceiverOrder, 'organisation' | 'consumer'> & {
  /** Id; empty: kept by the coordinator alone. */
  organisation: string
  /** Id; empty: for nobody who has a key. */
  consumer?: string
  createdBy: string
}

/** What people do with receivers; who may is asked before. */
export type Receivers = Keeping &
  History & {
    create: (order: NewReceiver) => Promise<WithSecret>
    /** @param organisations ids; null: all. */
    list: (organisations: readonly string[] | null) => Promise<ReceiverView[]>
  }

export type ReceiverDeps = {
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
  const present = createPresent({ rows, isServed, switchOff: createSwitchOff({ rows, now }) })
  return {
    ...createKeeping(deps),
    ...createHistory(deps),
    create: async ({ name, url, eventTypes, organisation, consumer = '', createdBy }) => {
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
    list: async (organisations) => {
      const where: Where = organisations ? { organisation: { in: [...organisations] } } : {}
      const found = await rows.receivers.find({ where, sort: ['createdAt', 'id'] })
      return (await Promise.all(found.map(present))).map((row) => toReceiverView(row, now()))
    },
  }
}
