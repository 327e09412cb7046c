import type { CollectionBeforeChangeHook } from 'payload'
import { findHostAccount, readPersonRow } from '../access/persons.ts'
import { isPersonOf, personIdOf, sinceOf } from '../domain/hostAccounts.ts'
import type { Slugs } from '../domain/slugs.ts'
import { Refusal } from '../errors.ts'

/**
 * A person beside a host's account has its id, for good: the log, the rows and every list know people by it. Also past the
 * doors, for the host's own scripts.
 */
export const nameByAccount =
  (slugs: Slugs): CollectionBeforeChangeHook =>
  async ({ data, operation, req }) => {
    if (operation !== 'create') return data
    const at = { payload: req.payload, slugs, req }
    const account = await findHostAccount(at, (data as { account?: unknown }).account)
    if (!account) throw new Refusal('invalid', 'Choose the account that the person logs in with.')
    const id = personIdOf(account)
    const present = await readPersonRow(at, id)
    if (present) throw isPersonOf(present, account) ? alreadyKnown() : anothersId()
    return { ...data, id, account: account.id, accountSince: sinceOf(account) }
  }

const alreadyKnown = () =>
  new Refusal(
    'forbidden',
    'This account is known to the newsroom already: invite its owner by e-mail, under Invitations.',
  )

/** Else whoever has the account now would be taken for the one who acted. */
const anothersId = () =>
  new Refusal(
    'forbidden',
    'This account has the id of one that was removed, and the log names that person by it: its owner needs another account.',
  )
