import { slopeOf } from '../../support/drills/load.ts'

/** Memory of so many seconds, a sample each, around 100 MB. */
const samples = (seconds: number, bytesAt: (second: number) => number) =>
  Array.from({ length: seconds }, (_, second) => ({ seconds: second, bytes: bytesAt(second) }))

describe('the growth of memory in a soak', () => {
  it('is nothing where it stays, whatever it swings', () => {
    const { perHour, error } = slopeOf(samples(600, (second) => 1e8 + (second % 2) * 1e6))
    expect(Math.abs(perHour)).toBeLessThan(error)
  })

  it('is said in percent an hour', () => {
    const { perHour, error } = slopeOf(samples(3_600, (second) => 1e8 + (second / 3_600) * 2e6))
    expect(perHour).toBeCloseTo(1.98, 1)
    expect(perHour - error).toBeGreaterThan(1)
  })

  it('is sure after an hour and not after a minute', () => {
    const swinging = (second: number) => 1e8 + (second / 3_600) * 2e6 + ((second * 7_919) % 13) * 1e5
    const [minute, hour] = [slopeOf(samples(60, swinging)), slopeOf(samples(3_600, swinging))]
    expect(minute.perHour - minute.error).toBeLessThan(1)
    expect(hour.perHour - hour.error).toBeGreaterThan(1)
  })
})
