import type { PayloadRequest } from 'payload'
import { isUnavailable, isWriteConflict } from '../errors.ts'

/**
 * A nested call of Payload that fails ends the transaction of its request, whoever catches its error: what was written is
 * gone, `req.transactionID` too, and later writes of the request would be outside any transaction, stored although the
 * caller is refused (docs/payload-traps.md 35). Here it is known which request has lost its transaction.
 */

type TransactionId = number | string
export type TransactionRequest = Pick<PayloadRequest, 'transactionID'>

type TrackedTransaction = {
  id: TransactionId
  /** Calls of Payload in it that others have made, such as hooks. */
  nested: number
  /** Of these requests something is written in it. */
  writers: Set<object>
  /** `lost` with the call that has begun it; `doomed` by a nested one, while that one runs still. */
  fate: 'open' | 'lost' | 'doomed'
}

/** Of each request the transaction that it has, or had last. */
const transactionOfRequest = new WeakMap<object, TrackedTransaction>()
const openTransactions = new Map<TransactionId, TrackedTransaction>()

/** A write of a request whose transaction has ended without it. */
export class LostWrite extends Error {
  constructor() {
    super(
      'Nothing was stored: a nested call of this request failed and ended the transaction, and its error was caught. Pass the error on, or call without `req`.',
    )
    this.name = 'LostWrite'
  }
}

/**
 * The transaction of a request is remembered while it has it. One that a store has begun for a single write is that write's own:
 * it ends with it, and nobody else is told.
 */
export const trackTransaction = async (
  req: TransactionRequest | null | undefined,
): Promise<TrackedTransaction | null> => {
  const id = await req?.transactionID
  const work = id ? openTransactions.get(id) : undefined
  if (!req || !work) return null
  transactionOfRequest.set(req, work)
  return work
}

export const markBegun = (id: TransactionId): void =>
  void openTransactions.set(id, { id, nested: 0, writers: new Set(), fate: 'open' })

/** How many have begun and not ended. */
export const countOpen = (): number => openTransactions.size

/** @throws LostWrite for a request that goes on writing after a nested call has ended its transaction. */
export const refuseLostWrite = (req: TransactionRequest | null | undefined): void => {
  if (req && transactionOfRequest.get(req)?.fate === 'doomed') throw new LostWrite()
}

/**
 * One call of Payload, or work in a transaction. What it runs in is another's where the request has a transaction already;
 * else it begins its own, and once it has ended, the request is as new.
 * @throws LostWrite where a new transaction would store what belongs to one that is lost.
 */
export const runInCall = async <T>(
  req: TransactionRequest,
  isWriting: boolean,
  run: () => Promise<T>,
): Promise<T> => {
  if (isWriting) refuseLostWrite(req)
  const isLost = transactionOfRequest.get(req)?.fate === 'doomed'
  const outer = await trackTransaction(req)
  if (outer) outer.nested += 1
  try {
    return await run()
  } finally {
    if (outer) outer.nested -= 1
    else if (!isLost) transactionOfRequest.delete(req)
  }
}

export const markCommitted = (id: TransactionId): void => {
  for (const req of openTransactions.get(id)?.writers ?? []) storedOf.add(req)
  openTransactions.delete(id)
}

type AnyRequest = object & { headers?: object }

/** Payload asks on behalf of a request by copies of it with a member of their own (isolateObjectProperty), which have its headers. */
const wholeOf = (req: AnyRequest): object => req.headers ?? req

/** Requests of which something is stored. */
const storedOf = new WeakSet<object>()

/** @param work the transaction that it is written in, with which it is stored; null where it is stored already. */
export const noteWritten = (req: AnyRequest | null | undefined, work: TrackedTransaction | null): void => {
  if (!req) return
  if (work) work.writers.add(wholeOf(req))
  else storedOf.add(wholeOf(req))
}

/** Whether anything of this request is stored, though not all of it need be. */
export const hasStored = (req: AnyRequest): boolean => storedOf.has(wholeOf(req))

export const markLost = (id: TransactionId): void => {
  const work = openTransactions.get(id)
  openTransactions.delete(id)
  if (work) work.fate = work.nested > 0 ? 'doomed' : 'lost'
}

/**
 * Payload takes a reading that fails for one that finds nothing (docs/payload-traps.md): whoever saves would be
 * told that a relation of theirs is invalid. So it is known here for which requests the database did not answer, or ended what
 * they read in.
 */
const failures = new WeakMap<object, Error>()

export const noteFailure = (req: AnyRequest | null | undefined, error: unknown): void => {
  if (req && error instanceof Error && (isUnavailable(error) || isWriteConflict(error)))
    failures.set(wholeOf(req), error)
}

/** Null where the database has answered all that this request has asked. */
export const failureOf = (req: AnyRequest): Error | null => failures.get(wholeOf(req)) ?? null
