import { isUntranslated, looksForeign } from '../../../../src/domain/translations/script.ts'

describe('words that look like another language’s', () => {
  it('are in another script, and more than a name', () => {
    expect(looksForeign('We stand with all survivors.', 'ar')).toBe(true)
    expect(looksForeign('نقف مع جميع الناجين', 'en')).toBe(true)
    expect(looksForeign('我们与幸存者站在一起', 'zh')).toBe(false)
    expect(looksForeign('القاعة A في إسلام آباد', 'ar')).toBe(false)
    expect(looksForeign('UNODC Research', 'ar')).toBe(false)
    expect(looksForeign('', 'ar')).toBe(false)
  })

  it('are those of the source, however they are set', () => {
    expect(isUntranslated('We stand with all survivors.', 'we  stand with ALL survivors')).toBe(true)
    expect(isUntranslated('We stand with all survivors.', 'Nous sommes avec eux.')).toBe(false)
    expect(isUntranslated('Hall A', 'Hall A')).toBe(false)
  })
})
