import { changesOf, type PictureRow, toDescription } from '../../../../src/desk/media/pictures.ts'

const PICTURE: PictureRow = {
  id: '1',
  alt: 'Flags',
  alternatives: [{ locale: 'ur', alt: 'پرچم' }],
  credit: 'UNODC',
  focus: { x: 30, y: null },
}

describe('a picture as it is described', () => {
  it('has words in each language of the text; those that were written first are the original’s', () => {
    expect(toDescription(PICTURE, ['en', 'ur', 'fr'])).toEqual({
      words: { en: 'Flags', ur: 'پرچم', fr: '' },
      credit: 'UNODC',
      focus: null,
    })
  })

  it('sends what has changed, and nothing else', () => {
    const before = toDescription(PICTURE, ['en', 'ur', 'fr'])
    expect(changesOf(PICTURE, { ...before, credit: 'UNODC ' })).toEqual({})
    expect(changesOf(PICTURE, { ...before, focus: { x: 20, y: 40 } })).toEqual({ focus: { x: 20, y: 40 } })
    expect(changesOf(PICTURE, { ...before, words: { ...before.words, fr: 'Drapeaux' } })).toEqual({
      alt: 'Flags',
      alternatives: [
        { locale: 'ur', alt: 'پرچم' },
        { locale: 'fr', alt: 'Drapeaux' },
      ],
    })
  })
})
