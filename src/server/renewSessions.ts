import type { RequestHandler } from 'express'
import { generatePayloadCookie } from 'payload/shared'
import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../domain/slugs.ts'
import { secretsOf, signedAgain } from '../payload-internals/sealing.ts'

/**
 * While the secret is replaced, whoever was logged in stays so: a token that a secret before has signed goes on as one that the
 * present one has signed, and the browser is given that. When it ends, and whether its session is there still, is looked at behind this.
 */
export const renewSessions = ({ payload }: { payload: Payload }): RequestHandler => {
  const secrets = secretsOf(payload)
  if (secrets.length < 2) return (_request, _response, next) => next()
  const name = `${payload.config.cookiePrefix}-token`
  const { auth } = payload.collections[DEFAULT_SLUGS.users]!.config
  return (request, response, next) => {
    const { authorization, cookie } = request.headers
    const [, scheme, token] = /^(JWT|Bearer) (\S+)$/.exec(authorization ?? '') ?? []
    const byProgram = token && signedAgain(token, secrets)
    if (byProgram) request.headers.authorization = `${scheme} ${byProgram}`
    const kept = tokenIn(cookie, name)
    const byBrowser = kept && signedAgain(kept, secrets)
    if (byBrowser) {
      request.headers.cookie = cookie?.replace(kept, byBrowser)
      const { cookiePrefix } = payload.config
      const given = generatePayloadCookie({ collectionAuthConfig: auth, cookiePrefix, token: byBrowser })
      response.append('Set-Cookie', String(given))
    }
    next()
  }
}

const tokenIn = (cookies: string | undefined, name: string): string | undefined =>
  cookies
    ?.split(';')
    .map((pair) => pair.trim())
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
