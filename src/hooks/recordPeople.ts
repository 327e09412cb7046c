import type { CollectionBeforeChangeHook } from 'payload'
import { findHostAccount, readPersonRow } from '../access/persons.ts'
import { isPersonOf, personIdOf, sinceOf } from '../domain/accounts.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'
import { say } from '../domain/sentences.ts'
import { termsOf, type UserDocument } from '../access/actor.ts'
import { recordFormer } from '../domain/memberships.ts'
import { clockOf } from '../clock.ts'

/**
 * A person beside a host's account has its id, for good: the log, the rows and every list know people by it. Also past the
 * endpoints, for the host's own scripts.
 */
export const setPersonId =
  (slugs: Slugs): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    if (operation !== 'create') return data
    const at = { payload: req.payload, slugs, req }
    const account = await findHostAccount(at, (data as { account?: unknown }).account)
    if (!account) throw new Refusal('invalid', say('accounts.choose'))
    const id = personIdOf(account)
    const present = await readPersonRow(at, id)
    if (present) throw isPersonOf(present, account) ? alreadyKnown() : anothersId()
    return { ...data, id, account: account.id, accountSince: sinceOf(account) }
  }

const alreadyKnown = () => new Refusal('forbidden', say('accounts.known'))

/** Else whoever has the account now would be taken for the one who acted. */
const anothersId = () => new Refusal('forbidden', say('accounts.removedId'))

/** In the write that takes a role away, so that nothing can come between. */
export const recordFormerMemberships: CollectionBeforeChangeHook = ({
  data,
  originalDoc,
  operation,
  req,
}) => {
  if (operation !== 'update' || !('memberships' in data)) return data
  const [before, after] = [originalDoc as UserDocument, data as UserDocument]
  const formerMemberships = recordFormer({
    ...{ before: termsOf(before), after: termsOf(after) },
    known: before.formerMemberships ?? [],
    now: clockOf(req.payload).now(),
  })
  return { ...data, formerMemberships }
}
