import { toRowWords } from '../../../src/domain/rowParts.ts'

const known = {
  nameOf: (id: string) => ({ a: 'ILO', b: 'FIA', e: 'Joint event' })[id] ?? '',
  languageOf: (code: string) => `(${code})`,
}

describe('the label of a row', () => {
  it('says what the row holds, in the order of its parts', () => {
    const parts = [
      { field: 'wording', as: 'words' },
      { field: 'organisations', as: 'organisation' },
    ] as const
    const row = { wording: ' in collaboration with ', organisations: ['a', 'b'] }
    expect(toRowWords(parts, row, known)).toBe('in collaboration with · ILO, FIA')
    expect(toRowWords(parts, { organisations: ['a'] }, known)).toBe('ILO')
    expect(toRowWords(parts, {}, known)).toBe('')
  })

  it('names entries, languages and days, and nothing that may not be read', () => {
    const entry = { relationTo: 'events', value: 'e' }
    expect(toRowWords([{ field: 'entry', as: 'entry' }], { entry }, known)).toBe('Joint event')
    expect(toRowWords([{ field: 'entry', as: 'entry' }], { entry: { value: 'x' } }, known)).toBe('')
    expect(toRowWords([{ field: 'locale', as: 'language' }], { locale: 'ur' }, known)).toBe('(ur)')
    expect(toRowWords([{ field: 'from', as: 'day' }], { from: '2026-05-01T00:00:00.000Z' }, known)).toBe(
      '2026-05-01',
    )
  })
})
