import { createWatchedClock, readSkew } from '../../src/clock.ts'

describe('the skew of another clock', () => {
  const told = (ahead: number) => readSkew(() => Promise.resolve(new Date(Date.now() + ahead)))

  it('is what it is ahead or behind, and nothing within the time of the question', async () => {
    expect(await told(0)).toBe(0)
    expect(await told(5000)).toBeGreaterThan(4900)
    expect(await told(-5000)).toBeLessThan(-4900)
  })

  it('is unknown where it does not tell', async () => {
    expect(await readSkew(() => Promise.resolve(null))).toBeNull()
    expect(await readSkew(() => Promise.resolve(new Date('x')))).toBeNull()
  })
})

describe('a clock that is watched', () => {
  const HOUR = 3_600_000
  const START = Date.parse('2026-11-30T12:00:00.000Z')
  /** A machine and a database, each with a clock that can be set. */
  const open = () => {
    const clocks = { wall: START, steady: 0, database: START as number | null }
    const pass = (ms: number) => {
      clocks.wall += ms
      clocks.steady += ms
      if (clocks.database !== null) clocks.database += ms
    }
    const clock = createWatchedClock({
      ask: async () => (clocks.database === null ? null : new Date(clocks.database)),
      ...{ wall: () => clocks.wall, steady: () => clocks.steady },
    })
    return { clocks, pass, clock, now: () => clock.now().getTime() - START }
  }

  it('is the machine’s while both agree', async () => {
    const { clock, clocks, pass, now } = open()
    clocks.database = START + 1_500
    await clock.check()
    pass(10_000)
    expect(now()).toBe(10_000)
  })

  it('is held back while the machine is ahead', async () => {
    const { clock, clocks, pass, now } = open()
    clocks.wall = START + 2 * HOUR
    await clock.check()
    expect(now()).toBe(0)
    pass(1_000)
    expect(now()).toBe(1_000)
    clocks.wall -= 2 * HOUR
    await clock.check()
    expect(now()).toBe(1_000)
  })

  it('is the machine’s where that is behind', async () => {
    const { clock, clocks, now } = open()
    clocks.wall = START - HOUR
    await clock.check()
    expect(now()).toBe(-HOUR)
  })

  it('takes no jump ahead before the database agrees', async () => {
    const { clock, clocks, pass, now } = open()
    await clock.check()
    pass(1_000)
    clocks.wall += 2 * HOUR
    expect(now()).toBe(1_000)
    await clock.check()
    expect(now()).toBe(1_000)
    clocks.database = clocks.wall
    await clock.check()
    expect(now()).toBe(2 * HOUR + 1_000)
  })

  it('goes back at once where the machine is set back', async () => {
    const { clock, clocks, now } = open()
    await clock.check()
    clocks.wall -= HOUR
    expect(now()).toBe(-HOUR)
  })

  it('stays as it was while nobody answers', async () => {
    let isGone = false
    const clock = createWatchedClock({
      ask: () => (isGone ? Promise.reject(new Error('gone')) : Promise.resolve(new Date(START - 2 * HOUR))),
      ...{ wall: () => START, steady: () => 0 },
    })
    await clock.check()
    isGone = true
    await expect(clock.check()).rejects.toThrow('gone')
    expect(clock.now().getTime()).toBe(START - 2 * HOUR)
  })

  it('goes by itself where the database does not tell', async () => {
    const { clock, clocks, pass, now } = open()
    clocks.database = null
    await clock.check()
    pass(5_000)
    expect(now()).toBe(5_000)
  })
})
