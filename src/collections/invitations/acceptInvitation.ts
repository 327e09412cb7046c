import type { Endpoint } from 'payload'
import { type Acceptance, readAcceptance } from '../../domain/invitations.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal, wrongLogin } from '../../errors.ts'
import { refusePrintedPassword } from '../../hooks/refuseDemoPassword.ts'
import { refuseWeakPassword } from '../../hooks/requireStrongPassword.ts'
import { isPasswordOf } from '../../payload-internals/passwords.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { addMembership, createAccount, findAccountOf, requireName, requireOwner } from './account.ts'
import { hashOf } from './link.ts'
import type { At } from './rows.ts'
import { once, requireStandingLink } from './standingLink.ts'

type Options = { slugs: Slugs; isDemo: boolean }

/** `POST /api/invitations/accept`: open to whoever has the link. It gives no session; the person logs in afterwards. */
export const acceptInvitationEndpoint = ({ slugs, isDemo }: Options): Endpoint => ({
  path: '/accept',
  method: 'post',
  handler: async (req) => {
    const read = readAcceptance(await readJsonBody(req))
    if (!read.ok) throw new Refusal('invalid', read.sentence)
    return privateAnswer(await accept({ req, slugs }, read.value, { isDemo }))
  },
})

type Accepted = { email: string; isNew: boolean }

/**
 * The same details are asked for whether or not the address has an account, and a wrong answer says no more than a failed
 * login does (docs/threats.md 46). The server counts the tries together with those at the login
 * (src/server/serveApi.ts).
 */
const accept = async (
  at: At,
  { token, name, password, code }: Acceptance,
  { isDemo }: Pick<Options, 'isDemo'>,
): Promise<Accepted> => {
  const tokenHash = hashOf(token)
  const { email, name: givenName } = await requireStandingLink(at, tokenHash)
  const fullName = requireName(name || givenName)
  refuseWeakPassword(password)
  if (!isDemo) refusePrintedPassword(password)
  const account = await findAccountOf(at, email)
  const isTheirs = await isPasswordOf(account, password)
  if (account && !isTheirs) throw wrongLogin()
  await once(at, tokenHash, async (row) => {
    if (!account) return createAccount(at, row, { name: fullName, password })
    await requireOwner(at, account, code)
    await addMembership(at, account.id, row)
  })
  return { email, isNew: !account }
}
