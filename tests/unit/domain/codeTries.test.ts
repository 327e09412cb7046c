import { MAX_ATTEMPTS, nextAttempt, type Attempts } from '../../../src/desk/login/secondFactor.ts'

const NOW = new Date('2024-07-30T05:15:00.000Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()
const NONE: Attempts = { count: 0, since: '' }

describe('tries of a code', () => {
  it('begin a span with the first one, and are counted in it', () => {
    expect(nextAttempt(NONE, NOW)).toEqual({ ok: true, tries: { count: 1, since: NOW.toISOString() } })
    const since = minutesAgo(14)
    expect(nextAttempt({ count: MAX_ATTEMPTS - 1, since }, NOW)).toEqual({
      ok: true,
      tries: { count: MAX_ATTEMPTS, since },
    })
  })

  it('are over when there were too many, until the span ends, to the minute', () => {
    expect(nextAttempt({ count: MAX_ATTEMPTS, since: minutesAgo(0) }, NOW)).toEqual({
      ok: false,
      minutes: 15,
    })
    expect(nextAttempt({ count: MAX_ATTEMPTS, since: minutesAgo(14.5) }, NOW)).toEqual({
      ok: false,
      minutes: 1,
    })
    expect(nextAttempt({ count: MAX_ATTEMPTS, since: minutesAgo(15) }, NOW)).toMatchObject({
      tries: { count: 1 },
    })
  })

  it.each(['', 'yesterday', '2124-01-01T00:00:00.000Z'])(
    'are not shut for ever by an instant such as “%s”',
    (since) => {
      expect(nextAttempt({ count: MAX_ATTEMPTS, since }, NOW)).toMatchObject({
        ok: true,
        tries: { count: 1 },
      })
    },
  )
})
