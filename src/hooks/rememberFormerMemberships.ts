import type { CollectionBeforeChangeHook } from 'payload'
import { termsOf, type UserDocument } from '../access/actor.ts'
import { rememberFormer } from '../domain/formerMemberships.ts'
import { clockOf } from '../services.ts'

/** In the write that takes a role away, so that nothing can come between. */
export const rememberFormerMemberships: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('memberships' in data)) return data
  const [before, after] = [originalDoc as UserDocument, data as UserDocument]
  const formerMemberships = rememberFormer({
    ...{ before: termsOf(before), after: termsOf(after) },
    known: before.formerMemberships ?? [],
    now: clockOf(req.payload).now(),
  })
  return { ...data, formerMemberships }
}
