import type { Endpoint } from 'payload'
import { generateExpiredPayloadCookie } from 'payload/shared'
import { logIn, sessionAnswer, readForgotten, readLogin } from './login.ts'
import { askPasskey } from './passkeyLogin.ts'
import { privateAnswer } from '../endpoints.ts'
import { keepLanguage } from '../../access/language.ts'
import { DEMO_PASSWORD } from '../../domain/accounts.ts'
import type { Slugs } from '../../domain/slugs.ts'
import { afterStoring, wrongLogin, unauthenticated } from '../../errors.ts'
import { requireActor } from '../../access/actor.ts'
import { findAccount } from '../../access/accounts.ts'
import { prolongSession, withAccount, endSession } from './sessions.ts'
import { signSessionToken } from '../../payload-internals/authentication.ts'
import { forgotPasswordEndpoint, resetChallengeEndpoint, resetPasswordEndpoint } from './passwordReset.ts'

type Options = { slugs: Slugs; isDemo: boolean }

/** `POST /api/users/login`, in the place of Payload's own (desk/login/sessions.ts says why). */
const loginEndpoint = ({ slugs, isDemo }: Options): Endpoint => ({
  path: '/login',
  method: 'post',
  handler: async (req) => {
    const credentials = await readLogin(req)
    if (!isDemo && credentials.password === DEMO_PASSWORD) throw wrongLogin()
    const at = { payload: req.payload, slugs, req }
    const entered = await logIn(at, credentials)
    const { token, exp } = entered
    return afterStoring(async () => {
      await keepLanguage(at, entered.account)
      return sessionAnswer({ req, slugs }, entered, { message: 'You are logged in.', token, exp })
    })
  },
})

/**
 * `POST /api/users/login/challenge`: it takes an address and says the same of each, whether or not it has an account or a
 * passkey (docs/threats.md 26).
 */
const challengeEndpoint: Endpoint = {
  path: '/login/challenge',
  method: 'post',
  handler: async (req) => privateAnswer(askPasskey(req.payload, await readForgotten(req))),
}

/** `POST /api/users/refresh-token`: the same session, for another eight hours. */
const refreshEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/refresh-token',
  method: 'post',
  handler: async (req) => {
    const { id } = await requireActor(req, slugs)
    const at = { payload: req.payload, slugs, req }
    const sid = (req.user as { _sid?: string } | null)?._sid
    if (!sid) throw unauthenticated()
    await withAccount(at, id, () => prolongSession(at, id, sid))
    const account = await findAccount(at, { id: { equals: id } })
    if (!account) throw unauthenticated()
    const { token, exp } = await signSessionToken(at, account, sid)
    const body = { message: 'The session goes on.', refreshedToken: token, exp, strategy: 'local-jwt' }
    return sessionAnswer({ req, slugs }, { account, token, exp }, { ...body, setCookie: true })
  },
})

/** `POST /api/users/logout`; with `?allSessions=true` everywhere. */
const logoutEndpoint = (slugs: Slugs): Endpoint => ({
  path: '/logout',
  method: 'post',
  handler: async (req) => {
    const { id } = await requireActor(req, slugs)
    const at = { payload: req.payload, slugs, req }
    const isEverywhere = req.searchParams?.get('allSessions') === 'true'
    const sid = isEverywhere ? null : ((req.user as { _sid?: string } | null)?._sid ?? '')
    await withAccount(at, id, () => endSession(at, id, sid))
    const cookie = generateExpiredPayloadCookie({
      collectionAuthConfig: req.payload.collections[slugs.users]!.config.auth,
      cookiePrefix: req.payload.config.cookiePrefix,
    })
    const headers = { 'Set-Cookie': String(cookie), 'Cache-Control': 'private, no-store' }
    return Response.json({ message: 'You are logged out.' }, { headers })
  },
})

/** How people come in and go, in the place of Payload's own endpoints of these names. */
export const sessionEndpoints = (options: { slugs: Slugs; isDemo: boolean }): Endpoint[] => [
  challengeEndpoint,
  loginEndpoint(options),
  logoutEndpoint(options.slugs),
  refreshEndpoint(options.slugs),
  forgotPasswordEndpoint(options.slugs),
  resetChallengeEndpoint,
  resetPasswordEndpoint(options),
]
