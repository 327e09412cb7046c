import { MOST_TRIES, nextTry, type Tries } from '../../../src/domain/codeTries.ts'

const NOW = new Date('2024-07-30T05:15:00.000Z')
const minutesAgo = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000).toISOString()
const NONE: Tries = { count: 0, since: '' }

describe('tries of a code', () => {
  it('begin a span with the first one, and are counted in it', () => {
    expect(nextTry(NONE, NOW)).toEqual({ ok: true, tries: { count: 1, since: NOW.toISOString() } })
    const since = minutesAgo(14)
    expect(nextTry({ count: MOST_TRIES - 1, since }, NOW)).toEqual({
      ok: true,
      tries: { count: MOST_TRIES, since },
    })
  })

  it('are over when there were too many, until the span ends, to the minute', () => {
    expect(nextTry({ count: MOST_TRIES, since: minutesAgo(0) }, NOW)).toEqual({ ok: false, minutes: 15 })
    expect(nextTry({ count: MOST_TRIES, since: minutesAgo(14.5) }, NOW)).toEqual({ ok: false, minutes: 1 })
    expect(nextTry({ count: MOST_TRIES, since: minutesAgo(15) }, NOW)).toMatchObject({ tries: { count: 1 } })
  })

  it.each(['', 'yesterday', '2124-01-01T00:00:00.000Z'])(
    'are not shut for ever by an instant such as “%s”',
    (since) => {
      expect(nextTry({ count: MOST_TRIES, since }, NOW)).toMatchObject({ ok: true, tries: { count: 1 } })
    },
  )
})
