import { createStoreClock } from '../../../../src/server/reader/storeClock.ts'

const HOUR = 3_600_000
const ahead = (ms: number) => () => Promise.resolve(new Date(Date.now() + ms))

describe('the clock of a reader', () => {
  it('is the database’s where the two differ by more than two seconds', async () => {
    const clock = createStoreClock()
    await clock.compare(ahead(-2 * HOUR))
    expect(Math.abs(clock.now().getTime() - (Date.now() - 2 * HOUR))).toBeLessThan(100)
    await clock.compare(ahead(HOUR))
    expect(Math.abs(clock.now().getTime() - (Date.now() + HOUR))).toBeLessThan(100)
  })

  it('is its own where they agree, or where the database tells no time', async () => {
    const clock = createStoreClock(() => 1_000)
    await clock.compare(ahead(-2 * HOUR))
    await clock.compare(ahead(1_000))
    expect(clock.now().getTime()).toBe(1_000)
    await clock.compare(() => Promise.resolve(null))
    expect(clock.now().getTime()).toBe(1_000)
  })

  it('stays as it was while nobody answers', async () => {
    const clock = createStoreClock(() => 0)
    await clock.compare(ahead(-2 * HOUR))
    const before = clock.now().getTime()
    await expect(clock.compare(() => Promise.reject(new Error('gone')))).rejects.toThrow('gone')
    expect(clock.now().getTime()).toBe(before)
  })
})
