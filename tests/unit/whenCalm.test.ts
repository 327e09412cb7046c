import { createWhenCalm } from '../../src/eventLoop.ts'

/** Works as much as is said each time that somebody looks, the last one from then on. */
const workingFor = (shares: number[]) => {
  const looks: number[] = []
  return {
    looks,
    worked: () => {
      const share = shares[Math.min(looks.length, shares.length - 1)] ?? 0
      looks.push(share)
      return share
    },
  }
}

describe('what can wait for a calm moment', () => {
  const { signal } = new AbortController()

  it('goes on at once where there is time to spare', async () => {
    const { worked, looks } = workingFor([0.3])
    await createWhenCalm({ worked, lookMs: 60_000 })(signal)
    expect(looks).toEqual([0.3])
  })

  it('waits while the event loop works all the time', async () => {
    const { worked, looks } = workingFor([1, 0.95, 0.9, 0.5])
    await createWhenCalm({ worked, lookMs: 1 })(signal)
    expect(looks).toEqual([1, 0.95, 0.9, 0.5])
  })

  it('goes on after a while all the same', async () => {
    const { worked, looks } = workingFor([1])
    const begun = performance.now()
    await createWhenCalm({ worked, lookMs: 1, patienceMs: 50 })(signal)
    expect(performance.now() - begun).toBeGreaterThanOrEqual(49)
    expect(looks.length).toBeGreaterThan(1)
  })

  it('ends at once when it is not wanted any more', async () => {
    const ending = new AbortController()
    const waiting = createWhenCalm({ worked: () => 1, lookMs: 60_000 })(ending.signal)
    ending.abort()
    await expect(waiting).resolves.toBeUndefined()
  })

  it('sees how much this event loop really works', async () => {
    const whenCalm = createWhenCalm({ lookMs: 20, patienceMs: 10_000 })
    const until = performance.now() + 200
    // Nothing else gets a turn meanwhile.
    while (performance.now() < until);
    const begun = performance.now()
    await whenCalm(signal)
    const waited = performance.now() - begun
    expect(waited).toBeGreaterThanOrEqual(19)
    expect(waited).toBeLessThan(5_000)
  })
})
