import { randomUUID } from 'node:crypto'
import { ADAPTER_METHODS } from '../payload-internals/methods.ts'
import { createNesting, type Writing } from './nesting.ts'
import { LostWrite } from './transactions.ts'

type TransactionId = number | string
type Session = { resolve: () => Promise<void>; reject: () => Promise<void> }
export type Request = { transactionID?: TransactionId | Promise<TransactionId> }
type WriteArgs = { collection?: string; global?: string; slug?: string; data?: object; req?: Request | null }
type Write = (args: WriteArgs) => Promise<unknown>
type Adapter = {
  initializing: Promise<void>
  sessions: Record<string, unknown>
  payload: { logger: { error: (sentence: string) => void } }
}

type Kind<Opened extends Session> = {
  nesting?: ReturnType<typeof createNesting>
  /**
   * Resolves when a transaction may begin, with what gives its place to the next.
   * @throws the refusal for a caller that has waited too long; its cause is a sentence for the operator's log: what waited, for what.
   */
  enter: (label: string) => Promise<() => void>
  /** Begins one in the database. @param onEnd to be called once it has ended, however. */
  begin: (onEnd: () => void) => Promise<Opened>
  /** Where it is given, a write that surely has stored nothing is tried again, as this says. */
  repeat?: <T>(work: () => Promise<T>) => Promise<T>
  /** The database's error in words that an answer has. */
  rethrow: (error: unknown) => never
}

const WRITES = [...ADAPTER_METHODS.writes, 'updateJobs'] as const

type Transaction = Writing & { id: string }

/**
 * Begin, commit, rollback and all writes of one of Payload's adapters on drizzle, which take what a COMMIT answers for a commit,
 * and write several statements outside of a transaction one by one:
 *
 * - a transaction waits until it may begin, and leaves when it has ended;
 * - a write outside of any transaction gets one of its own, so that it is whole or not at all;
 * - a write inside an open transaction that does not carry its `req` would wait for itself: it is refused with the name
 *   of the call that forgot `req` (nesting.ts);
 * - a COMMIT that fails, and a commit of what a nested call has rolled back, is an error of the caller;
 * - a write that has waited too long for others is refused, and the log names what it waited for.
 *
 * @returns what the adapter is given in place of its own.
 */
export const ownTransactions = <Opened extends Session>(
  adapter: Adapter & Partial<Record<(typeof WRITES)[number], unknown>>,
  { nesting = createNesting(), enter, begin, repeat, rethrow }: Kind<Opened>,
) => {
  const sessions = () => adapter.sessions as Record<TransactionId, Opened>

  const announce = (label: string): Transaction => {
    nesting.refuse(label)
    return { id: randomUUID(), label, isOpen: false }
  }

  /** The refusal says only to try again; the operator needs the cause. */
  const sayWhy = (error: unknown): never => {
    if (error instanceof Error && error.cause instanceof Error)
      adapter.payload.logger.error(error.cause.message)
    throw error
  }

  const open = async (transaction: Transaction): Promise<string> => {
    await adapter.initializing
    const leave = await enter(transaction.label).catch(sayWhy)
    const onEnd = () => {
      transaction.isOpen = false
      leave()
    }
    try {
      sessions()[transaction.id] = await begin(onEnd)
    } catch (error) {
      onEnd()
      return rethrow(error)
    }
    transaction.isOpen = true
    return transaction.id
  }

  /** Taken out first, so that nothing else finds a session that is being ended. */
  const takeSession = (id: TransactionId | undefined): Opened | undefined => {
    if (id === undefined) return undefined
    const session = sessions()[id]
    delete sessions()[id]
    return session
  }

  const beginTransaction = async (): Promise<string> => {
    const transaction = announce('A call of the Local API')
    nesting.from(transaction)
    return open(transaction)
  }

  /** Who has begun a transaction ends it; another could only have rolled it back. */
  const commitTransaction = async (id?: TransactionId | Promise<TransactionId>): Promise<void> => {
    const session = takeSession(await id)
    if (!session) throw new LostWrite()
    return session.resolve()
  }

  const rollbackTransaction = async (id: TransactionId | Promise<TransactionId>): Promise<void> => {
    await takeSession(await id)?.reject()
  }

  const inItsOwn = async (write: Write, args: WriteArgs, transaction: Transaction): Promise<unknown> => {
    const id = await open(transaction)
    try {
      const result = await write({ ...args, req: withTransaction(args.req, id) })
      await commitTransaction(id)
      return result
    } catch (error) {
      await rollbackTransaction(id)
      throw error
    }
  }

  const whole =
    (name: string, write: Write): Write =>
    async (args) => {
      const id = await args.req?.transactionID
      if (id && sessions()[id]) return write(args).catch(rethrow)
      const once = (given: WriteArgs) => {
        const transaction = announce(
          `${name} of ${args.collection ?? args.global ?? args.slug ?? 'a global'}`,
        )
        return nesting.within(transaction, () => inItsOwn(write, given, transaction))
      }
      return (repeat ? repeat(() => once(withCopyOfData(args))) : once(args)).catch(rethrow)
    }

  const writes = Object.fromEntries(
    WRITES.map((name) => {
      const write = adapter[name] as Write
      return [name, whole(name, (args) => write.call(adapter, args))]
    }),
  )
  return { ...writes, beginTransaction, commitTransaction, rollbackTransaction }
}

/** Payload writes into what it is given. */
const withCopyOfData = (args: WriteArgs): WriteArgs =>
  args.data ? { ...args, data: structuredClone(args.data) } : args

/** The request's own properties stay reachable (its translations, for one); only the transaction is another. */
const withTransaction = (req: Request | null | undefined, id: string) =>
  Object.create(req ?? null, { transactionID: { value: id, enumerable: true } }) as Request
