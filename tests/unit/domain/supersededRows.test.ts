import { supersededRows, type TranslatorRow, withTranslators } from '../../../src/domain/translators.ts'

let last = 0
const row = (given: Partial<TranslatorRow>): TranslatorRow => ({
  ...{ id: `row ${(last += 1)}`, entry: 'e', thread: 't', visibility: 'all', organisation: 'unodc', by: 'p' },
  ...{ at: `2031-01-01T00:00:${String(last % 60).padStart(2, '0')}.000Z`, text: '', locale: 'fr' },
  ...{ kind: 'with-translator', until: '2031-03-01T12:00:00.000Z' },
  ...given,
})

describe('rows of translators that say nothing any more', () => {
  it('65: are all but the last of a language, which says the same without them', () => {
    const rows = [
      row({}),
      row({ kind: 'from-translator' }),
      row({ locale: 'es' }),
      row({ until: '2031-04-01T12:00:00.000Z' }),
    ]
    const gone = supersededRows(rows)
    expect(gone.sort()).toEqual([rows[0]?.id, rows[1]?.id])
    const kept = rows.filter(({ id }) => !gone.includes(id))
    expect(withTranslators(kept)).toEqual(withTranslators(rows))
  })

  it('65: are older words that came again, and more of them than a text can have', () => {
    const older = (words: string) =>
      row({ kind: 'older-words', field: 'body', words, quote: 'x'.repeat(400) })
    const rows = [
      older('same'),
      ...Array.from({ length: 2_000 }, (_, index) => older(`${index}`)),
      older('same'),
    ]
    const gone = new Set(supersededRows(rows))
    expect(gone.has(rows[0]?.id ?? '')).toBe(true)
    expect(gone.has(rows.at(-1)?.id ?? '')).toBe(false)
    expect(rows.length - gone.size).toBeLessThanOrEqual(1_000)
  })
})
