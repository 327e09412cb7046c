import {
  alternativeIn,
  firstWordsAfter,
  type Described,
  languagesWithout,
  withAlternative,
} from '../../../../src/domain/pictures/alternatives.ts'

const FLAGS: Described = { alt: 'Flags', alternatives: [{ locale: 'ur', alt: 'پرچم' }] }

describe('what a picture shows', () => {
  it('is told in the words of a language, or else in those that were written first', () => {
    expect(['ur', 'fr'].map((locale) => alternativeIn(FLAGS, locale as 'ur'))).toEqual(['پرچم', 'Flags'])
    expect(alternativeIn({ alternatives: null }, 'en')).toBe('')
  })

  it('is missing in each language that has no words of its own, the original aside', () => {
    expect(languagesWithout(FLAGS, ['en', 'ur', 'fr'])).toEqual(['fr'])
    expect(languagesWithout({ alt: ' ' }, ['en', 'ur'])).toEqual(['en', 'ur'])
    expect(
      languagesWithout({ alternatives: [{ locale: 'ur', alt: ' ' }], alt: 'Flags' }, ['en', 'ur']),
    ).toEqual(['ur'])
  })

  it('is written in one language, and stays as it is in the others', () => {
    expect(withAlternative(FLAGS, 'fr', ' Drapeaux ')).toEqual({
      alt: 'Flags',
      alternatives: [
        { locale: 'ur', alt: 'پرچم' },
        { locale: 'fr', alt: 'Drapeaux' },
      ],
    })
  })

  it('follows the language in which it was first written, whatever else was changed', () => {
    const rows = (en: string, fr: string) => [
      { locale: 'en', alt: en },
      { locale: 'fr', alt: fr },
    ]
    const before = { alt: 'Flag', alternatives: rows('Flag', 'Drapeau') }
    const after = (alt: string, alternatives = rows('Flags', 'Drapeaux')) => ({ alt, alternatives })
    expect(firstWordsAfter(after('Flag'), before)).toBe('Flags')
    expect(firstWordsAfter(after('A flag'), before)).toBe('A flag')
    expect(firstWordsAfter(after('Flag', rows('', 'Drapeaux')), before)).toBe('Drapeaux')
    expect(firstWordsAfter(after('Flag', []), before)).toBe('')
    expect(firstWordsAfter(after('Flags'), FLAGS)).toBe('Flags')
    expect(firstWordsAfter(after(''), {})).toBe('Flags')
  })

  it('stands first in the language in which it was first written, and follows it', () => {
    const first = withAlternative({}, 'en', 'Flag')
    expect(first.alt).toBe('Flag')
    expect(withAlternative(first, 'en', 'Flags')).toEqual({
      alt: 'Flags',
      alternatives: [{ locale: 'en', alt: 'Flags' }],
    })
    expect(withAlternative(withAlternative(first, 'fr', 'Drapeau'), 'en', '')).toEqual({
      alt: 'Drapeau',
      alternatives: [{ locale: 'fr', alt: 'Drapeau' }],
    })
  })
})
