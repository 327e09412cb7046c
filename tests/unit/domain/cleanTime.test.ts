import { cleanData, inOneLine } from '../../../src/domain/cleanText.ts'
import { version1 } from '../../../src/domain/rendering/version1.ts'
import { toDocument } from '../../../src/register/text/languageText.ts'

/** As much as a request may hold; what grows with its square takes a minute. */
const MOST = 500_000
const SOON_MS = 1_000

const timeOf = (work: () => unknown): number => {
  const started = performance.now()
  work()
  return performance.now() - started
}

describe('what is saved is cleaned before it is counted, and soon', () => {
  it.each([
    ['marks in the wrong order', `a${'\u0301'.repeat(MOST / 2)}${'\u0323'.repeat(MOST / 2)}`],
    ['marks between letters that are taken out', `a${'\u0301\u3164\u0323'.repeat(MOST / 3)}`],
    ['isolates', '\u2066'.repeat(MOST)],
    ['joiners', '\u200d'.repeat(MOST)],
    ['blanks', `a${' '.repeat(MOST)}b`],
  ])('%s', (_, words) => {
    expect(timeOf(() => inOneLine(String(cleanData(words))))).toBeLessThan(SOON_MS)
  })

  it('blanks in a body, as text', () => {
    const words = { type: 'text' as const, version: 1 as const, text: `a${' '.repeat(100_000)}b`, format: 0 }
    const body = toDocument([{ type: 'paragraph', version: 1, direction: null, children: [words] }])
    expect(timeOf(() => version1.toText(body))).toBeLessThan(SOON_MS)
  })
})
