import { createDeviceCookies } from '../../../src/server/loginLimits.ts'

const now = new Date('2026-12-01T12:00:00.000Z')
const EMAIL = 'a@b.example'
const knownBy = (...secrets: string[]) => createDeviceCookies({ secrets, usesHttps: true })
const given = (cookies: readonly string[]) => cookies.map((cookie) => cookie.split(';')[0]).join('; ')

describe('26: a browser that is known', () => {
  it('stays so while the secret is replaced, and is given a sign by the new one at its next login', () => {
    const before = given(knownBy('old').make(EMAIL, now))
    const nonce = knownBy('old').read(before, EMAIL, now)
    expect(nonce).toEqual(expect.any(String))
    expect(knownBy('new', 'old').read(before, EMAIL, now)).toBe(nonce)
    const after = given(knownBy('new', 'old').make(EMAIL, now))
    expect(knownBy('new').read(after, EMAIL, now)).toEqual(expect.any(String))
  })

  it('is not by a secret that nobody accepts, nor for somebody else', () => {
    const cookie = given(knownBy('old').make(EMAIL, now))
    expect(knownBy('new', 'other').read(cookie, EMAIL, now)).toBeNull()
    expect(knownBy('new', 'old').read(cookie, 'c@b.example', now)).toBeNull()
  })
})
