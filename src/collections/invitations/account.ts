import type { Term } from '../../domain/memberships.ts'
import { languageOf } from '../../access/language.ts'
import { Refusal } from '../../errors.ts'
import { isPasswordOf } from '../../payloadInternals.ts'
import { type At, type InvitationRow, rolesOf } from './rows.ts'

/** An account as its row has it, with what no reader ever gets. */
type AccountRow = {
  id: string
  hash?: string | null
  salt?: string | null
  disabled?: boolean | null
  coordinator?: boolean | null
  memberships?: Term[] | null
}

export const findAccountOf = async ({ req, slugs }: At, email: string): Promise<AccountRow | null> => {
  const where = { email: { equals: email } }
  // The row as it is: Payload hides the hash of the password from every other reader.
  const found: unknown = await req.payload.db.findOne({ collection: slugs.users, where, req })
  return found as AccountRow | null
}

/**
 * Whoever has an account proves that it is theirs. One that is disabled cannot be had back by an invitation, unless it
 * belongs to no organisation any more.
 */
export const requireAccount = async (account: AccountRow, password: string): Promise<void> => {
  const isTheirs = await isPasswordOf(account, password)
  const isShut = account.disabled === true && (account.memberships ?? []).length > 0
  if (!isTheirs || isShut) {
    throw new Refusal(
      'unauthenticated',
      'This address has an account already: give the password that it has now.',
    )
  }
  if (account.coordinator)
    throw new Refusal('forbidden', 'The coordinator belongs to no organisation: accept with another address.')
}

const toTerm = (row: InvitationRow): Term => ({
  organisation: row.organisation,
  roles: rolesOf(row),
  from: row.from ?? null,
  until: row.until ?? null,
})

type NewAccount = { name: string; password: string }

export const createAccount = async (
  { req, slugs }: At,
  row: InvitationRow,
  { name, password }: NewAccount,
) => {
  const data = { email: row.email, name, password, memberships: [toTerm(row)], language: languageOf(req) }
  await req.payload.create({
    collection: slugs.users as 'users',
    data: data, // the generated type wants what the server fills in
    depth: 0,
    // The link is the permission, and has just been used up.
    overrideAccess: true,
    req,
  })
}

export const addMembership = async ({ req, slugs }: At, id: string, row: InvitationRow): Promise<void> => {
  const collection = slugs.users as 'users'
  // Read inside the transaction: the roles that the account has now are kept.
  const account: unknown = await req.payload.findByID({ collection, id, depth: 0, overrideAccess: true, req })
  const memberships = (account as AccountRow).memberships ?? []
  const data = {
    memberships: [...memberships, toTerm(row)],
    ...(memberships.length === 0 ? { disabled: false } : {}),
  }
  // As above: the person has shown the link and the password.
  await req.payload.update({ collection, id, data: data, depth: 0, overrideAccess: true, req })
}
