import fc from 'fast-check'
import { isZone, resolveWallTime, wallTimeIn } from '../../../src/domain/instants.ts'

describe('a wall time in a zone', () => {
  it('is what clocks of that zone show at each instant that it means, whatever the clock of this machine', () => {
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter(isZone))
    // From 1980 on no zone counts in seconds.
    const minutes = fc.integer({ min: 10 * 366 * 24 * 60, max: 80 * 365 * 24 * 60 })
    fc.assert(
      fc.property(zones, minutes, (zone, minute) => {
        const at = new Date(minute * 60_000).toISOString()
        const wallTime = wallTimeIn(at, zone) ?? ''
        const meant = resolveWallTime({ wallTime, zone })
        const instants =
          meant.kind === 'once' ? [meant.instant] : meant.kind === 'twice' ? [meant.first, meant.second] : []
        expect(instants.map((instant) => wallTimeIn(instant, zone))).toEqual(instants.map(() => wallTime))
        expect(instants.map((instant) => instant.slice(0, 16))).toContain(at.slice(0, 16))
      }),
      { numRuns: 2_000 },
    )
  })
})
