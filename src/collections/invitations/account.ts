import type { Term } from '../../domain/memberships.ts'
import { languageOf } from '../../access/language.ts'
import { type Account, findAccount } from '../../access/accounts.ts'
import { useCode } from '../../access/secondFactor.ts'
import { Refusal, wrongLogin } from '../../errors.ts'
import { type At, type InvitationRow, rolesOf } from './rows.ts'

export const findAccountOf = ({ req, slugs }: At, email: string): Promise<Account | null> =>
  findAccount({ payload: req.payload, slugs, req }, { email: { equals: email } })

/**
 * The owner of an account proves that it is theirs, as at the login. An invitation does not reopen a disabled account,
 * unless it no longer belongs to any organisation.
 *
 * @param known whose password was given; the account counts as it is by now.
 */
export const requireOwner = async ({ req, slugs }: At, known: Account, code: unknown): Promise<void> => {
  const at = { payload: req.payload, slugs, req }
  const account = await findAccount(at, { id: { equals: known.id } })
  if (!account || account.hash !== known.hash) throw wrongLogin()
  const isShut = account.disabled === true && (account.memberships ?? []).length > 0
  if (isShut || (account.hasSecondFactor && !(await useCode(at, account, code)))) throw wrongLogin()
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
  const memberships = (account as { memberships?: Term[] | null }).memberships ?? []
  const data = {
    memberships: [...memberships, toTerm(row)],
    ...(memberships.length === 0 ? { disabled: false } : {}),
  }
  // As above: the person has shown the link and the password.
  await req.payload.update({ collection, id, data: data, depth: 0, overrideAccess: true, req })
}
