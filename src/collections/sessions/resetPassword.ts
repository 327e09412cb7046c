import type { Endpoint } from 'payload'
import { type Accounts, findAccount } from '../../access/accounts.ts'
import { mayComeIn } from '../../access/entrance.ts'
import { findByResetToken, useResetToken } from '../../access/resetTokens.ts'
import { beginSession, withAccount } from '../../access/sessions.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal, unauthenticated, wrongLogin } from '../../errors.ts'
import { refusePrintedPassword } from '../../hooks/refuseDemoPassword.ts'
import { refuseWeakPassword } from '../../hooks/requireStrongPassword.ts'
import { sessionAnswer } from './answer.ts'
import { readReset } from './bodies.ts'
import { say } from '../../domain/sentences.ts'

type Options = { slugs: Slugs; isDemo: boolean }

/**
 * `POST /api/users/reset-password`: whoever has the link, and the second factor where there is one, chooses a new password
 * and is in. All other sessions end with the old one.
 */
export const resetPasswordEndpoint = ({ slugs, isDemo }: Options): Endpoint => ({
  path: '/reset-password',
  method: 'post',
  handler: async (req) => {
    const at = { payload: req.payload, slugs, req }
    const { token, password, code } = await readReset(req)
    refuseWeakPassword(password)
    if (!isDemo) refusePrintedPassword(password)
    const found = await findByResetToken(at, token)
    if (!found) throw deadLink()
    const entered = await withAccount(at, found.id, async (account) => {
      if (!account || !(await mayComeIn(at, account, code))) throw wrongLogin()
      if (!(await useResetToken(at, account.id, token))) throw deadLink()
      await storePassword(at, account.id, password)
      const present = await findAccount(at, { id: { equals: account.id } })
      if (!present) throw unauthenticated()
      return { account: present, ...(await beginSession(at, present)) }
    })
    const body = { message: 'Your new password is stored.', token: entered.token, exp: entered.exp }
    return sessionAnswer({ req, slugs }, entered, body)
  },
})

const deadLink = () => new Refusal('forbidden', say('login.linkUsed'))

const storePassword = async ({ payload, slugs, req }: Accounts, id: string, password: string) => {
  await payload.update({
    collection: slugs.users as 'users',
    id,
    data: { password },
    depth: 0,
    // The link is the permission, and has just been used up.
    overrideAccess: true,
    req,
  })
}
