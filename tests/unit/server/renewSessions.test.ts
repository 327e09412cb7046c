import type { Request, Response } from 'express'
import { BasePayload, jwtSign, type Payload } from 'payload'
import { hold } from '../../../src/held.ts'
import { type AcceptedSecrets, derivedSecret } from '../../../src/payload-internals/sealing.ts'
import { renewSessions } from '../../../src/server/renewSessions.ts'

const [OLD, NEW, OTHER] = ['an old secret', 'a new secret', 'another one']

const newsroomWith = (acceptedSecrets: string[]): Payload => {
  const auth = { tokenExpiration: 60, cookies: { sameSite: 'Lax', secure: true } }
  const payload = Object.assign(new BasePayload(), {
    ...{ secret: derivedSecret(NEW), config: { cookiePrefix: 'payload' } },
    collections: { users: { config: { auth } } },
  }) as unknown as Payload
  hold<AcceptedSecrets>(payload, { acceptedSecrets })
  return payload
}

const tokenBy = async (secret: string): Promise<string> =>
  (await jwtSign({ fieldsToSign: { sid: 'one' }, secret: derivedSecret(secret), tokenExpiration: 60 })).token

/** What comes behind it: the headers of the request, and the cookies that the browser is given. */
const pass = (headers: Record<string, string>, accepted = [OLD]) => {
  const cookies: string[] = []
  const request = { headers: { ...headers } } as unknown as Request
  const response = { append: (_: string, cookie: string) => cookies.push(cookie) } as unknown as Response
  let isPassed = false
  void renewSessions({ payload: newsroomWith(accepted) })(request, response, () => (isPassed = true))
  expect(isPassed).toBe(true)
  return { ...request.headers, cookies }
}

describe('a session, while the secret is replaced', () => {
  it('goes on in a browser, which is given what the new secret has signed', async () => {
    const token = await tokenBy(OLD)
    const { cookie, cookies } = pass({ cookie: `other=1; payload-token=${token}; more=2` })
    const again = /payload-token=([^;]+)/.exec(cookie ?? '')?.[1] ?? ''
    expect(again).not.toBe(token)
    expect(cookie).toBe(`other=1; payload-token=${again}; more=2`)
    expect(cookies).toEqual([expect.stringContaining(`payload-token=${again};`)])
    expect(cookies[0]).toMatch(/HttpOnly/)
    expect(pass({ cookie: cookie ?? '' })).toEqual({ cookie, cookies: [] })
  })

  it.each(['JWT', 'Bearer'])('goes on for a program that names it: %s', async (scheme) => {
    const token = await tokenBy(OLD)
    const { authorization, cookies } = pass({ authorization: `${scheme} ${token}` })
    expect(authorization).toMatch(new RegExp(`^${scheme} \\S+$`))
    expect(authorization).not.toContain(token)
    expect(cookies).toEqual([])
  })

  it('is left as it is where the new secret has signed it, or one that nobody accepts', async () => {
    for (const secret of [NEW, OTHER]) {
      const cookie = `payload-token=${await tokenBy(secret)}`
      expect(pass({ cookie })).toEqual({ cookie, cookies: [] })
    }
    expect(pass({})).toEqual({ cookies: [] })
  })

  it('is nobody’s once the old secret is gone', async () => {
    const cookie = `payload-token=${await tokenBy(OLD)}`
    expect(pass({ cookie }, [])).toEqual({ cookie, cookies: [] })
  })
})
