import type { CollectionBeforeValidateHook } from 'payload'
import { Refusal } from '../errors.ts'
import { resolveEmbargo } from '../domain/embargo.ts'

type Embargo = { until?: string | null; zone?: string | null; wallTime?: string | null }

/**
 * Keeps instant, zone and wall time of an embargo true to one another. What was typed last wins: a new wall time or
 * zone gives the instant, a new instant alone gives the wall time.
 */
export const normaliseEmbargo: CollectionBeforeValidateHook = ({ data, originalDoc }) => {
  const given = data?.embargo as Embargo | null | undefined
  if (!data || given === undefined) return data
  const stored = (originalDoc as { embargo?: Embargo } | undefined)?.embargo ?? {}
  const resolved = resolveEmbargo(given ?? {}, stored)
  if (!resolved.ok) throw new Refusal('invalid', resolved.message)
  return { ...data, embargo: resolved.embargo }
}
