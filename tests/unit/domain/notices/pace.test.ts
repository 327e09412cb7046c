import { PACE_MS, waitsUntil } from '../../../../src/desk/notices/pace.ts'

const at = (time: string) => new Date(`2024-07-30T${time}Z`)
const asked = { kind: 'cleared', until: null } as const
const MINUTE = 60_000

/** The same numbers each time. */
const numbers = (seed: number) => () => {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
  return seed / 2 ** 31
}

describe('how often somebody gets mail about one text', () => {
  it('waits for the end of the hour since the last one', () => {
    const mailedAt = at('10:00:00').toISOString()
    expect(waitsUntil({ ...asked, now: at('10:00:01'), mailedAt: null })).toBeNull()
    expect(waitsUntil({ ...asked, now: at('10:20:00'), mailedAt })).toBe('2024-07-30T11:00:00.000Z')
    expect(waitsUntil({ ...asked, now: at('11:00:00'), mailedAt })).toBeNull()
  })

  it('does not wait where a deadline is nearer than that', () => {
    const question = { now: at('10:20:00'), mailedAt: at('10:00:00').toISOString() }
    const near = (kind: 'sign' | 'deadline' | 'out', until: string) =>
      waitsUntil({ ...question, kind, until: at(until).toISOString() }) === null
    expect([near('sign', '10:59:00'), near('deadline', '11:00:00'), near('sign', '11:00:01')]).toEqual([
      true,
      true,
      false,
    ])
    // What is over is no deadline, and what has happened has none.
    expect([near('deadline', '10:19:00'), near('out', '10:30:00')]).toEqual([false, false])
  })

  it('takes no notice of a mail that a clock ahead has sent', () => {
    expect(waitsUntil({ ...asked, now: at('10:00:00'), mailedAt: at('12:00:00').toISOString() })).toBeNull()
  })

  it.each([1, 2, 3, 4, 5])(
    'comes to one mail an hour, none lost and none late, whatever happens (%s)',
    (seed) => {
      const chance = numbers(seed)
      const waiting: { made: number; until: string | null }[] = []
      let mailedAt: string | null = null
      for (let minute = 0, left = 2_000; left > 0 || waiting.length > 0; minute += 1, left -= 1) {
        const now = new Date(at('00:00:00').getTime() + minute * MINUTE)
        if (left > 0 && chance() < 0.05) {
          const until = chance() < 0.5 ? null : new Date(now.getTime() + chance() * 5 * PACE_MS).toISOString()
          waiting.push({ made: minute, until })
        }
        const ready = waiting.filter(
          ({ until }) => waitsUntil({ kind: 'sign', until, now, mailedAt }) === null,
        )
        if (ready.length === 0) continue
        const isEarly = mailedAt !== null && now.getTime() - Date.parse(mailedAt) < PACE_MS
        if (isEarly)
          for (const { until } of ready)
            expect(Date.parse(until ?? '')).toBeLessThanOrEqual(Date.parse(mailedAt ?? '') + PACE_MS)
        else expect(ready).toHaveLength(waiting.length)
        mailedAt = now.toISOString()
        for (const one of ready) waiting.splice(waiting.indexOf(one), 1)
      }
      expect(waiting).toEqual([])
    },
  )
})
