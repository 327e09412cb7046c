import { type Account, findAccount } from '../../access/accounts.ts'
import type { UserDocument } from '../../access/actor.ts'
import { languageOf } from '../../access/language.ts'
import { type Addressed, findPersonOf } from '../../access/persons.ts'
import { useCode } from '../login/secondFactorCodes.ts'
import type { Term } from '../../domain/memberships.ts'
import { peopleOf } from '../../domain/slugs.ts'
import { Refusal, wrongLogin } from '../../errors.ts'
import { type At, type InvitationRow, rolesOf } from './rows.ts'
import { say } from '../../domain/sentences.ts'

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
  refuseCoordinator(account)
}

const refuseCoordinator = ({ coordinator }: UserDocument): void => {
  if (coordinator) throw new Refusal('forbidden', say('invitations.coordinatorAccepts'))
}

/** @throws Refusal `invalid` */
export const requireName = (name: string | null | undefined): string => {
  if (!name) throw new Refusal('invalid', say('invitations.name'))
  return name
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

type Joining = { row: InvitationRow; name: string }

/**
 * Gives the owner of a host's account the roles of an invitation. One does not reopen what a manager has disabled, unless
 * the person no longer belongs to any organisation. @returns whether they are new to the newsroom.
 */
export const joinAsPerson = async (at: At, account: Addressed, { row, name }: Joining): Promise<boolean> => {
  const { req, slugs } = at
  const person = await findPersonOf<UserDocument>({ payload: req.payload, slugs, req }, account)
  if (person) {
    refuseCoordinator(person)
    if (person.disabled && (person.memberships ?? []).length > 0)
      throw new Refusal('forbidden', say('accounts.disabled'))
    await addMembership(at, person.id, row)
    return false
  }
  requireName(name)
  const data = { account: account.id, name, memberships: [toTerm(row)], language: languageOf(req) }
  await req.payload.create({
    collection: peopleOf(slugs) as 'users',
    data: data, // of the host's people there is no generated type
    depth: 0,
    // The link is the permission, and has just been used up.
    overrideAccess: true,
    req,
  })
  return true
}

export const addMembership = async ({ req, slugs }: At, id: string, row: InvitationRow): Promise<void> => {
  const collection = peopleOf(slugs) as 'users'
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
