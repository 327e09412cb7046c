import type { LeafDifference } from '../../../../src/domain/differences/differences.ts'
import { besideText, markedFields } from '../../../../src/domain/differences/markedFields.ts'

const field = (name: string) => ({
  ...{ field: name, before: '', after: name },
  words: [{ kind: 'added' as const, text: name }],
})
const leaf = (name: LeafDifference['leaf'], ...fields: string[]): LeafDifference => ({
  ...{ leaf: name, dir: 'ltr', change: 'changed' },
  fields: fields.map(field),
})
const LEAVES = [leaf('core', 'embargo'), leaf('en', 'title', 'body', 'markup'), leaf('fr', 'summary')]

describe('what has changed in a text', () => {
  it('is marked in the words of the language that is shown', () => {
    expect(Object.keys(markedFields(LEAVES, 'en'))).toEqual(['title', 'body'])
    expect(Object.keys(markedFields(LEAVES, 'fr'))).toEqual(['summary'])
  })

  it('is not marked where all of a language is new, or nothing of it', () => {
    expect(markedFields([{ ...leaf('en', 'title'), change: 'unsigned' }], 'en')).toEqual({})
    expect(markedFields(LEAVES, 'ar')).toEqual({})
  })

  it('stands beside the words where it is none of them', () => {
    const shown = besideText(LEAVES, 'en').map(({ leaf: name, fields }) => [
      name,
      fields.map((one) => one.field),
    ])
    expect(shown).toEqual([
      ['core', ['embargo']],
      ['en', ['markup']],
    ])
    expect(besideText(LEAVES, 'fr').map(({ leaf: name }) => name)).toEqual(['core'])
  })
})
