import { wrongLogin } from '../errors.ts'
import { isPasswordOf } from '../payload-internals/passwords.ts'
import { toActor } from './actor.ts'
import { useCode } from './secondFactor.ts'
import { type Account, type Accounts, findAccount } from './accounts.ts'
import { type Begun, beginSession, withAccount } from './sessions.ts'

export type Credentials = { email: string; password: string; code?: unknown }

/**
 * Lets somebody in by password and, where there is one, by second factor. An address without an account costs as much work
 * as a wrong password, and whatever is wrong, the answer is one (docs/threats.md 26). What counts is the account as it
 * is when the session begins, not as it was when the password was given.
 *
 * @throws Refusal `unauthenticated`
 */
export const enter = async (
  at: Accounts,
  { email, password, code }: Credentials,
): Promise<{ account: Account } & Begun> => {
  const found = await findAccount(at, { email: { equals: email.toLowerCase().trim() } })
  const isTheirs = await isPasswordOf(found, password)
  if (!found || !isTheirs) throw wrongLogin()
  return withAccount(at, found.id, async (account) => {
    if (!account || account.hash !== found.hash || !(await mayComeIn(at, account, code))) throw wrongLogin()
    return { account, ...(await beginSession(at, account)) }
  })
}

/** Not a disabled account, nor one that is on nobody’s staff for now, nor without the second factor. */
export const mayComeIn = async (at: Accounts, account: Account, code: unknown): Promise<boolean> =>
  (await toActor({ ...at, user: account })) !== null &&
  (!account.hasSecondFactor || (await useCode(at, account, code)))
