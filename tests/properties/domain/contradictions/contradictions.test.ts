import fc from 'fast-check'
import { contradictions } from '../../../../src/domain/contradictions/checkContradictions.ts'
import type { ProseText } from '../../../../src/domain/contradictions/findings.ts'
import { type Locale, LOCALES } from '../../../../src/domain/locales.ts'
import { facts } from '../../../unit/domain/contradictions/corpus/advisory.ts'

const EVENT = {
  entry: 'event',
  facts: facts({
    zone: 'Asia/Karachi',
    start: '2024-07-30T10:45',
    end: '2024-07-30T13:00',
    mediaCall: '2024-07-30T10:15',
    venue: 'Marriott Hotel',
    city: 'Islamabad',
    country: 'Pakistan',
    guests: [
      ['Ghada Waly', 'Executive Director of UNODC'],
      ['Amy Pope', 'Director General of IOM'],
    ],
  }),
}

const body = (text: string, rest: Partial<ProseText> = {}): ProseText => ({
  entry: 'event',
  locale: 'en',
  field: 'body',
  text,
  ...rest,
})

it('throws at no text', () => {
  const pieces = fc.constantFrom(
    ...[
      '10:15',
      'Tuesday',
      '30 July',
      '٣٠ تموز',
      '三十日',
      'Hall',
      'XX',
      'UTC',
      '(',
      ')',
      '\n',
      'When:',
      'Mr.',
      'بجے',
      '\u200f',
      '𝟙',
    ],
  )
  const text = fc.array(fc.oneof(fc.string({ unit: 'binary', maxLength: 12 }), pieces), { maxLength: 30 })
  fc.assert(
    fc.property(text, text, fc.constantFrom<Locale>(...LOCALES), (one, other, locale) => {
      const texts = [body(one.join(' '), { locale }), body(other.join(''), { locale, field: 'title' })]
      for (const { place } of contradictions(texts, [EVENT], { organisations: ['UNODC'] })) {
        const { text: whole } = texts.find(({ field }) => field === place.field) ?? { text: '' }
        expect(whole.slice(place.start, place.end)).toBe(place.quote)
      }
      expect(contradictions(texts, [])).toBeInstanceOf(Array)
    }),
    { numRuns: 200 },
  )
})
