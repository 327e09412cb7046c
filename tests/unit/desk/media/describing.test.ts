import { changesOf, toDescription } from '../../../../src/desk/media/describing.ts'
import type { PictureRow } from '../../../../src/desk/media/pictures.ts'

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
      ...{ focus: null, recognisable: null, consents: [] },
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
    expect(changesOf(PICTURE, { ...before, recognisable: 'no' })).toEqual({ recognisable: 'no' })
  })

  it('sends consents that say whose they are and for what, with their last day; others stay in the form', () => {
    const before = toDescription(PICTURE, ['en'])
    const consents = [{ of: ' A farmer ', purpose: 'Print', until: '2026-12-31' }, { of: 'Her sister' }]
    const changes = changesOf(PICTURE, { ...before, consents })
    const [sent] = changes.consents ?? []
    expect(changes.consents).toEqual([sent])
    expect(sent).toEqual({
      ...{ of: 'A farmer', by: 'self', purpose: 'Print', until: '2026-12-31T12:00:00.000Z' },
    })
    const saved = { ...PICTURE, consents: changes.consents }
    expect(changesOf(saved, { ...before, consents })).toEqual({})
    expect(changesOf(saved, before)).toEqual({ consents: [] })
  })
})
