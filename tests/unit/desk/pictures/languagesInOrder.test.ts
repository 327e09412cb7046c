import { inOrder } from '../../../../src/desk/pictures/languagesInOrder.ts'

describe('the languages in which a picture of a form is described', () => {
  it('begin with the original, as it is chosen or else English', () => {
    const rows = [
      { locale: 'ar', standing: 'official' },
      { locale: 'fr', standing: 'authoritative' },
    ]
    expect(inOrder(rows, 'en')).toEqual(['fr', 'en', 'ar'])
    expect(inOrder([], 'ur')).toEqual(['en', 'ur'])
    expect(inOrder([], 'en')).toEqual(['en'])
  })

  it('leave out what is no language', () => {
    expect(inOrder([{ locale: '', standing: '' }], 'en')).toEqual(['en'])
    expect(inOrder([{ locale: 'xx', standing: 'authoritative' }], 'fr')).toEqual(['en', 'fr'])
  })
})
