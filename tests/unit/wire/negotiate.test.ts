import { acceptedLocales, chooseLocale } from '../../../src/wire/negotiate.ts'

describe('the language of an answer', () => {
  it('is the one that the reader ranks highest among those that the newsroom has', () => {
    expect(acceptedLocales('de, fr;q=0.4, ur-PK;q=0.9, *;q=0.1')).toEqual(['ur', 'fr'])
  })

  it('is never one that the reader excludes, or one with a broken rank', () => {
    expect(acceptedLocales('fr;q=0, es;q=9, en')).toEqual(['en'])
    expect(acceptedLocales(undefined)).toEqual([])
  })

  it('falls back to the authoritative language', () => {
    const languages = { available: ['en', 'ur'] as const, authoritative: 'en' as const }
    expect(chooseLocale(['fr', 'ur'], languages)).toBe('ur')
    expect(chooseLocale(['fr'], languages)).toBe('en')
  })
})
