import fc from 'fast-check'
import { cleanText, isClean } from '../../../src/domain/cleanText.ts'

const ODD = [
  ...['a', 'ب', 'ی', '़', 'é', 'e\u0301', ' ', '\u00a0', '\n', '\r\n', '\t', '👍', '\u0345'],
  ...[
    '\u202e',
    '\u202a',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
    '\u200b',
    '\u200c',
    '\u200d',
    '\u200e',
    '\u200f',
  ],
  ...[
    '\u2060',
    '\u00ad',
    '\u{e0041}',
    '\ue000',
    '\u{f0000}',
    '\ud800',
    '\udc00',
    '\u0378',
    '\ufeff',
    '\u0000',
    '\u2028',
  ],
  ...[
    '\u061c',
    '\u034f',
    '\u115f',
    '\u3164',
    '\u2800',
    '\ufe00',
    '\ufe0e',
    '\ufe0f',
    '\u{e0100}',
    '\u{1d173}',
  ],
  ...['1', '\u20e3', '↔', '\u0338', '👩', '🏽', '💻', '\u1820', '\u180b', '\u180e', '\u180f', '\u0600'],
]
const odd = fc.array(fc.constantFrom(...ODD), { maxLength: 40 }).map((parts) => parts.join(''))

describe('clean words', () => {
  it('are their own clean form, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        expect(isClean(cleanText(text))).toBe(true)
      }),
      { numRuns: 6_000 },
    )
  })
})
