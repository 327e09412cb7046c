import fc from 'fast-check'
import { faultOfForm } from '../../../src/domain/evidence/canonicalShapes.ts'
import { cleanBlocks, toDocument, toHtml, toText } from '../../../src/register/text/languageText.ts'
import { coreOf } from '../../unit/wire/frozenExamples.ts'
import { toBlocks } from '../../../src/wire/copies/sectionParts.ts'

const text = fc.record({
  type: fc.constant('text'),
  text: fc.oneof(fc.string({ maxLength: 8 }), fc.constantFrom('', ' | ', '<td>', 'a')),
  format: fc.nat(15),
})
const inline = fc.oneof(text, fc.constantFrom({ type: 'linebreak' }, { type: 'tab' }))
const cell = fc.record({
  type: fc.constant('tablecell'),
  headerState: fc.nat(3),
  colSpan: fc.constantFrom(1, 2),
  backgroundColor: fc.constantFrom(null, 'red'),
  children: fc.array(
    fc.oneof(
      inline,
      fc.record({ type: fc.constant('paragraph'), children: fc.array(inline, { maxLength: 3 }) }),
    ),
    { maxLength: 3 },
  ),
})
const row = fc.record({ type: fc.constant('tablerow'), children: fc.array(cell, { maxLength: 4 }) })
const table = fc.record({
  type: fc.constant('table'),
  direction: fc.constantFrom('ltr', 'rtl', null),
  children: fc.array(row, { maxLength: 4 }),
})
const documentOf = (...children: unknown[]) => ({ root: { type: 'root', children } })

const countOf = (html: string, tag: RegExp): number => html.match(tag)?.length ?? 0

describe('any table', () => {
  it('is itself when it is cleaned again, is in the format, and has each cell once in every form', () => {
    fc.assert(
      fc.property(table, (raw) => {
        const blocks = cleanBlocks(documentOf(raw))
        expect(cleanBlocks(documentOf(...blocks))).toEqual(blocks)
        const body = toDocument(blocks)
        if (!body) return
        const leaf = { title: '', summary: '', body, html: toHtml(body, 'en'), text: toText(body) }
        expect(faultOfForm({ core: coreOf({}), languages: { en: leaf } })).toBeNull()
        const [block] = toBlocks(body, 'ltr')
        if (block?.type !== 'table') throw new Error('It is no table.')
        const cells = block.rows.flat().length
        expect(new Set(block.rows.map(({ length }) => length)).size).toBe(1)
        expect(countOf(leaf.html, /<t[hd][ >]/g)).toBe(cells)
        expect(countOf(leaf.html, /<tr>/g)).toBe(block.rows.length)
      }),
    )
  })
})
