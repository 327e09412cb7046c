import { languagesOf } from '../../../src/domain/languages.ts'

const before = { authoritative: 'en' as const, official: ['ur' as const], courtesy: [] }

describe('the standing of languages', () => {
  it('left out, is authoritative for English or the first one written', () => {
    expect(languagesOf({ rows: [], written: ['ur', 'en'], before: null })).toEqual(before)
    expect(languagesOf({ rows: [], written: ['ar', 'fr'], before: null })?.authoritative).toBe('fr')
  })

  it('is as chosen', () => {
    const rows = [
      { locale: 'ur' as const, standing: 'authoritative' as const },
      { locale: 'en' as const, standing: 'courtesy' as const },
    ]
    expect(languagesOf({ rows, written: ['en', 'ur', 'fr'], before: null })).toEqual({
      authoritative: 'ur',
      official: [],
      courtesy: ['en'],
    })
  })

  it('is courtesy for what is added after the first freeze, unless said otherwise', () => {
    expect(languagesOf({ rows: [], written: ['en', 'fr', 'ur'], before })?.courtesy).toEqual(['fr'])
    const rows = [
      { locale: 'en' as const, standing: 'authoritative' as const },
      { locale: 'fr' as const, standing: 'official' as const },
    ]
    expect(languagesOf({ rows, written: ['en', 'fr'], before })?.official).toEqual(['fr'])
  })

  it('is undecided without exactly one authoritative language', () => {
    expect(languagesOf({ rows: [], written: [], before: null })).toBeNull()
    const two = [
      { locale: 'en' as const, standing: 'authoritative' as const },
      { locale: 'fr' as const, standing: 'authoritative' as const },
    ]
    expect(languagesOf({ rows: two, written: ['en', 'fr'], before: null })).toBeNull()
  })
})
