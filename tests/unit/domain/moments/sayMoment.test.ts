import { LOCALES } from '../../../../src/domain/locales.ts'
import { sayDistance } from '../../../../src/domain/moments/sayDistance.ts'
import { sayMoment } from '../../../../src/domain/moments/sayMoment.ts'
import { instants } from '../../../../src/locales/instants.ts'

const said = {
  ...{ zone: 'Asia/Karachi', place: 'Islamabad', language: 'en', words: instants.en },
  own: { zone: 'Europe/Vienna', place: 'Vienna' },
  now: '2026-11-28T05:00:00.000Z',
}

describe('the answer to a moment', () => {
  it('says it there, where the reader is, in UTC, and how far away it is', () => {
    expect(sayMoment({ ...said, at: '2026-12-09T05:00:00.000Z' })).toEqual([
      ...['Wed, 9 Dec 2026, 10:00 in Islamabad', '06:00 in Vienna', '05:00 UTC', 'in 11 days'],
    ])
  })

  it('says the day where it is another one', () => {
    expect(sayMoment({ ...said, at: '2026-12-09T22:00:00.000Z' }).slice(0, 3)).toEqual([
      ...['Thu, 10 Dec 2026, 03:00 in Islamabad', 'Wed 9 Dec, 23:00 in Vienna', 'Wed 9 Dec, 22:00 UTC'],
    ])
  })

  it('counts no days from two weeks on, and says no clock twice', () => {
    const at = '2026-12-29T05:00:00.000Z'
    expect(sayMoment({ ...said, at, own: { zone: 'Asia/Karachi', place: 'Karachi' } })).toEqual([
      ...['Tue, 29 Dec 2026, 10:00 in Islamabad', '05:00 UTC'],
    ])
    expect(sayMoment({ ...said, at, zone: 'UTC', place: null, own: null, now: null })).toEqual([
      'Tue, 29 Dec 2026, 05:00 UTC',
    ])
  })

  it.each(LOCALES)('is said in %s', (language) => {
    const words = language === 'ur' ? instants.en : instants[language]
    const parts = sayMoment({ ...said, language, words, at: '2026-12-09T05:00:00.000Z' })
    expect(parts).toHaveLength(4)
    expect(parts.join()).not.toMatch(/[{}]/)
  })

  it('is as far away as people would say', () => {
    const minute = 60_000
    const said = [30, 100, 60 * 24, 60 * 24 * 3, -60 * 24 * 5, 60 * 24 * 365].map((n) =>
      sayDistance(n * minute, 'en'),
    )
    expect(said).toEqual([
      'in 30 minutes',
      'in 2 hours',
      'in 24 hours',
      'in 3 days',
      '5 days ago',
      'in 12 months',
    ])
  })
})
