import { outcomeWord, pauseAfter, verdictOn } from '../../../../src/wire/webhooks/schedule.ts'
import { rotated, signingAt } from '../../../../src/wire/webhooks/secrets.ts'

describe('what an answer means', () => {
  it.each([200, 201, 202, 204, 299])('%i is a delivery', (status) => {
    expect(verdictOn({ status })).toBe('delivered')
  })
  it.each([0, 100, 199, 300, 301, 302, 307, 308, 400, 401, 404, 409, 411, 429, 500, 503])(
    '%i is tried again',
    (status) => {
      expect(verdictOn({ status })).toBe('failed')
    },
  )
  it('410 is the end, and no answer is none', () => {
    expect(verdictOn({ status: 410 })).toBe('gone')
    expect(verdictOn({ status: null, why: 'too-slow' })).toBe('failed')
    expect([outcomeWord({ status: 410 }), outcomeWord({ status: null, why: 'too-slow' })]).toEqual([
      '410',
      'too-slow',
    ])
  })
})

describe('when a receiver wants a message again', () => {
  const now = new Date('2024-07-30T05:00:00.000Z')

  it('is said in seconds, or by an instant', () => {
    expect(pauseAfter(429, '120', now)).toBe(120_000)
    expect(pauseAfter(503, 'Tue, 30 Jul 2024 05:01:00 GMT', now)).toBe(60_000)
  })

  it.each([
    [500, '120'],
    [200, '120'],
    [429, undefined],
    [429, ''],
    [429, '0'],
    [429, '-5'],
    [429, 'soon'],
    [503, 'Tue, 30 Jul 2024 04:59:00 GMT'],
  ] as const)('is nothing with %s and “%s”', (status, retryAfter) => {
    expect(pauseAfter(status, retryAfter, now)).toBeUndefined()
  })
})

describe('the secrets of a receiver', () => {
  const HOUR = 3_600_000
  const start = Date.parse('2024-07-30T05:00:00.000Z')
  const at = (hours: number) => new Date(start + hours * HOUR)
  const first = rotated([], { secret: 'one', now: at(0), overlap: true })
  const names = (secrets: typeof first, hours: number) =>
    signingAt(secrets, at(hours)).map(({ secret }) => secret)

  it('sign together for a day after a rotation, and then the new one alone', () => {
    const both = rotated(first, { secret: 'two', now: at(10), overlap: true })
    expect([names(both, 10), names(both, 33), names(both, 34)]).toEqual([
      ['one', 'two'],
      ['one', 'two'],
      ['two'],
    ])
  })

  it('end at once when nobody may use the old one any more', () => {
    expect(names(rotated(first, { secret: 'two', now: at(10), overlap: false }), 10)).toEqual(['two'])
  })

  it('never end later by another rotation, and are never more than four', () => {
    let secrets = first
    for (const hour of [1, 2, 3, 4, 5])
      secrets = rotated(secrets, { secret: `at ${hour}`, now: at(hour), overlap: true })
    expect(names(secrets, 5)).toEqual(['at 2', 'at 3', 'at 4', 'at 5'])
    expect(names(secrets, 27)).toEqual(['at 3', 'at 4', 'at 5'])
  })
})
