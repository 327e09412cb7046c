import { suggestCredits } from '../../../../src/domain/pictures/credits.ts'

describe('credits that are suggested', () => {
  it('are what the file says, what was said last, and who leads, each once', () => {
    expect(
      suggestCredits({ by: 'A. Photographer', given: [null, ' ', 'UNODC', 'ILO'], lead: 'IOM' }),
    ).toEqual(['A. Photographer', 'UNODC', 'IOM'])
    expect(suggestCredits({ by: null, given: ['IOM'], lead: 'IOM' })).toEqual(['IOM'])
    expect(suggestCredits({ by: null, given: [], lead: '' })).toEqual([])
  })
})
