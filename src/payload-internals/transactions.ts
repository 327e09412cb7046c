import {
  commitTransaction,
  initTransaction,
  killTransaction,
  type Payload,
  type PayloadRequest,
} from 'payload'
import { isWriteConflict } from '../errors.ts'
import { repeated } from '../stores/repeated.ts'
import { runInCall } from '../stores/transactions.ts'

export { failureOf } from '../stores/transactions.ts'

/** Two people have pressed at once: one of them is done within a moment. */
const BUDGET_MS = 5_000

/**
 * All of it is stored, or nothing (payload/dist/utilities/initTransaction.js, killTransaction.js). What was overtaken by another
 * write is done again for a while, on what is stored then: MongoDB ends a transaction where PostgreSQL waits for the other one.
 *
 * @param work reads what it decides by, each time it is called. Within a transaction that the request already has, it is called once:
 * whoever began that transaction repeats it. It is also called once where the store has no transactions and a second call could leave half
 * of the first one stored, unless everything it writes is a single row.
 */
export const inTransaction = async <T>(
  req: PayloadRequest,
  work: () => Promise<T>,
  { writesOneRow = false } = {},
): Promise<T> => {
  const isWithin = Boolean(await req.transactionID)
  let isOurs = false
  const once = () =>
    runInCall(req, true, async () => {
      isOurs = await initTransaction(req)
      try {
        const result = await work()
        if (isOurs) await commitTransaction(req)
        return result
      } catch (error) {
        await killTransaction(req)
        throw error
      }
    })
  const isUndone = () => isOurs || (writesOneRow && !isWithin)
  return repeated(once, { budgetMs: BUDGET_MS, mayRepeat: (error) => isUndone() && isWriteConflict(error) })
}

/** Adapters whose transaction holds a connection of a pool until it ends (@payloadcms/drizzle/dist/transactions). */
const HOLDS_A_CONNECTION = ['postgres', 'vercel-postgres']

/**
 * The same database, read on the connection that a request's transaction holds: with another one for each, as many writes
 * as the pool has connections would wait for each other for ever (docs/payload-traps.md 37). Elsewhere it is read as
 * ever: MongoDB would answer with what was there when the transaction began, and what has been written since decides.
 */
export const readingWithin = (
  payload: Payload,
  req: Pick<PayloadRequest, 'transactionID'> | undefined,
): Payload => {
  const { db } = payload
  if (!req?.transactionID || !HOLDS_A_CONNECTION.includes(db.name)) return payload
  const find: typeof db.find = (args) => db.find({ ...args, req })
  return Object.create(payload, {
    db: { value: Object.create(db, { find: { value: find } }) as typeof db },
  }) as Payload
}
