import fc from 'fast-check'
import { diffWords } from '../../../../src/domain/differences/diffWords.ts'

describe('the difference of words', () => {
  it('loses no letter of either text', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'حق', '中', ' ', '\n', '.', '😀'))
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const runs = diffWords(before, after)
        const without = (gone: string) =>
          runs
            .filter(({ kind }) => kind !== gone)
            .map((run) => run.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('removed')).toBe(after)
      }),
    )
  })
})
