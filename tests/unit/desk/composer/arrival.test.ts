import { placeIn } from '../../../../src/desk/composer/useArrival.ts'

describe('whoever comes to say something', () => {
  it('comes to a paragraph of the text, or of an entry that it carries', () => {
    const entry = '00000000-0000-4000-8000-000000000000'
    expect(placeIn('#say--3')).toEqual({ entry: null, number: 3 })
    expect(placeIn(`#say-${entry}-12`)).toEqual({ entry, number: 12 })
  })

  it('comes to the page alone where none is named', () => {
    for (const hash of ['', '#', '#text', '#say-x-1', '#say--', '#say--one']) expect(placeIn(hash)).toBeNull()
  })
})
