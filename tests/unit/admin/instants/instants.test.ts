import {
  bothClocks,
  faultWords,
  instantOf,
  isInstantValue,
  type Typed,
  toTyped,
  toValue,
  understand,
} from '../../../../src/admin/instants/instants.ts'
import { LOCALES } from '../../../../src/domain/locales.ts'

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

const NOW = '2024-07-10T08:00:00.000Z'
const EMPTY: Typed = { date: '', time: '', zone: null, place: null, isSecond: false }
const CITIES = new Map([
  ['islamabad', { zone: KARACHI, label: 'Islamabad' }],
  ['vienna', { zone: VIENNA, label: 'Vienna' }],
])
const read = (typed: Partial<Typed>, fallback = VIENNA) =>
  understand(
    { ...EMPTY, ...typed },
    { fallback, now: NOW, zoneNamed: (words) => CITIES.get(words.toLowerCase()) ?? null },
  )
const sent = (typed: Partial<Typed>, fallback = VIENNA) =>
  toValue({ ...EMPTY, ...typed }, read(typed, fallback))

describe('what is typed for an instant', () => {
  it.each(LOCALES)('is shown again as it was typed, also the second of two, in %s', (language) => {
    for (const at of ['2024-10-27T00:30:00.000Z', '2024-10-27T01:30:00.000Z', '2024-07-30T08:30:00.000Z'])
      for (const zone of [null, KARACHI]) {
        const typed = toTyped(at, { zone, fallback: VIENNA, language })
        expect(instantOf(typed, read(typed))).toBe(at)
      }
  })

  it('is in the zone that is said beside it, else in the event’s', () => {
    const typed = { date: '30 July 2024', time: '10:00' }
    expect(sent(typed, KARACHI)).toBe('2024-07-30T05:00:00.000Z')
    expect(sent({ ...typed, zone: VIENNA }, KARACHI)).toBe('2024-07-30T08:00:00.000Z')
    expect(sent({ ...typed, zone: 'Islamabad' })).toBe('2024-07-30T05:00:00.000Z')
  })

  it('may stand in the first box as a whole, which then goes before the others', () => {
    expect(sent({ date: '2024-07-30T10:00', time: '9:00' })).toBe('2024-07-30T08:00:00.000Z')
    expect(read({ date: '30 July 10am Islamabad' })).toEqual({
      ...{ zone: KARACHI, place: 'Islamabad', day: '2024-07-30', time: '10:00' },
      meant: { kind: 'once', instant: '2024-07-30T05:00:00.000Z' },
    })
  })

  it('is sent as an instant, or as what nobody takes for one, or for none', () => {
    expect(sent({})).toBeNull()
    const gap = sent({ date: '31 March 2024', time: '2:30' })
    const nowhere = sent({ date: '30 July 2024', time: '10:00' }, '')
    const half = ['9 Dec', '5', '2024-07-30', 'soon'].map((date) => sent({ date }))
    expect([gap, nowhere]).toEqual(['2024-03-31T02:30[Europe/Vienna]', '2024-07-30T10:00[]'])
    for (const value of [gap, nowhere, ...half, sent({ time: '10:00' })]) {
      expect([value, isInstantValue(value)]).toEqual([value, false])
      expect([value, Date.parse(String(value))]).toEqual([value, NaN])
    }
    expect(isInstantValue('2024-07-30T05:00:00.000Z')).toBe(true)
  })

  it('stands there again as it was typed, where it is none', () => {
    for (const given of [
      { date: '31 June', time: '10:00' },
      { date: 'soon' },
      { date: '9 Dec', zone: 'Nowhere' },
    ]) {
      const value = sent(given)
      const again = toTyped(value, { zone: null, fallback: VIENNA, language: 'en' })
      expect(faultWords(read(again), 'en')).toBe(faultWords(read(given), 'en'))
    }
  })

  it.each([
    [{}, null],
    [{ date: '30 July', time: '10:00' }, null],
    [{ date: '30 July' }, 'Enter the time, such as 10:15.'],
    [{ date: '30 July', time: '25:00' }, 'Enter a time from 00:00 to 23:59, such as 10:15 or 3 pm.'],
    [{ time: '10:00' }, 'Enter a date, such as 9 Dec 2026 or 9.12.2026.'],
    [{ date: 'soon', time: '10:00' }, 'Enter a date, such as 9 Dec 2026 or 9.12.2026.'],
    [{ date: '31 June', time: '10:00' }, 'The calendar has no such day. Check the day and the month.'],
    [
      { date: 'Monday 30 July 2024', time: '10:00' },
      '30 Jul 2024 is a Tuesday. Correct the date or the day of the week.',
    ],
    [
      { date: '31 March 2024', time: '02:30' },
      'This time does not exist in Vienna on that day, because the clocks go forward. Choose another time.',
    ],
    [
      { date: '30 July', time: '10:00', zone: '' },
      'Enter the city, such as Islamabad or Geneva. Without it the time is not exact.',
    ],
    [{ date: '30 July', time: '10:00', zone: 'Nowhere' }, expect.stringContaining('“Nowhere” was found')],
  ])('%j says what would be right', (typed, words) => {
    expect(faultWords(read(typed), 'en')).toEqual(words)
  })
})
