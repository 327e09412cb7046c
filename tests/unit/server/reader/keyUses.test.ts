import { createKeyUses } from '../../../../src/server/reader/keyUses.ts'

const asked = (url: string, authorization?: string) => ({ url, headers: { authorization } })

describe('the uses of keys', () => {
  it('are told once a minute for each key, of what is read by key', () => {
    const isToBeTold = createKeyUses()
    expect(isToBeTold(asked('/v1/statements', 'Bearer cq_one'))).toBe(true)
    expect(isToBeTold(asked('/v1/events', 'Bearer cq_one'))).toBe(false)
    expect(isToBeTold(asked('/feeds/all.rss', 'Bearer cq_two'))).toBe(true)
  })

  it('are none without a key, or where none is asked for', () => {
    const isToBeTold = createKeyUses()
    expect(isToBeTold(asked('/v1/statements'))).toBe(false)
    expect(isToBeTold(asked('/robots.txt', 'Bearer cq_one'))).toBe(false)
    expect(isToBeTold(asked('/api/users/me', 'JWT x'))).toBe(false)
  })
})
