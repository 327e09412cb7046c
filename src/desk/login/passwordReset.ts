import { createHash, randomBytes } from 'node:crypto'
import type { Payload, PayloadRequest, Endpoint } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import { type Account, type Accounts, findAccount, swapRecord } from '../../access/accounts.ts'
import { deskServicesOf } from '../../services.ts'
import { privateAnswer } from '../endpoints.ts'
import { readForgotten, readLink, mayLogIn, sessionAnswer, readReset } from './login.ts'
import { askPasskey, isPasskeyOf } from './passkeyLogin.ts'
import { readProof } from '../passkeys/actProof.ts'
import { reportMailFailure, sendLetter } from '../../mails.ts'
import { type Letter, mailWords } from '../../domain/mails/letter.ts'
import { beginSession, withAccount } from './sessions.ts'
import { Refusal, unauthenticated, wrongLogin } from '../../errors.ts'
import { refusePrintedPassword, refuseWeakPassword } from '../../hooks/guardAccounts.ts'
import { say } from '../../domain/sentences.ts'

const HOURS_48_MS = 48 * 60 * 60 * 1000

/** What is kept of a link: whoever reads the database, or a backup of it, cannot follow it. */
const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

type At = { payload: Payload; slugs: Slugs; req?: PayloadRequest }

/** A one-time link's token for a new password; the one before is dead. */
export const newResetToken = async ({ payload, slugs, req }: At, id: string): Promise<string> => {
  const token = randomBytes(20).toString('hex')
  await payload.db.updateOne({
    collection: slugs.users,
    where: { id: { equals: id } },
    data: {
      resetPasswordToken: hashOf(token),
      resetPasswordExpiration: new Date(Date.now() + HOURS_48_MS).toISOString(),
    },
    options: { atomic: true },
    req,
  })
  return token
}

const findByResetToken = async (at: Accounts, token: string): Promise<Account | null> => {
  const account = await findAccount(at, { resetPasswordToken: { equals: hashOf(token) } })
  const until = account?.resetPasswordExpiration
  return until && new Date(until) > new Date() ? account : null
}

/** Uses the link up. @returns false when somebody has followed it in the same moment. */
const useResetToken = (at: Accounts, id: string, token: string): Promise<boolean> =>
  swapRecord(
    at,
    id,
    { resetPasswordToken: { equals: hashOf(token) } },
    { resetPasswordToken: null, resetPasswordExpiration: null },
  )

/** The mail with the one-time link, to this newsroom by the address that the world knows. */
const resetLetter = (payload: Payload, { language }: Account, token: string): Letter => {
  const { reset, buttons, why } = mailWords(language)
  const link = `${deskServicesOf(payload).publicUrl()}${payload.config.routes.admin}/reset/${token}`
  return {
    ...{ language: language ?? 'en', organisation: null, subject: reset.subject, heading: reset.subject },
    paragraphs: [reset.text],
    button: { label: buttons.password, link },
    after: [reset.once],
    why: why.account,
  }
}

/**
 * `POST /api/users/forgot-password`: one answer, whether the address has an account or not; and outside of any write,
 * since a mail server may take its time. What could not be sent is in the server's log, without names.
 */
export const forgotPasswordEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/forgot-password',
  method: 'post',
  handler: async (req) => {
    const { payload } = req
    const { email } = await readForgotten(req)
    const where = { email: { equals: email.toLowerCase().trim() } }
    const account = await findAccount({ payload, slugs, req }, where)
    if (account && !account.disabled) {
      const token = await newResetToken({ payload, slugs, req }, account.id)
      const letter = resetLetter(payload, account, token)
      await sendLetter(payload, account.email, letter).catch((error: unknown) =>
        reportMailFailure(payload, error, {
          kind: 'password',
          msg: 'The link for a new password could not be sent.',
        }),
      )
    }
    return privateAnswer({ message: 'If the address has an account here, a link is on its way to it.' })
  },
})

/** `POST /api/users/reset-password/challenge`: the same for every link, also for one that leads nowhere. */
export const resetChallengeEndpoint: Endpoint = {
  path: '/reset-password/challenge',
  method: 'post',
  handler: async (req) =>
    privateAnswer(askPasskey(req.payload, { link: hashOf((await readLink(req)).token) })),
}

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
    const { token, password, code, proof } = await readReset(req)
    const given = readProof(proof)
    refuseWeakPassword(password)
    if (!isDemo) refusePrintedPassword(password)
    const found = await findByResetToken(at, token)
    if (!found) throw deadLink()
    const asked = { claimed: { link: hashOf(token) }, person: found.id, given }
    const byPasskey = await isPasskeyOf(req.payload, asked)
    if (given && !byPasskey) throw wrongLogin()
    const entered = await withAccount(at, found.id, async (account) => {
      if (!account || !(await mayLogIn(at, account, { code, byPasskey }))) throw wrongLogin()
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
