import type { CollectionBeforeChangeHook } from 'payload'
import { clockOf } from '../clock.ts'

type Organisation = { suspended?: boolean | null; suspendedSince?: string | null }

/**
 * From when on an organisation is suspended, by the newsroom's clock. It begins anew with each suspension; of one that was
 * suspended when nobody kept it, with the next change.
 */
export const stampSuspension: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const before = (originalDoc ?? {}) as Organisation
  const after: Organisation = { ...before, ...data }
  const known = before.suspended ? before.suspendedSince : null
  const now = clockOf(req.payload).now().toISOString()
  return { ...data, suspendedSince: after.suspended ? (known ?? now) : null }
}
