import { causesOf, isWriteConflict } from '../../errors.ts'

type Said = {
  name?: unknown
  code?: unknown
  errorLabels?: readonly string[]
  hasErrorLabel?: (label: string) => boolean
}

const says = (error: unknown, label: string): boolean =>
  causesOf(error).some((one) => {
    const { hasErrorLabel, errorLabels = [] } = one as Said
    return typeof hasErrorLabel === 'function' ? hasErrorLabel.call(one, label) : errorLabels.includes(label)
  })

/**
 * Of this transaction nothing is stored, and it may be repeated: whatever its code is, the driver says so by a label. Outside of one no
 * label says it.
 */
export const isTransient = (error: unknown): boolean =>
  says(error, 'TransientTransactionError') || isWriteConflict(error)

/** A commit whose answer never came. */
export const isCommitUnknown = (error: unknown): boolean => says(error, 'UnknownTransactionCommitResult')

/** https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml: no primary here, or not any more. */
const NO_PRIMARY = [10058, 10107, 13435, 13436]
/** It was one, and has stopped in the middle. */
const INTERRUPTED = [91, 189, 11600, 11602]
/** InternalError, UnknownError: it is broken, as where its disk is full. */
const BROKEN = [1, 8]
/** Nobody was asked: there was no server to ask. */
const NOBODY_THERE = [
  ...['MongoServerSelectionError', 'MongooseServerSelectionError', 'MongoNotConnectedError'],
  ...[
    'MongoTopologyClosedError',
    'MongoWaitQueueTimeoutError',
    'MongoPoolClearedError',
    'MongoExpiredSessionError',
  ],
]
/** Somebody was asked, and the connection was lost over it. */
const LOST = ['MongoNetworkError', 'MongoNetworkTimeoutError', 'PoolClearedOnNetworkError']

const has = (error: unknown, names: readonly string[], codes: readonly number[]): boolean =>
  causesOf(error).some(({ name, code }) => names.includes(String(name)) || codes.includes(Number(code)))

/** The server is gone, or is no primary: what was asked was not done. */
export const isNotDone = (error: unknown): boolean => has(error, NOBODY_THERE, NO_PRIMARY)

/** Nobody knows whether what was asked was done. */
export const isLost = (error: unknown): boolean => has(error, LOST, [...INTERRUPTED, ...BROKEN])
