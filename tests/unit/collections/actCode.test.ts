import type { PayloadRequest } from 'payload'
import { actCodeOf } from '../../../src/desk/clearance/clearanceEndpoints.ts'
import { resolveSlugs } from '../../../src/domain/slugs.ts'

const HOSTS = resolveSlugs({}, 'members')
const request = (headers: Record<string, string> = {}) =>
  ({ headers: new Headers(headers) }) as unknown as PayloadRequest
const asked = { 'X-Second-Factor': '123456' }

describe('the code of an act', () => {
  it('stands in the header, or beside the act’s fields, which do not get it', () => {
    const body = { digest: 'd', code: '654321' }
    expect(actCodeOf(request(), body, HOSTS)).toEqual({ body: { digest: 'd' }, code: '654321' })
    expect(actCodeOf(request(asked), body, HOSTS)).toEqual({ body: { digest: 'd' }, code: '123456' })
    expect(actCodeOf(request(asked), { digest: 'd' }, HOSTS)).toEqual({
      body: { digest: 'd' },
      code: '123456',
    })
    expect(actCodeOf(request(), null, HOSTS)).toEqual({ body: null, code: null })
  })

  it('is none where the accounts are the newsroom’s own: the body is as it came', () => {
    const body = { digest: 'd', code: '654321' }
    expect(actCodeOf(request(asked), body, resolveSlugs())).toEqual({ body, code: null })
  })
})
