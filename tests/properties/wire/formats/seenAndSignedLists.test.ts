import fc from 'fast-check'
import { cleanBlocks, toDocument } from '../../../../src/register/text/languageText.ts'
import { type Seen } from '../../../unit/wire/copies/listReaders.ts'
import { bodyOf, differing, type Raw, run } from '../../../unit/wire/formats/listForms.ts'

describe('the number of an item that a signer sees is the one that goes out', () => {
  it('whatever lists an editor or a program sends, and a body that is normal stays as it is', () => {
    fc.assert(
      fc.property(fc.array(anyList, { minLength: 1, maxLength: 3 }).map(named), (lists) => {
        const body = bodyOf(...lists)
        if (body === null) return
        expect(differing(body, lists.flatMap(countedAsSeen))).toEqual([])
        expect(toDocument(cleanBlocks(body))).toEqual(body)
      }),
      { numRuns: 400 },
    )
  })
})

const { anyList } = fc.letrec<{ anyList: Raw; anyItem: Raw; part: Raw }>((tie) => ({
  part: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(run('W'), run('W'), run(''), run(' '), run('\u200e')),
    tie('anyList'),
  ),
  anyItem: fc.record({
    type: fc.constant('listitem'),
    value: fc.constantFrom(1, 2, 3, 500, -1, 1.5, 'x', undefined),
    children: fc
      .tuple(fc.array(tie('part'), { maxLength: 3 }), fc.constantFrom([], [{ type: 'linebreak' }]))
      .map(([parts, last]) => [...parts, ...last]),
  }),
  anyList: fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('number', 'number', 'bullet', 'check'),
    start: fc.constantFrom(1, 1, 0, 7, 32_767),
    children: fc.array(tie('anyItem'), { maxLength: 4 }),
  }),
}))

/** Words that differ, so that it is seen which item a number is at. */
const named = (lists: readonly Raw[]): Raw[] => {
  let count = 0
  const name = (node: Raw): Raw => ({
    ...node,
    ...(node.text === 'W' ? { text: `w${(count += 1)} ` } : {}),
    ...(node.children ? { children: node.children.map(name) } : {}),
  })
  return lists.map(name)
}

/** As the editor shows them: what has no words has no number, and a list stands under what is before it. */
const countedAsSeen = ({ listType, start = 1, children = [] }: Raw): Seen => {
  let number = start
  return children.flatMap(({ children: parts = [] }) => {
    const word = parts.find(({ text }) => text?.startsWith('w'))?.text?.trim()
    const mark = listType === 'number' ? `${number}.` : '•'
    if (word !== undefined) number += 1
    const lists = parts.filter(({ type }) => type === 'list').flatMap(countedAsSeen)
    return word === undefined ? lists : [`${mark} ${word}`, ...lists]
  })
}
