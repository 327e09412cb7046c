import {
  bothClocks,
  instantOf,
  isInstantValue,
  toTyped,
  toValue,
} from '../../../../src/admin/instants/instants.ts'

const KARACHI = 'Asia/Karachi'
const VIENNA = 'Europe/Vienna'

describe('an instant at both clocks', () => {
  const said = { language: 'en', zone: KARACHI }

  it('says the place and UTC', () => {
    expect(bothClocks({ ...said, at: '2024-07-30T05:00:00.000Z', place: 'Islamabad' })).toBe(
      '30 Jul 2024, 10:00 in Islamabad, 05:00 UTC',
    )
  })

  it('says UTC’s day where it is another one, and the city of the zone where nobody has named the place', () => {
    expect(bothClocks({ ...said, at: '2024-07-30T22:00:00.000Z' })).toBe(
      '31 Jul 2024, 03:00 in Karachi, 30 Jul 2024, 22:00 UTC',
    )
  })

  it('says the time once where the zone is UTC itself', () => {
    const utc = { language: 'en', at: '2026-11-29T22:27:00.000Z' }
    for (const zone of ['UTC', 'Etc/UTC']) expect(bothClocks({ ...utc, zone })).toBe('29 Nov 2026, 22:27 UTC')
    expect(bothClocks({ ...utc, zone: 'UTC', place: 'Accra' })).toBe('29 Nov 2026, 22:27 in Accra, 22:27 UTC')
    expect(bothClocks({ ...utc, zone: 'UTC', language: 'zh' })).toContain('UTC')
  })

  it.each(['ar', 'es', 'fr', 'ru', 'zh'])('says it in %s', (language) => {
    const words = bothClocks({ ...said, language, at: '2024-07-30T05:00:00.000Z', place: 'X' })
    expect(words).toContain('X')
    expect(words).not.toContain('{')
  })
})

describe('what is typed for an instant', () => {
  it('is shown again as it was typed, also the second of two', () => {
    for (const at of ['2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z', '2024-07-30T08:30:00.000Z']) {
      expect(instantOf(toTyped(at, { zone: null, fallback: VIENNA }), VIENNA)).toBe(at)
      expect(instantOf(toTyped(at, { zone: KARACHI, fallback: VIENNA }), VIENNA)).toBe(at)
    }
  })

  it('is in the zone that is said beside it, else in the event’s', () => {
    const typed = { wallTime: '2024-07-30T10:00', zone: null, isSecond: false }
    expect(instantOf(typed, KARACHI)).toBe('2024-07-30T05:00:00.000Z')
    expect(instantOf({ ...typed, zone: VIENNA }, KARACHI)).toBe('2024-07-30T08:00:00.000Z')
  })

  it('is sent as an instant, or as what nobody takes for one, or for none', () => {
    const sent = (wallTime: string, zone: string) => toValue({ wallTime, zone, isSecond: false }, 'UTC')
    expect(sent('2024-07-30T10:00', KARACHI)).toBe('2024-07-30T05:00:00.000Z')
    expect(sent('', KARACHI)).toBeNull()
    const [inGap, nowhere] = [sent('2024-03-31T02:30', VIENNA), sent('2024-07-30T10:00', '')]
    expect([inGap, nowhere]).toEqual(['2024-03-31T02:30[Europe/Vienna]', '2024-07-30T10:00[]'])
    expect([inGap, nowhere, '2024-07-30T05:00:00.000Z', null].map(isInstantValue)).toEqual([
      ...[false, false, true, false],
    ])
  })

  it('is no instant where it is not one, or not yet', () => {
    const none = (wallTime: string, zone: string) => instantOf({ wallTime, zone, isSecond: false }, 'UTC')
    expect(none('', VIENNA)).toBeNull()
    expect(none('2024-03-31T02:30', VIENNA)).toBeNull()
    expect(none('2024-07-30T10:00', '')).toBeNull()
    expect(toTyped(null, { zone: null, fallback: VIENNA })).toEqual({
      ...{ wallTime: '', zone: null, isSecond: false },
    })
  })
})
