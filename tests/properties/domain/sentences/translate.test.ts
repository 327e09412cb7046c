import fc from 'fast-check'
import { readSentence } from '../../../../src/domain/sentences/read.ts'
import { SENTENCES } from '../../../../src/domain/sentences/sentences.ts'
import { fill } from '../../../../src/domain/messages.ts'
const placesOf = (sentence: string): string[] => [...sentence.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)

describe('a sentence that was filled', () => {
  const values = fc.record({
    name: fc.stringMatching(/^[A-Z][\w’ -]{0,30}\w$/),
    number: fc.integer({ min: 0, max: 99 }).map(String),
  })

  it('is read back as what it was made of', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SENTENCES), values, (sentence, { name, number }) => {
        const given = Object.fromEntries(
          placesOf(sentence).map((place) => [place, /number|seq|hours|days/.test(place) ? number : name]),
        )
        const english = fill(sentence, given)
        const read = readSentence(english)
        // Where another sentence has the same words around its places, it says the same.
        expect(read && fill(read.sentence, read.values)).toBe(english)
      }),
    )
  })
})
