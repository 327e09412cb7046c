import { resolveEmbargo } from '../../../src/domain/embargo.ts'
import { inEnglish } from '../../support/inEnglish.ts'

const until = (
  input: Parameters<typeof resolveEmbargo>[0],
  before?: Parameters<typeof resolveEmbargo>[1],
) => {
  const verdict = resolveEmbargo(input, before)
  return verdict.ok ? (verdict.embargo?.until ?? null) : 'refused'
}

describe('an embargo', () => {
  it('follows from wall time and zone', () => {
    expect(resolveEmbargo({ wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' })).toEqual({
      ok: true,
      embargo: { until: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' },
    })
  })

  it('given as an instant gets UTC and its wall time, or the zone given', () => {
    expect(resolveEmbargo({ until: '2024-07-30T05:15:00Z' })).toEqual({
      ok: true,
      embargo: { until: '2024-07-30T05:15:00.000Z', zone: 'UTC', wallTime: '2024-07-30T05:15' },
    })
    expect(resolveEmbargo({ until: '2024-07-30T05:15:30.000Z', zone: 'Asia/Karachi' })).toMatchObject({
      embargo: { wallTime: '2024-07-30T10:15:30' },
    })
  })

  it('keeps its fraction of a second when a form sends back all that it was given', () => {
    for (const instant of ['2024-07-30T05:15:00.939Z', '2024-07-30T05:15:30.939Z']) {
      const first = resolveEmbargo({ until: instant, zone: 'Asia/Karachi' })
      const embargo = first.ok ? first.embargo : null
      expect(embargo?.until).toBe(instant)
      expect(resolveEmbargo(embargo, embargo)).toEqual({ ok: true, embargo })
    }
    expect(
      until({ until: '2024-07-30T05:16:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' }),
    ).toBe('refused')
  })

  it('is none when nothing is given', () => {
    for (const input of [null, undefined, {}, { until: '', zone: '', wallTime: '' }])
      expect(until(input)).toBeNull()
  })

  it('in the gap of a clock put forward is refused', () => {
    expect(until({ wallTime: '2024-03-31T02:30', zone: 'Europe/Vienna' })).toBe('refused')
    expect(until({ wallTime: '2024-03-31T03:00', zone: 'Europe/Vienna' })).toBe('2024-03-31T01:00:00.000Z')
  })

  it('in the hour that comes twice is asked', () => {
    const twice = { wallTime: '2024-10-27T02:30', zone: 'Europe/Vienna' }
    expect(inEnglish(resolveEmbargo(twice))).toMatchObject({
      ok: false,
      sentence: expect.stringContaining('00:30') as string,
    })
    expect(until({ ...twice, until: '2024-10-27T00:30:00.000Z' })).toBe('2024-10-27T00:30:00.000Z')
    expect(until({ ...twice, until: '2024-10-27T01:30:00.000Z' })).toBe('2024-10-27T01:30:00.000Z')
    expect(until({ ...twice, until: '2024-10-27T02:30:00.000Z' })).toBe('refused')
  })

  it('that is malformed or contradicts itself is refused', () => {
    expect(until({ wallTime: '2024-02-31T10:00', zone: 'UTC' })).toBe('refused')
    expect(until({ wallTime: '2024-07-30 10:15', zone: 'UTC' })).toBe('refused')
    expect(until({ wallTime: '2024-07-30T10:15', zone: 'Mars/Olympus' })).toBe('refused')
    expect(until({ wallTime: '2024-07-30T10:15', zone: '+05:00' })).toBe('refused')
    expect(until({ wallTime: '2024-07-30T10:15' })).toBe('refused')
    expect(until({ zone: 'UTC' })).toBe('refused')
    expect(until({ until: 'tomorrow' })).toBe('refused')
    expect(until({ until: '2024-07-30T05:15:00' })).toBe('refused')
    expect(until({ until: '2024-07-30T05:16:00Z', wallTime: '2024-07-30T10:15', zone: 'Asia/Karachi' })).toBe(
      'refused',
    )
  })

  it('follows the half that was changed', () => {
    const before = { until: '2024-07-30T05:15:00.000Z', zone: 'Asia/Karachi', wallTime: '2024-07-30T10:15' }
    expect(until({ ...before, wallTime: '2024-07-30T11:00' }, before)).toBe('2024-07-30T06:00:00.000Z')
    expect(until({ ...before, zone: 'UTC' }, before)).toBe('2024-07-30T10:15:00.000Z')
    expect(resolveEmbargo({ ...before, until: '2024-07-30T07:00:00.000Z' }, before)).toMatchObject({
      embargo: { wallTime: '2024-07-30T12:00' },
    })
    expect(until(before, before)).toBe(before.until)
  })
})
