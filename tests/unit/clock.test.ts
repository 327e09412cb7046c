import { readSkew } from '../../src/clock.ts'

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
