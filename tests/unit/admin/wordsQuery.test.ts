import { wordsQuery } from '../../../src/admin/wordsQuery.ts'

describe('what finds documents by words', () => {
  it('asks each word of one of the fields, small and with a capital', () => {
    expect(wordsQuery('  Hall a ', ['alt', 'credit'])).toEqual([
      ['where[and][0][or][0][alt][like]', 'Hall'],
      ['where[and][0][or][1][alt][like]', 'hall'],
      ['where[and][0][or][2][credit][like]', 'Hall'],
      ['where[and][0][or][3][credit][like]', 'hall'],
      ['where[and][1][or][0][alt][like]', 'a'],
      ['where[and][1][or][1][alt][like]', 'A'],
      ['where[and][1][or][2][credit][like]', 'a'],
      ['where[and][1][or][3][credit][like]', 'A'],
    ])
  })

  it('has the forms that a store does not fold by itself', () => {
    expect(wordsQuery('лахор', ['alt']).map(([, form]) => form)).toEqual(['лахор', 'Лахор'])
    expect(wordsQuery('ЛАХОР', ['alt']).map(([, form]) => form)).toEqual(['ЛАХОР', 'лахор', 'Лахор'])
    expect(wordsQuery('لاهور', ['alt']).map(([, form]) => form)).toEqual(['لاهور'])
  })

  it('asks nothing of nothing, and of many words no more than a query has room for', () => {
    expect(wordsQuery('  ', ['alt'])).toEqual([])
    expect(
      wordsQuery('one two three four five six', ['alt', 'credit', 'filename']).length,
    ).toBeLessThanOrEqual(60)
  })
})
