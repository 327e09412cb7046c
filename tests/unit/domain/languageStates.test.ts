import { createLookBack, languageStates } from '../../../src/domain/languages.ts'
import type { Locale } from '../../../src/domain/locales.ts'

const [MONDAY, TUESDAY, FRIDAY] = ['2026-03-02', '2026-03-03', '2026-03-06'].map(
  (day) => `${day}T08:00:00.000Z`,
)

const stateOf = (given: Partial<Parameters<typeof languageStates>[0]>) =>
  new Map(
    languageStates({ rows: [], written: [], before: null, changedAt: {}, ...given }).map((each) => [
      each.locale,
      each,
    ]),
  )

describe('the state of a text’s languages', () => {
  it('is told of every language, in the order of menus', () => {
    expect([...stateOf({}).keys()]).toEqual(['en', 'fr', 'es', 'ar', 'ru', 'zh', 'ur'])
  })

  it('is missing without a title, with the standing that it would have', () => {
    const states = stateOf({ written: ['fr'], changedAt: { fr: MONDAY } })
    expect(states.get('fr')).toMatchObject({ standing: 'authoritative', state: 'ready', changedAt: MONDAY })
    expect(states.get('es')).toEqual({
      locale: 'es',
      standing: 'official',
      state: 'missing',
      changedAt: null,
    })
    expect(stateOf({}).get('en')).toMatchObject({ standing: 'authoritative', state: 'missing' })
  })

  it('is older once the authoritative text has been changed after it', () => {
    const states = stateOf({
      written: ['en', 'fr', 'ur', 'zh'],
      changedAt: { en: TUESDAY, fr: MONDAY, ur: FRIDAY, zh: TUESDAY },
    })
    const told = (['en', 'fr', 'ur', 'zh'] satisfies Locale[]).map((locale) => states.get(locale)?.state)
    expect(told).toEqual(['ready', 'older', 'ready', 'ready'])
  })

  it('follows the authoritative language that the text names, and leaves out what it does not', () => {
    const rows = [
      { locale: 'fr', standing: 'authoritative' },
      { locale: 'en', standing: 'courtesy' },
    ] as const
    const states = stateOf({
      rows,
      written: ['en', 'fr', 'es'],
      changedAt: { en: MONDAY, fr: TUESDAY, es: MONDAY },
    })
    expect(states.get('en')).toMatchObject({ standing: 'courtesy', state: 'older' })
    expect(states.get('es')).toMatchObject({ standing: null })
  })

  it('calls nothing older where no language, or more than one, is authoritative', () => {
    const changedAt = { en: MONDAY, fr: TUESDAY }
    const two = (['en', 'fr'] as const).map((locale) => ({ locale, standing: 'authoritative' as const }))
    const none = (['en', 'fr'] as const).map((locale) => ({ locale, standing: 'official' as const }))
    for (const rows of [two, none])
      expect(stateOf({ rows, written: ['en', 'fr'], changedAt }).get('en')?.state).toBe('ready')
  })

  it('keeps the standings of the last freeze, and what is added since is a courtesy', () => {
    const before = { authoritative: 'fr', official: ['en'], courtesy: [] } as const
    const states = stateOf({
      before: { ...before, official: ['en'], courtesy: [] },
      written: ['fr', 'en', 'ar'],
    })
    expect(['fr', 'en', 'ar', 'ru'].map((locale) => states.get(locale as Locale)?.standing)).toEqual([
      'authoritative',
      'official',
      'courtesy',
      'courtesy',
    ])
  })
})

describe('a look back over the versions', () => {
  it('finds since when each language has its words, and ends when older versions say no more', () => {
    const lookBack = createLookBack({ en: 'new', fr: 'vieux' })
    expect(lookBack.add({ at: FRIDAY ?? '', words: { en: 'new', fr: 'vieux' } })).toBe(true)
    expect(lookBack.add({ at: TUESDAY ?? '', words: { en: 'new', fr: 'vieux' } })).toBe(true)
    expect(lookBack.add({ at: MONDAY ?? '', words: { en: 'old', fr: 'vieux' } })).toBe(true)
    expect(lookBack.add({ at: '2026-03-01T08:00:00.000Z', words: { en: 'new' } })).toBe(false)
    expect(lookBack.changedAt()).toEqual({ en: TUESDAY, fr: MONDAY })
  })
})
