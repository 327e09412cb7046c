import { acceptedLocales, chooseLocale, prefersPage } from '../../../src/wire/http/negotiate.ts'

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

it.each([
  ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', true],
  ['text/html, */*', true],
  ['text/*', true],
  ['text/html, application/json;q=0.9', true],
  ['text/html, application/json', false],
  ['application/json, text/html;q=0.5', false],
  ['text/html;q=0, application/json', false],
  ['text/html;q=0.1, */*', false],
  ['*/*', false],
  [undefined, false],
])('a page is what %s would rather have: %s', (header, isPage) => {
  expect(prefersPage(header)).toBe(isPage)
})
