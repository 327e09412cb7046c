import { jest } from '@jest/globals'
import { createTurns } from '../../../src/stores/sqlite/writeQueue.ts'

const PATIENCE_MS = 1000

describe('turns to write', () => {
  beforeEach(() => void jest.useFakeTimers())
  afterEach(() => void jest.useRealTimers())

  it('come to everybody in a line that moves, however long it is', async () => {
    const turns = createTurns(PATIENCE_MS)
    const came: number[] = []
    const writers = [1, 2, 3, 4, 5].map(async (writer) => {
      const leave = await turns.enter(`writer ${writer}`)
      came.push(writer)
      setTimeout(leave, 900)
    })
    await jest.advanceTimersByTimeAsync(5 * 900)
    await Promise.all(writers)
    expect(came).toEqual([1, 2, 3, 4, 5])
    await turns.idle()
  })

  it('are refused to who waits for a turn that does not end, by its name', async () => {
    const turns = createTurns(PATIENCE_MS)
    const leave = await turns.enter('the first')
    const refused = expect(turns.enter('the second')).rejects.toMatchObject({
      reason: 'unavailable',
      cause: { message: 'the second has waited 1000 ms for its turn to write: the first does not end.' },
    })
    await jest.advanceTimersByTimeAsync(PATIENCE_MS)
    await refused
    expect(turns.waiting()).toBe(0)
    leave()
    await expect(turns.enter('the third')).resolves.toBeInstanceOf(Function)
  })

  it('wait for who could not go on either while the process was halted', async () => {
    jest.useRealTimers()
    const turns = createTurns(100)
    const leave = await turns.enter('the first')
    const second = turns.enter('the second')
    await new Promise(setImmediate)
    const until = performance.now() + 300
    while (performance.now() < until);
    setTimeout(leave, 1)
    await expect(second).resolves.toBeInstanceOf(Function)
  })
})
