import {
  GIVE_UP_MS,
  LONGEST_BACK_OFF_MS,
  nextAttempt,
  backOffAfter,
} from '../../../../src/wire/webhooks/schedule.ts'

const FIRST = new Date('2024-07-30T05:00:00.000Z')
const after = (attempt: number, random: number, now = FIRST) =>
  (nextAttempt({ firstAt: FIRST, now, attempt, random })?.getTime() ?? NaN) - now.getTime()

describe('when a failed delivery is tried again', () => {
  it('lies anywhere between a second and a bound that grows threefold up to four hours', () => {
    expect([1, 2, 3, 4].map((attempt) => after(attempt, 0))).toEqual([1000, 1000, 1000, 1000])
    const almost = 1 - Number.EPSILON
    const bounds = [1, 2, 3, 6, 7, 8, 400].map((attempt) => Math.round(after(attempt, almost) / 1000))
    expect(bounds).toEqual([10, 30, 90, 2430, 7290, 14_400, 14_400])
    expect(after(2, 0.5)).toBe(15_500)
  })

  it('is 24 hours after the first time at the latest, and then never again', () => {
    const late = new Date(FIRST.getTime() + GIVE_UP_MS - 5000)
    expect(nextAttempt({ firstAt: FIRST, now: late, attempt: 12, random: 0.9 })).toEqual(
      new Date(FIRST.getTime() + GIVE_UP_MS),
    )
    const end = new Date(FIRST.getTime() + GIVE_UP_MS)
    expect(nextAttempt({ firstAt: FIRST, now: end, attempt: 13, random: 0 })).toBeNull()
  })

  it('is not before the receiver wants it, or four hours later at most', () => {
    const at = (pauseMs: number) =>
      nextAttempt({ firstAt: FIRST, now: FIRST, attempt: 1, random: 0, pauseMs })?.getTime()
    expect(at(600_000)).toBe(FIRST.getTime() + 601_000)
    expect(at(9_999_999_999_000)).toBe(FIRST.getTime() + 14_401_000)
  })

  it('gives a receiver that is down for the day more than ten tries, whatever the dice say', () => {
    for (const random of [0.5, 0.999]) {
      let [now, attempt]: [Date | null, number] = [FIRST, 0]
      while (now) {
        attempt += 1
        now = nextAttempt({ firstAt: FIRST, now, attempt, random })
      }
      expect(attempt).toBeGreaterThan(10)
      expect(attempt).toBeLessThan(40)
    }
  })

  it('lets a receiver rest the longer the more often it has failed, a minute at most', () => {
    expect([1, 2, 3].map(backOffAfter)).toEqual([1000, 2000, 4000])
    expect(backOffAfter(9999)).toBe(LONGEST_BACK_OFF_MS)
  })
})
