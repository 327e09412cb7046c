import type { Payload, PayloadRequest } from 'payload'
import { type AccountOf, type HostAccount, isPersonOf, personIdOf } from '../domain/accounts.ts'
import { hasHostAccounts, peopleOf, type Slugs } from '../domain/slugs.ts'

type At = { payload: Payload; slugs: Slugs; req?: PayloadRequest }

/** A person's document, as far as it says of which account it is. */
export type PersonRow = AccountOf & { id: string; email?: string | null }
export type Addressed = HostAccount & { email?: string | null }

/** On the newsroom's own behalf, whoever asks: what they may do, or whom they may see, is found out with it. */
const own = { depth: 0, overrideAccess: true } as const

/** The document of a person by id, with what no reader gets to see of it. */
export const readPersonRow = async <T extends PersonRow>(
  { payload, slugs, req }: At,
  id: string,
): Promise<T | null> => {
  const found: unknown = await payload.findByID({
    ...own,
    collection: peopleOf(slugs) as 'users',
    id,
    showHiddenFields: true,
    disableErrors: true,
    req,
  })
  return found as T | null
}

/** The person whom an account stands for: itself, where the accounts are ours. Null for a host's account without one. */
export const findPersonOf = async <T extends PersonRow>(at: At, account: HostAccount): Promise<T | null> => {
  if (!hasHostAccounts(at.slugs)) return account as unknown as T
  const row = await readPersonRow<T>(at, personIdOf(account))
  // A host's own strategy may say no more of an account than its id.
  const known = row?.accountSince && !account.createdAt ? await findHostAccount(at, account.id) : account
  return row && known && isPersonOf(row, known) ? row : null
}

/** Of a host's accounts, that of each of these people; who has none any more is left out. By the person's id. */
export const findAccountsOf = async (
  { payload, slugs, req }: At,
  people: readonly PersonRow[],
): Promise<Map<string, Addressed>> => {
  const ids = people.flatMap(({ account }) => rawIdOf(account) ?? [])
  if (ids.length === 0) return new Map()
  const { docs } = await payload.find({
    ...own,
    collection: slugs.users as 'users',
    where: { id: { in: ids } },
    select: { email: true, createdAt: true },
    pagination: false,
    req,
  })
  const accounts = new Map((docs as unknown as Addressed[]).map((one) => [personIdOf(one), one]))
  return new Map(
    people.flatMap((row): [string, Addressed][] => {
      const account = accounts.get(String(rawIdOf(row.account)))
      return account && isPersonOf(row, account) ? [[row.id, account]] : []
    }),
  )
}

/** An account of the host's, whoever may read it. @param reference its id, as a number or in digits, or its document. */
export const findHostAccount = async (
  { payload, slugs, req }: At,
  reference: unknown,
): Promise<Addressed | null> => {
  const id = rawIdOf(reference)
  if (id === null || id === '') return null
  const collection = slugs.users as 'users'
  const found: unknown = await payload.findByID({
    ...{ ...own, collection, id: String(id), req },
    disableErrors: true,
  })
  return found as Addressed | null
}

/** As the store has it: a number stays one. */
const rawIdOf = (reference: unknown): string | number | null => {
  const id: unknown =
    typeof reference === 'object' && reference !== null && 'id' in reference ? reference.id : reference
  return typeof id === 'string' || typeof id === 'number' ? id : null
}

/**
 * Where mail to these people goes, read from their accounts now and kept nowhere; by their ids. Who has no account any more
 * is not in it, and acts no more. Empty for an account that has no address.
 */
export const addressesOf = async (at: At, people: readonly PersonRow[]): Promise<Map<string, string>> => {
  if (!hasHostAccounts(at.slugs)) return new Map(people.map(({ id, email }) => [id, email ?? '']))
  const accounts = await findAccountsOf(at, people)
  return new Map([...accounts].map(([id, { email }]) => [id, email ?? '']))
}

/** Those of the people who have an account still. */
export const withAccounts = async <T extends PersonRow>(at: At, people: readonly T[]): Promise<T[]> => {
  if (!hasHostAccounts(at.slugs)) return [...people]
  const accounts = await findAccountsOf(at, people)
  return people.filter(({ id }) => accounts.has(id))
}
