import type { CollectionBeforeValidateHook } from 'payload'
import { type EmbargoInput, resolveEmbargo } from '../domain/embargo.ts'
import type { Embargo } from '../domain/canonical.ts'
import { Refusal } from '../errors.ts'

const NONE = { until: null, zone: null, wallTime: null }

/** Keeps instant, zone and wall time of an embargo true to one another; a gap is refused, an overlap asked. */
export const normaliseEmbargo: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const given = data?.embargo as EmbargoInput | null | undefined
  if (!data || given === undefined) return data
  const stored = (originalDoc as { embargo?: Partial<Embargo> | null } | undefined)?.embargo
  const before = stored?.until && stored.zone && stored.wallTime ? (stored as Embargo) : null
  const verdict = resolveEmbargo(given, before)
  if (!verdict.ok) throw new Refusal('invalid', verdict.message)
  return { ...data, embargo: verdict.embargo ?? NONE }
}
