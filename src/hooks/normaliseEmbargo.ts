import type { CollectionBeforeOperationHook } from 'payload'
import type { Embargo } from '../domain/canonical.ts'
import { resolveEmbargo } from '../domain/embargo.ts'
import { Refusal } from '../errors.ts'
import { storedDocumentOf } from './storedDocument.ts'

const NONE = { until: null, zone: null, wallTime: null }

/**
 * Keeps instant, zone and wall time of an embargo true to one another; a gap is refused, an overlap asked. It stands
 * before the revision is raised, so that a refusal leaves nothing also where there are no transactions.
 */
export const normaliseEmbargo: CollectionBeforeOperationHook = ({ args, operation, overrideAccess, req }) => {
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  const { data } = args as { data: Record<string, unknown> }
  if (data.embargo === undefined) return args
  const stored = storedDocumentOf(req)?.embargo as Partial<Embargo> | null | undefined
  const before = stored?.until && stored.zone && stored.wallTime ? (stored as Embargo) : null
  const verdict = resolveEmbargo(data.embargo, before)
  if (!verdict.ok) throw new Refusal('invalid', verdict.sentence)
  return { ...args, data: { ...data, embargo: verdict.embargo ?? NONE } }
}
