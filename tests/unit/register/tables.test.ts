import { richTextExcess } from '../../../src/domain/limits/excess.ts'
import { richLimitsOf } from '../../../src/domain/limits/limits.ts'
import {
  cleanBlocks,
  hasBlocks,
  toDocument,
  toHtml,
  toText,
} from '../../../src/register/text/languageText.ts'
import { sourceLines } from '../../../src/desk/languages/sourceLines.ts'
import { toWords } from '../../../src/desk/saving/conflicts.ts'
import { toTranslated } from '../../../src/domain/translations/toTranslated.ts'

const words = (text: string, format = 0) => ({ type: 'text', text, format, version: 1 })
const cell = (headerState: number, ...children: unknown[]) => ({
  ...{ type: 'tablecell', headerState, colSpan: 1, rowSpan: 1, backgroundColor: null, width: 90 },
  children: [{ type: 'paragraph', children }],
})
const row = (...children: unknown[]) => ({ type: 'tablerow', height: 33, children })
const table = (...children: unknown[]) => ({ type: 'table', colWidths: [1, 2], rowStriping: true, children })
const documentOf = (...children: unknown[]) => ({ root: { type: 'root', children } })
const frozen = (...children: unknown[]) => toDocument(cleanBlocks(documentOf(...children)))

const CALLS = table(
  row(cell(1, words('Month')), cell(1, words('Calls'))),
  row(cell(2, words('May', 1)), cell(0, words('12'), { type: 'linebreak' }, words('13'))),
)

describe('a table in a text', () => {
  it('is frozen with its words and headers, and with nothing of the editor', () => {
    const text = (value: string, format = 0) => ({ type: 'text', version: 1, text: value, format })
    const frozenCell = (header: boolean, ...children: unknown[]) => ({
      ...{ type: 'tablecell', version: 1, header, children },
    })
    expect(cleanBlocks(documentOf(CALLS))).toEqual([
      {
        ...{ type: 'table', version: 1, direction: null },
        children: [
          {
            ...{ type: 'tablerow', version: 1 },
            children: [frozenCell(true, text('Month')), frozenCell(true, text('Calls'))],
          },
          {
            ...{ type: 'tablerow', version: 1 },
            children: [
              frozenCell(true, text('May', 1)),
              frozenCell(false, text('12'), { type: 'linebreak', version: 1 }, text('13')),
            ],
          },
        ],
      },
    ])
  })

  it('is itself when it is cleaned again', () => {
    const once = cleanBlocks(documentOf(CALLS))
    expect(cleanBlocks(documentOf(...once))).toEqual(once)
  })

  it('has the paragraphs of a cell as lines, and rows of one length', () => {
    const lines = {
      ...cell(0),
      children: [
        { type: 'paragraph', children: [words('one')] },
        { type: 'paragraph', children: [words('two')] },
      ],
    }
    expect(toHtml(frozen(table(row(lines, cell(0, words('x'))), row(cell(0)))), 'en')).toBe(
      '<table><tbody><tr><td>one<br>two</td><td>x</td></tr><tr><td></td><td></td></tr></tbody></table>',
    )
  })

  it('is gone where it has no word', () => {
    expect(frozen(table(row(cell(0), cell(1))))).toBeNull()
    expect(hasBlocks(documentOf(table(row(cell(0)))))).toBe(false)
    expect(frozen(table())).toBeNull()
  })

  it('is HTML that says what each header names', () => {
    expect(toHtml(frozen(CALLS), 'en')).toBe(
      '<table><thead><tr><th scope="col">Month</th><th scope="col">Calls</th></tr></thead>' +
        '<tbody><tr><th scope="row"><strong>May</strong></th><td>12<br>13</td></tr></tbody></table>',
    )
    expect(toHtml(frozen({ ...CALLS, direction: 'rtl' }), 'en')).toMatch(/^<table dir="rtl">/)
    expect(toHtml(frozen(table(row(cell(1, words('alone'))))), 'en')).toBe(
      '<table><tbody><tr><th scope="row">alone</th></tr></tbody></table>',
    )
  })

  it('is a line for each row in plain text', () => {
    const text = toText(frozen(CALLS, { type: 'paragraph', children: [words('After')] }))
    expect(text).toBe('Month | Calls\nMay | 12 13\n\nAfter')
  })

  it('is read beside the form, in a conflict, and by the comparison of translations', () => {
    expect(sourceLines(documentOf(CALLS)).map(({ text }) => text)).toEqual(['Month | Calls', 'May | 12\n13'])
    expect(sourceLines(documentOf(table(row(cell(0), cell(0)))))).toEqual([])
    expect(toWords(documentOf(CALLS))).toBe('Month | Calls\nMay | 1213')
    const { blocks } = toTranslated('en', { title: '', summary: '', body: frozen(CALLS) })
    expect(blocks[0]?.units).toEqual(['Month', 'Calls', 'May', '12\n13'])
  })
})

describe('a table that a text cannot have', () => {
  const BODY = richLimitsOf('body')
  const excess = (...blocks: unknown[]) => richTextExcess(documentOf(...blocks), BODY)

  it('has more columns than a page', () => {
    const wide = (columns: number) =>
      table(row(...Array.from({ length: columns }, () => cell(0, words('x')))))
    expect(excess(wide(BODY.columns))).toBeNull()
    expect(excess(wide(BODY.columns + 1))).toEqual({ what: 'columns', count: 13, most: 12 })
  })

  it('has a cell that is a text of its own', () => {
    const long = (length: number) => table(row(cell(0, words('x'.repeat(length)))))
    expect(excess(long(BODY.cell))).toBeNull()
    expect(excess(long(BODY.cell + 1))).toEqual({ what: 'cell', count: 2_001, most: 2_000 })
  })

  it('has more cells than a text has paragraphs', () => {
    const long = (rows: number) => table(...Array.from({ length: rows }, () => row(cell(0, words('x')))))
    expect(excess(long(BODY.blocks))).toBeNull()
    expect(excess(long(BODY.blocks + 1))).toMatchObject({ what: 'blocks' })
  })

  it.each([
    ['spans', { ...cell(0, words('x')), colSpan: 2 }],
    ['spans', { ...cell(0, words('x')), rowSpan: 3 }],
    ['cellColours', { ...cell(0, words('x')), backgroundColor: '#ff0000' }],
    ['inCells', { ...cell(0), children: [{ type: 'list', children: [] }] }],
    ['inCells', { ...cell(0), children: [table()] }],
    ['inCells', { ...cell(0), children: [{ type: 'paragraph', children: [table()] }] }],
    ['inCells', { type: 'paragraph', children: [] }],
  ] as const)('has cells of another kind: %s', (what, odd) => {
    expect(excess(table(row(odd)))).toMatchObject({ what })
  })

  it('has something else where a row should be', () => {
    expect(excess(table(cell(0, words('x'))))).toMatchObject({ what: 'inCells' })
  })

  it('counts the words, marks and links of its cells as those of any text', () => {
    expect(excess(table(row(cell(0, words(`a${'\u0301'.repeat(9)}`)))))).toMatchObject({ what: 'marks' })
    const long = Array.from({ length: 51 }, () => row(cell(0, words('x'.repeat(BODY.cell)))))
    expect(excess(table(...long))).toMatchObject({ what: 'characters' })
  })
})
