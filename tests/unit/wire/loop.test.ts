import { setTimeout as pause } from 'node:timers/promises'
import { createLoop } from '../../../src/wire/loop.ts'
import { until } from '../../support/until.ts'

const LONG = 1_000_000

describe('the passes over webhooks', () => {
  it('come at once when somebody wakes them, never two at a time, and none is lost', async () => {
    let [begun, ended, most] = [0, 0, 0]
    let finish = (): void => undefined
    const loop = createLoop({
      pass: async () => {
        begun += 1
        most = Math.max(most, begun - ended)
        await new Promise<void>((resolve) => (finish = resolve))
        ended += 1
        return LONG
      },
      report: () => undefined,
    })
    loop.wake()
    loop.start()
    loop.wake()
    loop.wake()
    await until('there is a pass', () => begun === 1)
    loop.wake()
    loop.wake()
    finish()
    await until('there is one more', () => begun === 2)
    expect([ended, most]).toEqual([1, 1])
    const stopped = loop.stop()
    finish()
    await stopped
    loop.wake()
    await pause(10)
    expect([begun, ended]).toEqual([2, 2])
  })

  it('let whoever wakes them be answered first, and come however often they are woken meanwhile', async () => {
    let begun = 0
    const loop = createLoop({
      pass: async () => {
        begun += 1
        return LONG
      },
      report: () => undefined,
      wokenMs: 30,
    })
    loop.start()
    const woken = performance.now()
    for (loop.wake(); begun === 0 && performance.now() - woken < 5_000; loop.wake()) await pause(1)
    expect(performance.now() - woken).toBeGreaterThanOrEqual(29)
    await loop.stop()
    expect(begun).toBeGreaterThan(0)
  })

  it('go on after one that has failed, not without a pause', async () => {
    const errors: unknown[] = []
    const loop = createLoop({
      pass: async () => Promise.reject(new Error('no')),
      report: (error) => errors.push(error),
    })
    loop.start()
    loop.wake()
    await until('it has failed', () => errors.length > 0)
    await pause(30)
    await loop.stop()
    expect(errors).toHaveLength(1)
  })

  it('tell how long ago the last good one ended, and how late the next one is', async () => {
    let [fails, passes] = [false, 0]
    const loop = createLoop({
      pass: async () => {
        passes += 1
        if (fails) throw new Error('no')
        return 20
      },
      report: () => undefined,
    })
    expect(loop.health()).toEqual({ lagMs: null, lateMs: 0 })
    loop.wake()
    loop.start()
    await until('there is one', () => passes > 0)
    await until('it has ended', () => loop.health().lagMs !== null)
    fails = true
    const known = passes
    loop.wake()
    await until('one has failed', () => passes > known)
    await until('it is late', () => loop.health().lateMs > 10)
    const { lagMs, lateMs } = loop.health()
    expect(lagMs).toBeGreaterThan(lateMs)
    await loop.stop()
  })
})
