import type { FilterOptions } from 'payload'
import { findInScope } from '../access/findInScope.ts'
import { peopleOf, type Slugs } from '../domain/slugs.ts'

/** Far more than any newsroom has. */
const MOST = 2_000

/**
 * Which accounts are offered for a new person: those that the newsroom does not know yet, as far as the asker may read who
 * it knows. Another organisation's people are refused when they are chosen (hooks/nameByAccount.ts), and not told before.
 */
export const withoutPersons =
  (slugs: Slugs): FilterOptions =>
  async ({ id, req }) => {
    // A form that the server draws has asked already who it is for; a person keeps their account.
    if (id !== undefined || !req?.user) return true
    const known = await findInScope<{ id: string; account?: unknown }>(req, peopleOf(slugs), {
      where: {},
      limit: MOST,
      select: { account: true },
    })
    const accounts = known.flatMap(({ account }) =>
      account === null || account === undefined ? [] : [account],
    )
    return accounts.length === 0 || { id: { not_in: accounts } }
  }
