import { randomUUID } from 'node:crypto'
import type { Endpoint } from 'payload'
import { type Acceptance, decideInvitation, readAcceptance } from '../../domain/invitations.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { isWriteConflict, notFound, Refusal, wrongLogin } from '../../errors.ts'
import { refusePrintedPassword } from '../../hooks/refuseDemoPassword.ts'
import { refuseWeakPassword } from '../../hooks/requireStrongPassword.ts'
import { inTransaction, isPasswordOf } from '../../payloadInternals.ts'
import { clockOf, getServices } from '../../services.ts'
import { privateAnswer, readJsonBody } from '../jsonBody.ts'
import { addMembership, createAccount, findAccountOf, requireOwner } from './account.ts'
import { hashOf } from './link.ts'
import { type At, changeInvitation, findHost, findInvitation, type InvitationRow, rolesOf } from './rows.ts'

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
 * login does (THREATS 46). The server counts the tries together with those at the login (src/server/serveApi.ts).
 */
const accept = async (
  at: At,
  { token, name, password, code }: Acceptance,
  { isDemo }: Pick<Options, 'isDemo'>,
): Promise<Accepted> => {
  const tokenHash = hashOf(token)
  const { email, name: givenName } = await requireStandingLink(at, tokenHash)
  const fullName = name || givenName
  if (!fullName) throw new Refusal('invalid', 'Say by which name your colleagues know you.')
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

/** The invitation as long as it stands: unused, in time, and its maker could make it now. Else there is nothing here. */
const requireStandingLink = async (at: At, tokenHash: string): Promise<InvitationRow> => {
  const { payload } = at.req
  const row = await findInvitation(at, { tokenHash }, { overrideAccess: true })
  const now = clockOf(payload).now()
  if (!row || row.acceptedAt || Date.parse(row.expiresAt) <= now.getTime()) throw notFound()
  const actor = await getServices(payload).readActor(row.invitedBy)
  const host = await findHost(at, row.organisation, row.id)
  if (!actor || !host) throw notFound()
  const request = { email: row.email, roles: rolesOf(row) }
  if (!decideInvitation({ host, request, actor, ownEmail: '', now }).ok) throw notFound()
  return row
}

/** Uses the link up and does the work, both or neither; of two who follow one link, one finds nothing. */
const once = async (
  at: At,
  tokenHash: string,
  work: (row: InvitationRow) => Promise<void>,
): Promise<void> => {
  const used = { tokenHash: `used:${randomUUID()}`, acceptedAt: clockOf(at.req.payload).now().toISOString() }
  try {
    await inTransaction(at.req, async () => {
      const row = await requireStandingLink(at, tokenHash)
      if (!(await useUp(at, tokenHash, used))) throw notFound()
      await work(row)
    })
  } catch (error) {
    // A store without transactions has kept the first half; where it was rolled back, this finds nothing to do.
    await changeInvitation(at, used, { tokenHash, acceptedAt: null })
    throw error
  }
}

const useUp = async (at: At, tokenHash: string, used: Partial<InvitationRow>): Promise<boolean> => {
  try {
    return await changeInvitation(at, { tokenHash }, used)
  } catch (error) {
    if (isWriteConflict(error)) throw notFound()
    throw error
  }
}
