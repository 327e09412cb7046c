import fc from 'fast-check'
import { LOCALES } from '../../../../src/domain/locales.ts'
import { RENDERINGS } from '../../../../src/domain/rendering/renderings.ts'
import { cleanBlocks, toDocument } from '../../../../src/register/text/languageText.ts'
import { toHtml, toText } from '../../../support/lexicalRender.ts'

const { node } = fc.letrec((tie) => ({
  text: fc.record({
    type: fc.constant('text'),
    text: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('', ' ', 'a\n\n\nb', '  x', '<&>"'),
    ),
    format: fc.nat(31),
  }),
  link: fc.record({
    type: fc.constant('link'),
    fields: fc.record({ url: fc.constantFrom('https://a.example', 'mailto:a@a.example', 'javascript:x') }),
    children: fc.array(fc.oneof(tie('text'), tie('plain')), { maxLength: 3 }),
  }),
  plain: fc.constantFrom(
    { type: 'linebreak' },
    { type: 'tab' },
    { type: 'text', text: 'https://a.example' },
    { type: 'text', text: 'a@a.example' },
  ),
  item: fc.record({
    type: fc.constant('listitem'),
    value: fc.integer({ min: -2, max: 12 }),
    children: fc.array(fc.oneof(tie('text'), tie('list'), tie('plain')), { maxLength: 3 }),
  }),
  list: fc.record({
    type: fc.constant('list'),
    listType: fc.constantFrom('number', 'bullet'),
    start: fc.integer({ min: -1, max: 4 }),
    direction: fc.constantFrom('ltr', 'rtl', null),
    children: fc.array(tie('item'), { maxLength: 3 }),
  }),
  block: fc.record({
    type: fc.constantFrom('paragraph', 'heading', 'quote', 'horizontalrule'),
    tag: fc.constantFrom('h2', 'h3', 'h4'),
    direction: fc.constantFrom('ltr', 'rtl', null),
    children: fc.array(fc.oneof(tie('text'), tie('link'), tie('plain')), { maxLength: 4 }),
  }),
  node: fc.oneof({ depthSize: 'small' }, tie('block'), tie('list')),
}))

type Frozen = { type: string; value?: number; children?: Frozen[] }

/** As lists were frozen before they were made normal: any number on an item, and items without words. */
const asBefore = (node: Frozen): Frozen => {
  if (!node.children) return node
  const children = node.children.map(asBefore)
  if (node.type === 'listitem') return { ...node, value: (node.value ?? 0) * 7 - 3, children }
  const empty = { ...node.children[0], type: 'listitem', value: 2, children: [] }
  return { ...node, children: node.type === 'list' ? [...children, empty, ...children.slice(1)] : children }
}

describe('rendering 1', () => {
  it('is byte for byte what lexical’s own converters make of a cleaned body', () => {
    const body = fc
      .array(node, { maxLength: 6 })
      .map((children) => toDocument(cleanBlocks({ root: { children } })))
    const { toHtml: ownHtml, toText: ownText } = RENDERINGS[1]!
    fc.assert(
      fc.property(body, fc.constantFrom(...LOCALES), (document, locale) => {
        const before = document && { root: asBefore(document.root as Frozen) as typeof document.root }
        for (const each of [document, before]) {
          expect(ownHtml(each, locale)).toBe(toHtml(each, locale))
          expect(ownText(each)).toBe(toText(each))
        }
      }),
      { numRuns: 600 },
    )
  })
})
