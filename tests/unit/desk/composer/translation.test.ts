import { isRich } from '../../../../src/domain/merging/isRich.ts'
import { toDraft } from '../../../../src/desk/composer/draft.ts'
import { blocksOf, pictureIn, placeOf } from '../../../../src/domain/translations/blocks.ts'
import {
  marksOf,
  progressOf,
  type Since,
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
    expect(progressOf([draft], { source: 'en', target: 'fr' })).toEqual({ done: 2, of: 5 })
    expect(progressOf([draft, draft], { source: 'en', target: 'fr' })).toEqual({ done: 4, of: 10 })
    expect(progressOf([draft], { source: 'ar', target: 'fr' })).toEqual({ done: 0, of: 0 })
  })

  it('is marked at the block: without words, in those of the source, in another script, or older than its source', () => {
    const english = [
      'Shelters open today.',
      'We stand with all survivors.',
      'Hall A.',
      'Journalists are welcome.',
    ]
    const text = toDraft({
      ...{ collection: 'statements', id: 'two', type: 'statement', mayEdit: true },
      document: {
        body: {
          en: rich(...english, ''),
          fr: rich('Les refuges ouvrent.', 'We stand with all survivors.', 'Hall A.', ''),
          ar: rich('تفتح الملاجئ اليوم.', 'We stand with every survivor.', 'القاعة A.', 'أهلا بالصحفيين.'),
        },
      },
    })
    const marks = (target: 'fr' | 'ar', since: Since | null = null) =>
      marksOf({ draft: text, field: 'body', source: 'en', target, since })
    expect(marks('fr')).toEqual([null, 'same', null, 'todo', null])
    expect(marks('ar')).toEqual([null, 'script', null, null, null])
    const since = (first: string): Since => ({
      fields: { body: [{ changes: null }, null, null, null, null] },
      seen: { body: rich(first, 'We stand with all survivors.') },
    })
    expect(marks('fr', since('Les refuges ouvrent.'))).toEqual(['changed', 'same', null, 'todo', null])
    // The translation has been changed since.
    expect(marks('fr', since('Les refuges sont ouverts.'))[0]).toBeNull()
    expect(
      progressOf([text], { source: 'en', target: 'fr', sinceOf: () => since('Les refuges ouvrent.') }),
    ).toEqual({ done: 1, of: 4 })
  })

  it('takes a picture of the source among its blocks, and loses none of its own', () => {
    const place = { type: 'picture', version: 1, media: 'a' }
    expect(blocksOf(withPicture(rich('Un.', 'Deux.'), 1, place))).toEqual([
      paragraph('Un.'),
      place,
      paragraph('Deux.'),
    ])
    expect(blocksOf(withPicture(null, 3, place)).map(pictureIn)).toEqual(['a', null])
    expect(progressOf([draft], { source: 'en', target: 'fr' }).of).toBe(5)
  })

  it('answers block for block, whichever pictures stand among them', () => {
    const place = { type: 'picture', version: 1, media: 'a' }
    const [one, two] = [paragraph('One.'), paragraph('Two.')]
    const source = { root: { children: [one, place, two] } }
    expect([0, 2].map((index) => placeOf(source, rich('Un.', 'Deux.'), index))).toEqual([0, 1])
    expect(placeOf(source, rich('Un.'), 2)).toBe(1)
    expect(placeOf(source, null, 2)).toBe(1)
    expect(placeOf(rich('One.', 'Two.'), { root: { children: [place, one, place, two] } }, 1)).toBe(3)
    const text = toDraft({
      ...{ collection: 'statements', id: 'three', type: 'statement', mayEdit: true },
      document: { body: { en: source, fr: rich('Les refuges ouvrent.', 'Deux.') } },
    })
    expect(marksOf({ draft: text, field: 'body', source: 'en', target: 'fr', since: null })).toEqual([
      null,
      null,
      null,
    ])
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
