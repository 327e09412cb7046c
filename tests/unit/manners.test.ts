import { createYield } from '../../src/eventLoop.ts'

const spin = (ms: number): void => {
  const until = performance.now() + ms
  while (performance.now() < until);
}

/** Statements of so many ms one after the other; how often the event loop turned meanwhile. */
const turnsWhile = async (statements: number, ms: number): Promise<number> => {
  const beforeEach = createYield(4)
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  for (let statement = 0; statement < statements; statement += 1) {
    await beforeEach()
    spin(ms)
  }
  isOver = true
  return turns
}

/** So many at once, each with a few statements of so many ms; the most statements that ran between two turns. */
const mostInATurn = async (tasks: number, ms: number): Promise<number> => {
  const beforeEach = createYield(4)
  let [present, most, isOver] = [0, 0, false]
  const count = () => {
    most = Math.max(most, present)
    present = 0
    if (!isOver) setImmediate(count)
  }
  const work = async () => {
    await new Promise((resolve) => setImmediate(resolve))
    for (let statement = 0; statement < 4; statement += 1) {
      await beforeEach()
      spin(ms)
      present += 1
    }
  }
  setImmediate(count)
  await Promise.all(Array.from({ length: tasks }, work))
  isOver = true
  return most
}

describe('the manners of statements', () => {
  it('let others have their turn while a long row of them runs', async () => {
    expect(await turnsWhile(40, 2)).toBeGreaterThan(10)
  })

  it('wait for nobody while there are few', async () => {
    expect(await turnsWhile(20, 0)).toBe(0)
  })

  it('go on one after the other, however many of them wait', async () => {
    expect(await mostInATurn(20, 3)).toBeLessThanOrEqual(4)
  })

  it('go on in the order in which they came', async () => {
    const beforeEach = createYield(4)
    const order: number[] = []
    await Promise.all(
      Array.from({ length: 6 }, async (_, task) => {
        for (let statement = 0; statement < 3; statement += 1) {
          await beforeEach()
          order.push(task)
          spin(5)
        }
      }),
    )
    expect(order).toEqual([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5])
  })
})
