import { cleanData, inOneLine } from '../../../src/domain/cleanText.ts'
import { version1 } from '../../../src/domain/rendering/version1.ts'
import { toDocument } from '../../../src/register/text/languageText.ts'
import { yardsticksOf } from '../../support/yardstick.ts'

/** As much as a request may hold; what grows with its square takes a minute. */
const MOST = 500_000
const SOON = 100

const timeOf = (work: () => unknown): Promise<number> => yardsticksOf(SOON, work)

describe('what is saved is cleaned before it is counted, and soon', () => {
  it.each([
    ['marks in the wrong order', `a${'\u0301'.repeat(MOST / 2)}${'\u0323'.repeat(MOST / 2)}`],
    ['marks between letters that are taken out', `a${'\u0301\u3164\u0323'.repeat(MOST / 3)}`],
    ['isolates', '\u2066'.repeat(MOST)],
    ['joiners', '\u200d'.repeat(MOST)],
    ['blanks', `a${' '.repeat(MOST)}b`],
  ])('%s', async (_, words) => {
    expect(await timeOf(() => inOneLine(String(cleanData(words))))).toBeLessThan(SOON)
  })

  it('blanks in a body, as text', async () => {
    const words = { type: 'text' as const, version: 1 as const, text: `a${' '.repeat(100_000)}b`, format: 0 }
    const body = toDocument([{ type: 'paragraph', version: 1, direction: null, children: [words] }])
    expect(await timeOf(() => version1.toText(body))).toBeLessThan(SOON)
  })
})
