import type { ProseText } from '../../../../src/domain/contradictions/findings.ts'
import type { Locale } from '../../../../src/domain/locales.ts'
import { proofread } from '../../../../src/domain/proofreading/proofread.ts'
import { differingSpellings } from '../../../../src/domain/proofreading/spellings.ts'
import { yardsticksOf } from '../../../support/yardstick.ts'

const spelt = (texts: readonly string[], locale: Locale = 'en') =>
  differingSpellings(
    texts.map((text, index): ProseText => ({ entry: `e${index}`, locale, field: 'body', text })),
  ).map(({ text, span, other }) => [
    text.text.slice(span.start, span.end),
    other.text.text.slice(other.span.start, other.span.end),
  ])

describe('spellings of a name over the entries of a media update', () => {
  it.each([
    [
      ['Mr. Muhammad said so. Mr. Muhammad left.', 'The prize went to Mr. Mohammad.'],
      [['Mohammad', 'Muhammad']],
    ],
    [['Mr. Yusuf Rahman will speak.', 'Yousef Rahman thanked all.'], [['Yousef Rahman', 'Yusuf Rahman']]],
    [['Ms. Aisha Khan; Ms. Aisha Khan', 'Ms. Ayesha Khan'], [['Ayesha Khan', 'Aisha Khan']]],
    [['Dr. Hussain Shah', 'Dr. Hussein Shah'], [['Hussein Shah', 'Hussain Shah']]],
  ])('are named where they differ: %j', (texts, found) => {
    expect(spelt(texts)).toEqual(found)
  })

  it.each([
    [['Maria Lopez met Mario Lopez.']],
    [['Mr. Khan and Mr. Kuhn']],
    [['Ghada Waly', 'Ghada Waly']],
    [['The Ministry of Justice', 'The Minister of Justice']],
    [['Mr. Daniel Okoro', 'Mr. Daniel Okafor']],
    [['World Day against Trafficking', 'World Data against Trafficking']],
  ])('are nobody’s business where they are two people, or one: %j', (texts) => {
    expect(spelt(texts)).toEqual([])
  })

  it('are not compared between languages, nor where vowels or cases are another matter', () => {
    expect(spelt(['Мухаммад Хан', 'Мохаммад Хан'], 'ru')).toEqual([])
  })

  it('are a hint, which an organisation can switch off', () => {
    const text = (entry: string, words: string): ProseText => ({
      entry,
      locale: 'en',
      field: 'body',
      text: words,
    })
    const given = [text('update', 'Mr. Yusuf Rahman will speak. Yusuf Rahman opens.')]
    const carried = [text('entry', 'Yousef Rahman thanked all.')]
    const [hint] = proofread(given, { names: [], carried }).hints
    expect(hint).toMatchObject({ rule: 'spelling', place: { entry: 'entry', quote: 'Yousef Rahman' } })
    expect(proofread(given, { names: [], carried, off: ['spelling'] }).hints).toEqual([])
  })

  it('take a second at most, whatever stands in the texts', async () => {
    const texts = [0, 1, 2].map((round) => {
      const name = (index: number) => `Mr. Ab${'cd'.repeat(index % 40)}${index + 10_000 * round} Khan`
      return Array.from({ length: 5_000 }, (_, index) => name(index)).join('. ')
    })
    const taken = await yardsticksOf(100, (round) => spelt([texts[round] ?? '']), texts.length)
    expect(taken).toBeLessThan(100)
  })
})
