import fc from 'fast-check'
import { richLimitsOf, characterExcess } from '../../../../src/domain/limits/limits.ts'
import { richTextExcess } from '../../../../src/domain/limits/excess.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const BODY = richLimitsOf('body')

describe('the limits of a text', () => {
  it('are told of any value in no time', async () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(() => richTextExcess(value, BODY)).not.toThrow()
        expect(() => richTextExcess({ root: { children: [value] } }, BODY)).not.toThrow()
      }),
    )
    const taken = await yardsticksOf(100, () => {
      for (const words of ['\u0301', '\u200D', '\u0301\u200D', 'a', 'ب', 'aب', 'ب1', '\u2068'])
        characterExcess(words.repeat(100_000))
    })
    expect(taken).toBeLessThan(100)
  })
})
