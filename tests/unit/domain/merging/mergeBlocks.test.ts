import fc from 'fast-check'
import { isConflict, mergeBlocks } from '../../../../src/domain/merging/mergeBlocks.ts'
import { mergeValue, settle } from '../../../../src/domain/merging/mergeValue.ts'

const merged = (base: string, mine: string, theirs: string) =>
  mergeBlocks([...base], [...mine], [...theirs]).map((piece) =>
    isConflict(piece) ? `<${piece.mine.join('')}|${piece.theirs.join('')}>` : piece.merged.join(''),
  )

describe('what two people have made of one text', () => {
  it.each([
    ['abc', 'abc', 'abc', ['abc']],
    ['abc', 'Abc', 'abC', ['AbC']],
    ['abc', 'Abc', 'aBc', ['ABc']],
    ['abcd', 'ABcd', 'abCD', ['ABCD']],
    ['abc', 'abxc', 'abyc', ['abyxc']],
    ['abc', 'axbc', 'abyc', ['axbyc']],
    ['abc', 'bc', 'abC', ['bC']],
    ['abc', 'ac', 'abC', ['aC']],
    ['abc', 'aXc', 'aXc', ['aXc']],
    ['', 'x', 'y', ['yx']],
    ['abc', '', 'abc', []],
    ['abc', 'aXc', 'aYc', ['a', '<X|Y>', 'c']],
    ['abc', 'ac', 'aYc', ['a', '<|Y>', 'c']],
    ['abcd', 'aXYZd', 'abCd', ['a', '<XYZ|bC>', 'd']],
    ['abcde', 'aXYZWe', 'abQde', ['a', '<XYZW|bQd>', 'e']],
  ])('%s: %s and %s are %j', (base, mine, theirs, expected) => {
    expect(merged(base, mine, theirs)).toEqual(expected)
  })

  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 8 })

  it('is the same whoever is called mine, but for the order of what both have inserted', () => {
    fc.assert(
      fc.property(text, text, text, (base, mine, theirs) => {
        const conflicts = (one: string[], other: string[]) =>
          mergeBlocks(base, one, other).filter(isConflict).length
        expect(conflicts(mine, theirs)).toBe(conflicts(theirs, mine))
      }),
    )
  })

  it('is what one of them has made where the other one has changed nothing', () => {
    fc.assert(
      fc.property(text, text, (base, mine) => {
        expect(mergeValue(base, mine, base)).toEqual({ ok: true, value: mine })
        expect(mergeBlocks(base, mine, base)).toEqual(mine.length > 0 ? [{ merged: mine }] : [])
        expect(mergeBlocks(base, base, mine)).toEqual(mine.length > 0 ? [{ merged: mine }] : [])
      }),
    )
  })

  it('loses no block that one of them has written', () => {
    const written = (letter: string) => fc.array(fc.constantFrom('a', 'b', 'c', letter), { maxLength: 8 })
    fc.assert(
      fc.property(text, written('X'), written('Y'), (base, mine, theirs) => {
        const all = mergeBlocks(base, mine, theirs).flatMap((piece) =>
          isConflict(piece) ? [...piece.mine, ...piece.theirs] : piece.merged,
        )
        const count = (list: readonly string[], letter: string) => list.filter((one) => one === letter).length
        expect(count(all, 'X')).toBe(count(mine, 'X'))
        expect(count(all, 'Y')).toBe(count(theirs, 'Y'))
      }),
    )
  })
})

const rich = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((words) => ({ type: 'paragraph', children: [{ text: words }] })),
  },
})

describe('a value', () => {
  it('is put together block by block where it is running text', () => {
    const base = rich('One.', 'Two.', 'Three.')
    expect(mergeValue(base, rich('One!', 'Two.', 'Three.'), rich('One.', 'Two.', 'Three!'))).toEqual({
      ok: true,
      value: rich('One!', 'Two.', 'Three!'),
    })
  })

  it('is the same whatever the order of its members', () => {
    const theirs = { ...rich('One.'), more: { b: 1, a: [{ d: 1, c: null }] } }
    const mine = { more: { a: [{ d: 1 }], b: 1 }, ...rich('One.') }
    expect(mergeValue(rich('Other.'), mine, theirs)).toEqual({ ok: true, value: mine })
  })

  it('is asked where both have changed the same block, and is then as was chosen', () => {
    const verdict = mergeValue(
      rich('One.', 'Two.'),
      rich('One.', 'Two, I say.'),
      rich('One!', 'Two, they say.'),
    )
    if (verdict.ok) throw new Error('It was not asked.')
    expect(settle(verdict, ['mine'])).toEqual(rich('One!', 'Two, I say.'))
    expect(settle(verdict, ['theirs'])).toEqual(rich('One!', 'Two, they say.'))
    expect(settle(verdict, ['both'])).toEqual(rich('One!', 'Two, they say.', 'Two, I say.'))
  })

  it('is asked as a whole where it is no list', () => {
    const verdict = mergeValue('Title', 'My title', 'Their title')
    expect(verdict).toEqual({ ok: false, mine: 'My title', theirs: 'Their title', pieces: null })
    if (!verdict.ok) expect(settle(verdict, ['theirs'])).toBe('Their title')
  })
})
