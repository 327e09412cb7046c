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

describe('the manners of statements', () => {
  it('let others have their turn while a long row of them runs', async () => {
    expect(await turnsWhile(40, 2)).toBeGreaterThan(10)
  })

  it('wait for nobody while there are few', async () => {
    expect(await turnsWhile(20, 0)).toBe(0)
  })
})
