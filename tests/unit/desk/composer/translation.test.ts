import { isRich } from '../../../../src/domain/merging/mergeValue.ts'
import { toDraft } from '../../../../src/desk/composer/draft.ts'
import {
  blocksOf,
  pictureIn,
  progressOf,
  withBlock,
  withPicture,
} from '../../../../src/desk/composer/translation.ts'

const paragraph = (text: string) => ({ type: 'paragraph', children: text ? [{ text }] : [] })
const rich = (...paragraphs: string[]) => ({ root: { type: 'root', children: paragraphs.map(paragraph) } })

describe('a translation', () => {
  const draft = toDraft({
    ...{ collection: 'statements', id: 'one', type: 'statement', mayEdit: true },
    document: {
      title: { en: 'A title', fr: 'Un titre' },
      summary: { en: 'A summary.' },
      body: { en: rich('One.', '', 'Two.', 'Three.'), fr: rich('Un.', '', '') },
    },
  })

  it('is counted by what has words', () => {
    expect(progressOf([draft], 'en', 'fr')).toEqual({ done: 2, of: 5 })
    expect(progressOf([draft, draft], 'en', 'en')).toEqual({ done: 10, of: 10 })
    expect(progressOf([draft], 'ar', 'fr')).toEqual({ done: 0, of: 0 })
  })

  it('takes a picture of the source among its blocks, and loses none of its own', () => {
    const place = { type: 'picture', version: 1, media: 'a' }
    expect(blocksOf(withPicture(rich('Un.', 'Deux.'), 1, place))).toEqual([
      paragraph('Un.'),
      place,
      paragraph('Deux.'),
    ])
    expect(blocksOf(withPicture(null, 3, place)).map(pictureIn)).toEqual(['a', null])
    expect(progressOf([draft], 'en', 'fr').of).toBe(5)
  })

  it('takes a block of the source to its place, and leaves what is there', () => {
    const taken = withBlock(rich('Un.'), 2, paragraph('Two.'))
    expect(isRich(taken)).toBe(true)
    expect(blocksOf(taken)).toMatchObject([
      paragraph('Un.'),
      { type: 'paragraph', children: [] },
      paragraph('Two.'),
    ])
    expect(blocksOf(withBlock(null, 0, paragraph('One.')))).toEqual([paragraph('One.')])
    expect(blocksOf(withBlock(rich('Un.', 'Deux.'), 0, paragraph('One.')))).toEqual([
      paragraph('One.'),
      paragraph('Deux.'),
    ])
  })
})
