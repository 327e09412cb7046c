import { randomUUID } from 'node:crypto'
import type { Where } from 'payload'
import { inWord, verdictOn } from '../../domain/webhooks/outcome.ts'
import { rotated } from '../../domain/webhooks/secrets.ts'
import { notFound, Refusal } from '../../errors.ts'
import { toPing } from './message.ts'
import type { ReceiverDeps, WithSecret } from './receivers.ts'
import { requireTarget } from './requireTarget.ts'
import type { ReceiverRow } from './rows.ts'
import { createPresent, createSwitchOff } from './switchOff.ts'
import { type ReceiverView, toReceiverView } from './views.ts'
import { say } from '../../domain/sentences.ts'

export type Tested = { delivered: boolean; answer: string }

/** What people do with a receiver that is there. `id`s that are none are 404. */
export type Keeping = {
  get: (id: string) => Promise<ReceiverView>
  rotate: (id: string, how: { overlap: boolean }) => Promise<WithSecret>
  disable: (id: string) => Promise<ReceiverView>
  /** From the next change on; what was missed is in the wire's list of changes. */
  enable: (id: string) => Promise<ReceiverView>
  remove: (id: string) => Promise<void>
  /** Sends a ping at once, and says what came back. */
  test: (id: string) => Promise<Tested>
}

export const createKeeping = (deps: ReceiverDeps): Keeping => {
  const { rows, changes, keys, guard, send, isServed, now, wake } = deps
  const present = createPresent({ rows, isServed, switchOff: createSwitchOff({ rows, now }) })
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
      return { delivered: verdictOn(outcome) === 'delivered', answer: inWord(outcome) }
    },
  }
}
