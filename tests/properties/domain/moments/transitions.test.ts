import fc from 'fast-check'
import { instantOf, toTyped, understand } from '../../../../src/admin/instants/instants.ts'
import { isZone, resolveWallTime, wallTimeIn } from '../../../../src/domain/instants.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'

const MINUTE = 60_000
const DAY = 1_440 * MINUTE
const [FROM, TO] = [Date.UTC(2015, 0, 1), Date.UTC(2032, 0, 1)]
const zones = Intl.supportedValuesOf('timeZone').filter(isZone)

const wallAsUtc = (at: number, zone: string): number =>
  Date.parse(`${wallTimeIn(new Date(at).toISOString(), zone)}:00.000Z`)
const offsetIn = (zone: string) => (at: number) => wallAsUtc(at, zone) - at

/** Each instant at which the zone's clocks are put on or back, found by halving: no table of our own. */
const transitionsOf = (zone: string): { at: number; by: number }[] => {
  const offset = offsetIn(zone)
  const found: { at: number; by: number }[] = []
  let before = offset(FROM)
  for (let day = FROM; day < TO; day += 20 * DAY) {
    const after = offset(day + 20 * DAY)
    if (after === before) continue
    let [low, high] = [day, day + 20 * DAY]
    while (high - low > MINUTE) {
      const middle = low + Math.floor((high - low) / 2 / MINUTE) * MINUTE
      if (offset(middle) === before) low = middle
      else high = middle
    }
    found.push({ at: high, by: offset(high) - before })
    before = after
  }
  return found
}

const iso = (ms: number): string => new Date(ms).toISOString()
const asWall = (ms: number): string => iso(ms).slice(0, 16)

describe('around each transition of each zone', () => {
  it('a wall time that is skipped is none, one that is repeated is two, and those beside are one', () => {
    let transitions = 0
    for (const zone of zones)
      for (const { at, by } of transitionsOf(zone)) {
        transitions++
        const size = Math.abs(by)
        // What clocks show in the first minute that is skipped or repeated, and in the last one.
        const first = by > 0 ? wallAsUtc(at, zone) - size : wallAsUtc(at, zone)
        const kinds = [first - MINUTE, first, first + size - MINUTE, first + size].map(
          (wall) => resolveWallTime({ wallTime: asWall(wall), zone }).kind,
        )
        const inside = by > 0 ? 'never' : 'twice'
        expect([zone, iso(at), kinds]).toEqual([zone, iso(at), ['once', inside, inside, 'once']])
      }
    expect(transitions).toBeGreaterThan(1_000)
  })

  it('an instant is shown and read again as itself, in every language', () => {
    const around = zones.flatMap((zone) =>
      transitionsOf(zone)
        .slice(-2)
        .map(({ at }) => ({ zone, at })),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...around),
        fc.integer({ min: -180, max: 180 }),
        fc.constantFrom(...LOCALES),
        ({ zone, at }, minutes, language) => {
          const instant = iso(at + minutes * MINUTE)
          const typed = toTyped(instant, { zone, fallback: '', language })
          const read = understand(typed, { fallback: '', now: instant, zoneNamed: () => null })
          expect([zone, language, instantOf(typed, read)]).toEqual([zone, language, instant])
        },
      ),
      { numRuns: 3_000 },
    )
  })
})
