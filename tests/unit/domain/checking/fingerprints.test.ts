import { fingerprintsOf, shardsOf } from '../../../../src/domain/checking/fingerprints.ts'
import { editionOf, LANGUAGES, wordsOf } from './examples.ts'

const common = (one: string, other: string): number => {
  const known = new Set(fingerprintsOf(one))
  return fingerprintsOf(other).filter((each) => known.has(each)).length
}

describe('fingerprints of words', () => {
  it.each(LANGUAGES)('are the same of the same words in another dress: %s', (locale) => {
    const words = wordsOf(editionOf(locale))
    expect(fingerprintsOf(words).length).toBeGreaterThan(2)
    expect(fingerprintsOf(words.replace(/ /gu, '\n').normalize('NFD'))).toEqual(fingerprintsOf(words))
  })

  it('find a passage of seventeen words among others', () => {
    const words = wordsOf(editionOf('en')).split(/\s+/u)
    for (let start = 0; start + 20 < words.length; start += 1) {
      const passage = words.slice(start, start + 20).join(' ')
      expect(
        common(words.join(' '), `Before it there are other words. ${passage} And some behind.`),
      ).toBeGreaterThan(0)
    }
  })

  it('have nothing in common by chance, and none are made of a few words', () => {
    expect(common(wordsOf(editionOf('en')), wordsOf(editionOf('ru')))).toBe(0)
    expect(fingerprintsOf('Four words of it')).toEqual([])
  })

  it('are asked for by shards from all over the text', () => {
    const prints = Array.from({ length: 100 }, (_, index) =>
      index.toString(16).padStart(3, '0').padEnd(10, '0'),
    )
    expect(shardsOf(prints, 4)).toEqual(['000', '019', '032', '04b'])
    expect(shardsOf(prints.slice(0, 2), 4)).toEqual(['000', '001'])
  })
})
