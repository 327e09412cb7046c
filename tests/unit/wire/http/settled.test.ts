import type { WireAnswer } from '../../../../src/wire/http/answers.ts'
import { settled } from '../../../../src/wire/http/settled.ts'

/** Answers in turn, each after so many milliseconds. */
const asking = (...turns: [status: number, ms: number][]) => {
  let [time, count] = [0, 0]
  const ask = (): Promise<WireAnswer> => {
    const [status = 500, ms = 0] = turns[Math.min(count, turns.length - 1)] ?? []
    count += 1
    time += ms
    return Promise.resolve({ status, headers: {}, body: '' })
  }
  return { ask, clock: () => time, count: () => count }
}
const statusOf = async (...turns: [status: number, ms: number][]) => {
  const { ask, clock, count } = asking(...turns)
  return [(await settled(ask, clock)).status, count()]
}

describe('what takes its time to make', () => {
  it('20: is not given when it was withdrawn meanwhile', async () => {
    expect(await statusOf([200, 4_000], [410, 5])).toEqual([410, 2])
    expect(await statusOf([200, 4_000], [404, 5])).toEqual([404, 2])
  })

  it('is asked for once more, and lies ready then', async () => {
    expect(await statusOf([200, 4_000], [200, 10])).toEqual([200, 2])
  })

  it('is given at once where it came at once, or never came', async () => {
    expect(await statusOf([200, 10])).toEqual([200, 1])
    expect(await statusOf([503, 20_000])).toEqual([503, 1])
  })

  it('ends, whatever becomes of the text', async () => {
    expect(await statusOf([200, 4_000])).toEqual([200, 3])
  })
})
