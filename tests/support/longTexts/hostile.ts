type Node = Record<string, unknown>

const text = (words: string, format = 0): Node => ({ type: 'text', version: 1, text: words, format })
const paragraph = (...children: Node[]): Node => ({ type: 'paragraph', version: 1, children })
const item = (...children: Node[]): Node => ({ type: 'listitem', version: 1, value: 1, children })
const list = (start: number, ...children: Node[]): Node => ({
  ...{ type: 'list', version: 1, listType: 'number', tag: 'ol', start },
  children,
})
const link = (index: number): Node => ({
  ...{ type: 'link', version: 1, fields: { url: `https://a.example/${index}`, linkType: 'custom' } },
  children: [text('link ')],
})
const many = (length: number, make: (index: number) => Node): Node[] =>
  Array.from({ length }, (_, index) => make(index))
const nested = (depth: number): Node => list(0, item(text('x'), ...(depth > 1 ? [nested(depth - 1)] : [])))

const table = (rows: number, columns: number, words: string): Node => ({
  ...{ type: 'table', version: 1 },
  children: many(rows, (index) => ({
    ...{ type: 'tablerow', version: 1 },
    children: many(columns, () => ({
      ...{ type: 'tablecell', version: 1, headerState: index === 0 ? 1 : 0 },
      children: [paragraph(text(words))],
    })),
  })),
})

/** What passes the limits by nothing, or is just within them. */
const WITHIN: Record<string, () => Node[]> = {
  'eight marks on each letter': () => many(100, () => paragraph(text(`a${'\u0301'.repeat(8)}`.repeat(110)))),
  '1,000 changes of direction in each paragraph': () => many(16, () => paragraph(text('a ب '.repeat(500)))),
  'lists eight levels deep': () => many(60, () => nested(8)),
  '500 links': () => [paragraph(...many(500, link))],
  '5,000 looks': () => [paragraph(...many(5_000, (index) => text('word ', index % 16)))],
  'one word': () => [paragraph(text('w'.repeat(100_000)))],
  'a table of 996 cells': () => [table(83, 12, 'words in a cell '.repeat(6))],
  'tables of one row': () => many(80, () => table(1, 12, 'کوئی بچہ ')),
  'cells of 2,000 characters': () => [table(4, 10, 'word '.repeat(400)), table(5, 1, 'w'.repeat(2_000))],
  Nastaliq: () => many(50, () => paragraph(text('کوئی بچہ پیچھے نہ رہے '.repeat(90)))),
}

/** What is refused when it is saved, and may stand in a newsroom that is older than that. */
const BEYOND: Record<string, () => Node[]> = {
  '60,000 marks on a letter': () => [paragraph(text(`a${'\u0301'.repeat(60_000)}`.normalize()))],
  '60,000 marks on an Arabic letter': () => [paragraph(text(`ب${'\u064B'.repeat(60_000)}`))],
  '20,000 changes of direction, and a list from -5': () => [
    paragraph(text('a ب '.repeat(10_000))),
    list(-5, item(text('x'))),
  ],
}

export type Hostile = { name: string; isWithin: boolean; body: object }

/** Texts that are made to hold up whoever sets them on paper. */
export const HOSTILE: Hostile[] = [
  ...Object.entries(WITHIN).map(([name, make]) => ({ name, isWithin: true, make })),
  ...Object.entries(BEYOND).map(([name, make]) => ({ name, isWithin: false, make })),
].map(({ make, ...rest }) => ({ ...rest, body: { root: { type: 'root', version: 1, children: make() } } }))
