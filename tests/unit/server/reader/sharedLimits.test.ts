import { jest } from '@jest/globals'
import { createSharedLimits } from '../../../../src/server/reader/sharedLimits.ts'
import type { Counted } from '../../../../src/wire/admission/wireLimits.ts'
import type { Reader } from '../../../../src/wire/consumerKeys/consumerStore.ts'

const reader: Reader = { kind: 'anonymous' }
const asked = { address: '192.0.2.1', reader, anonymousPerMinute: 10 }

/** So many readers of one server, each of which hears the others. */
const readersOf = (count: number) => {
  const hearing: ((counted: Counted[]) => void)[] = []
  const sent: Counted[][] = []
  return {
    sent,
    readers: Array.from({ length: count }, (_, own) =>
      createSharedLimits({
        send: (counted) => {
          sent.push(counted)
          hearing.forEach((hear, other) => other !== own && hear(counted))
        },
        onReceived: (take) => (hearing[own] = take),
      }),
    ),
  }
}

describe('limits that several readers count together', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['performance'] }))
  afterEach(() => jest.useRealTimers())

  it('are those of one, a tenth of a second later', async () => {
    const [one, other] = readersOf(2).readers
    for (let turn = 0; turn < 6; turn += 1) await one!.take(asked)
    await jest.advanceTimersByTimeAsync(150)
    const verdicts = []
    for (let turn = 0; turn < 6; turn += 1) verdicts.push((await other!.take(asked)).isAllowed)
    expect(verdicts).toEqual([true, true, true, true, false, false])
    await jest.advanceTimersByTimeAsync(150)
    expect((await one!.take(asked)).isAllowed).toBe(false)
  })

  it('tell once for all that was asked in that time, and nothing when nobody asks', async () => {
    const { readers, sent } = readersOf(2)
    await jest.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([])
    for (let turn = 0; turn < 5; turn += 1) await readers[0]!.take(asked)
    await readers[0]!.takeFailure(asked.address)
    await jest.advanceTimersByTimeAsync(1_000)
    expect(sent).toEqual([
      [
        { kind: 'request', limit: 10, name: asked.address, times: 5 },
        { kind: 'failure', limit: 100, name: asked.address, times: 1 },
      ],
    ])
  })

  it('know who guesses keys at any of them', async () => {
    const [one, other] = readersOf(2).readers
    for (let turn = 0; turn < 101; turn += 1) await one!.takeFailure(asked.address)
    expect(await other!.isGuessing(asked.address)).toBe(false)
    await jest.advanceTimersByTimeAsync(150)
    expect(await other!.isGuessing(asked.address)).toBe(true)
  })
})
