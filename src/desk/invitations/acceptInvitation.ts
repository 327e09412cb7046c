import type { Endpoint, Payload, PayloadRequest } from 'payload'
import { type Acceptance, readAcceptance, readHostAcceptance } from '../../domain/invitations.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { Refusal, wrongLogin } from '../../errors.ts'
import { refusePrintedPassword, refuseWeakPassword } from '../../hooks/guardAccounts.ts'
import { isPasswordOf } from '../../payload-internals/authentication.ts'
import { privateAnswer, readJsonBody } from '../endpoints.ts'
import {
  addMembership,
  createAccount,
  findAccountOf,
  requireName,
  requireOwner,
  joinAsPerson,
} from './joinAccount.ts'
import { hashOf } from '../oneTimeLinks.ts'
import { useLinkOnce, requireValidLink } from './links.ts'
import type { At } from './rows.ts'
import { type Addressed, findHostAccount } from '../../access/persons.ts'
import { say } from '../../domain/sentences.ts'

type AcceptInvitationEndpointOptions = { slugs: Slugs; isDemo: boolean }

/** `POST /api/invitations/accept`: open to whoever has the link. It gives no session; the person logs in afterwards. */
export const acceptInvitationEndpoint = ({ slugs, isDemo }: AcceptInvitationEndpointOptions): Endpoint => ({
  path: '/accept',
  method: 'post',
  handler: async (req) => {
    const read = readAcceptance(await readJsonBody(req))
    if (!read.ok) throw new Refusal('invalid', read.sentence)
    return privateAnswer(await acceptAsNewAccount({ req, slugs }, read.value, { isDemo }))
  },
})

type Accepted = { email: string; isNew: boolean }

/**
 * The same details are asked for whether or not the address has an account, and a wrong answer says no more than a failed
 * login does (docs/threats.md 46). The server counts the tries together with those at the login
 * (src/server/serveApi.ts).
 */
const acceptAsNewAccount = async (
  at: At,
  { token, name, password, code }: Acceptance,
  { isDemo }: Pick<AcceptInvitationEndpointOptions, 'isDemo'>,
): Promise<Accepted> => {
  const tokenHash = hashOf(token)
  const { email, name: givenName } = await requireValidLink(at, tokenHash)
  const fullName = requireName(name || givenName)
  refuseWeakPassword(password)
  if (!isDemo) refusePrintedPassword(password)
  const account = await findAccountOf(at, email)
  const isTheirs = await isPasswordOf(account, password)
  if (account && !isTheirs) throw wrongLogin()
  await useLinkOnce(at, tokenHash, async (row) => {
    if (!account) return createAccount(at, row, { name: fullName, password })
    await requireOwner(at, account, code)
    await addMembership(at, account.id, row)
  })
  return { email, isNew: !account }
}

/**
 * Makes an account of the host's for somebody who has been invited and has none, and says its id. `req` is the request that
 * the account is made in: what is written with it stands and falls with the invitation. How its owner comes to log in is
 * the host's to arrange.
 */
export type CreateUser = (asked: {
  payload: Payload
  email: string
  name: string
  req: PayloadRequest
}) => Promise<{ id: string | number }>

type UserOptions = { slugs: Slugs; createUser?: CreateUser }

/**
 * `POST /api/invitations/accept` where people log in with a host's accounts: for whoever has the link and is logged in with
 * the account of its address. Who has none gets one where the host makes them.
 */
export const acceptForHostEndpoint = ({ slugs, createUser }: UserOptions): Endpoint => ({
  path: '/accept',
  method: 'post',
  handler: async (req) => {
    const read = readHostAcceptance(await readJsonBody(req))
    if (!read.ok) throw new Refusal('invalid', read.sentence)
    return privateAnswer(await acceptWithHostAccount({ req, slugs }, read.value, createUser))
  },
})

type HostAcceptance = { token: string; name?: string }

const acceptWithHostAccount = async (
  at: At,
  { token, name }: HostAcceptance,
  createUser: CreateUser | undefined,
) => {
  const tokenHash = hashOf(token)
  const { email, name: givenName } = await requireValidLink(at, tokenHash)
  const fullName = name || givenName || ''
  const own = await findOwnAccount(at)
  if (own) requireSameAddress(own, email)
  else {
    await refuseWithoutAccount(at, email, createUser)
    requireName(fullName)
  }
  const isNew = await useLinkOnce(at, tokenHash, async (row) => {
    const account = own ?? (await makeAccount(at, { email, name: fullName }, createUser))
    return joinAsPerson(at, account, { row, name: fullName })
  })
  return { email, isNew }
}

const findOwnAccount = async ({ req, slugs }: At): Promise<Addressed | null> =>
  req.user?.collection === slugs.users
    ? findHostAccount({ payload: req.payload, slugs, req }, req.user.id)
    : null

/** A link is one person's. Of an account without an address nobody can say whose it is but by the link. */
const requireSameAddress = ({ email }: Addressed, invited: string): void => {
  if (!email || email.trim().toLowerCase() === invited) return
  throw new Refusal('forbidden', say('accounts.otherAddress'))
}

const refuseWithoutAccount = async (at: At, email: string, createUser: CreateUser | undefined) => {
  if (!createUser) throw new Refusal('unauthenticated', say('accounts.logInOrAsk'))
  if (await hasAccount(at, email)) throw new Refusal('unauthenticated', say('accounts.addressKnown'))
}

const hasAccount = async ({ req: { payload }, slugs }: At, email: string): Promise<boolean> => {
  const fields = payload.collections[slugs.users]?.config.flattenedFields ?? []
  if (!fields.some(({ name }) => name === 'email')) return false
  const { totalDocs } = await payload.count({
    collection: slugs.users as 'users',
    where: { email: { equals: email } },
    // Asked for whoever has the link.
    overrideAccess: true,
  })
  return totalDocs > 0
}

const makeAccount = async (
  { req, slugs }: At,
  asked: { email: string; name: string },
  createUser: CreateUser | undefined,
): Promise<Addressed> => {
  const { payload } = req
  const made = await createUser?.({ payload, req, ...asked })
  const account = await findHostAccount({ payload, slugs, req }, made?.id)
  if (account) return account
  throw new Error(
    `[newsroomPlugin] \`createUser\` gave the id ${String(made?.id)}, which is no account of “${slugs.users}”: let it make one with \`req\`, and give its id.`,
  )
}
