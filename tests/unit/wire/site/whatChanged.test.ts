import { compareWords, whatChanged } from '../../../../src/wire/site/whatChanged.ts'
import { liveOf, statementRow } from '../formats/examples.ts'

const shown = (before: string, now: string): string[] =>
  compareWords(before, now).map((line) =>
    line.map(({ kind, text }) => (kind === 'cut' ? '[…]' : kind === 'added' ? `+${text}+` : text)).join(''),
  )

describe('what changed between two editions', () => {
  it('is told by the words as they are now', () => {
    expect(shown('Five were found.\nThe rest stays.', 'Six were found.\nThe rest stays.')).toEqual([
      '+Six+ were found.',
    ])
    expect(shown('One.\nTwo.', 'One.\nTwo.\nThree.')).toEqual(['+Three.+'])
    expect(shown('ہر بچہ محفوظ', 'ہر بچہ اور عورت محفوظ').join()).toMatch(/\+.*عورت.*\+/)
    expect(shown('The same.', 'The same.')).toEqual([])
  })

  it('never says again what was taken away', () => {
    const now = shown('Mr Wrongly Named was there.\nAll of this is gone.\nEnd.', 'He was there.\nEnd.')
    expect(now.join(' ')).not.toMatch(/Wrongly|Named|gone/)
    expect(now.join(' ')).toContain('[…]')
    expect(shown('A long and wordy text.', 'A long text.').join('')).toMatch(/^A long ?\[…\] ?text\.$/)
  })

  it('is told in the language that is read, of an edition that had it', () => {
    const before = statementRow()
    const { item } = liveOf(before)
    const now = { ...item, edition: 2, digest: 'sha256:2', title: `${item.title}, corrected` }
    expect(whatChanged(now, before)?.edition).toBe(2)
    expect(whatChanged(now, before)?.lines).toHaveLength(1)
    expect(whatChanged(now, null)).toBeNull()
    expect(whatChanged({ ...now, language: 'ru' }, before)).toBeNull()
    expect(whatChanged({ ...item, edition: 2, digest: 'sha256:3' }, before)).toBeNull()
    const long = { ...now, digest: 'sha256:4', body: { html: '', text: 'x '.repeat(40_000) } }
    expect(whatChanged(long, before)).toBeNull()
  })
})
