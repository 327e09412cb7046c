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
})
