import { proofread } from '../../../../src/domain/proofreading/proofread.ts'
import type { Locale } from '../../../../src/domain/locales.ts'
import { RULES } from '../../../../src/domain/proofreading/rules.ts'
import { CLEAN, PLANTED } from './planted.ts'

const read = (locale: Locale, text: string, names: string[] = []) => {
  const { questions, hints } = proofread([{ entry: 'e', locale, field: 'body', text }], { names })
  return { questions, hints, all: [...questions, ...hints] }
}

describe('proofreading', () => {
  it.each(PLANTED)('%s %s: %s', (locale, rule, text, words) => {
    const { questions, hints } = read(locale, text)
    const found = RULES[rule].weight === 'blocks' ? questions : hints.filter((hint) => hint.rule === rule)
    expect(found.map(({ place }) => place.quote)).toEqual([
      expect.stringMatching(new RegExp(words.split('|').join('|'), 'u')),
    ])
  })

  it.each(CLEAN)('%s has nothing to say of %j', (locale, text) => {
    expect(read(locale, text).all.map(({ place }) => place.quote)).toEqual([])
  })

  it('lets those be named who stand in the facts', () => {
    const text = 'The survivor Nadia Rahman, a Goodwill Ambassador, will speak of trafficking.'
    expect(read('en', text).questions).toHaveLength(1)
    expect(read('en', text, ['Nadia Rahman']).questions).toEqual([])
  })

  it('looks for what blocks in all of a text, however late it is, and says that it left hints out', () => {
    const text = 'Amina, 14, was sold to a trafficker. Forty illegal migrants were turned back.'
    const given = [{ entry: 'e', locale: 'en' as const, field: 'body', text }]
    const late = proofread(given, { names: [] }, () => true)
    expect([late.questions.length, late.hints.length, late.isWhole]).toEqual([1, 0, false])
    const early = proofread(given, { names: [] })
    expect([early.questions.length, early.hints.length > 0, early.isWhole]).toEqual([1, true, true])
  })

  it('takes what is said anywhere in a text as said of all its fields', () => {
    const field = (name: string, text: string) => ({ entry: 'e', locale: 'en' as const, field: name, text })
    const texts = [field('summary', 'Amina, 14, is at home.'), field('body', 'She was trafficked.')]
    expect(proofread(texts, { names: [] }).questions).toMatchObject([{ place: { field: 'summary' } }])
  })
})
