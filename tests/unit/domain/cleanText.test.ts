import fc from 'fast-check'
import { cleanData, cleanText, isClean, isCleanAll } from '../../../src/domain/cleanText.ts'

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
]
const odd = fc.array(fc.constantFrom(...ODD), { maxLength: 40 }).map((parts) => parts.join(''))

describe('clean words', () => {
  it.each([
    ['overrides', 'pay\u202eeht', 'payeht'],
    ['tags', 'flag\u{e0067}\u{e007f}', 'flag'],
    ['zero-width spaces, word joiners and soft hyphens', 'a\u200bb\u2060c\u00add', 'abcd'],
    ['private use and unassigned', 'a\ue000\u{10fffd}\u0378b', 'ab'],
    ['lone halves of characters', 'a\ud800b\udc00', 'ab'],
    ['isolates that are not closed, or close nothing', 'a\u2067b\u2069\u2069c\u2066d', 'a\u2067b\u2069cd'],
    ['joiners behind no letter', ' \u200dx\u200d', ' x\u200d'],
  ])('have no %s', (_, given, expected) => {
    expect(cleanText(given)).toBe(expected)
  })

  it.each([
    ['joiners of Persian and Urdu', 'می\u200cخواهم'],
    ['marks of direction', 'ILO\u200f (2)\u200e'],
    ['balanced isolates', 'قال \u2068ILO\u2069 أمس'],
    ['no-break spaces, dashes, emoji', 'à\u00a0la «\u202fcarte\u202f» – 👍'],
  ])('keep %s', (_, text) => {
    expect(isClean(text)).toBe(true)
  })

  it('are in NFC, with one kind of line end', () => {
    expect(cleanText('Cafe\u0301\r\nb\rc\u2028d')).toBe('Caf\u00e9\nb\nc\nd')
  })

  it('are their own clean form, whatever is given', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        expect(isClean(cleanText(text))).toBe(true)
      }),
      { seed: 5, numRuns: 3_000 },
    )
  })

  it('of a document are those of all its parts; rich text keeps the spaces of its runs', () => {
    const run = { type: 'text', text: ' a\u200b \n', format: 1 }
    const document = { title: ' A\u202e title ', body: { root: { children: [run] } }, count: 3, none: null }
    expect(isCleanAll(document)).toBe(false)
    const clean = cleanData(document)
    expect(clean).toEqual({
      ...{ title: 'A title', count: 3, none: null },
      body: { root: { children: [{ ...run, text: ' a  ' }] } },
    })
    expect(isCleanAll(clean)).toBe(true)
  })
})
