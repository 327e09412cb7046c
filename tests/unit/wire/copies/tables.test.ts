import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from '../../../support/pdfjs.ts'
import { mapWords } from '../../../../src/wire/copies/document.ts'
import { toDocx } from '../../../../src/wire/copies/docx/toDocx.ts'
import { toMailHtml } from '../../../../src/wire/copies/mail/html.ts'
import { toPlainMail } from '../../../../src/wire/copies/mail/plainText.ts'
import { createPaperMaker } from '../../../../src/wire/copies/paper/createPaperMaker.ts'
import { toPdfJob } from '../../../../src/wire/copies/paper/createProcess.ts'
import { toMarkdown } from '../../../../src/wire/formats/markdown.ts'
import { textOf } from './examples.ts'

const run = (text: string, format = 0) => ({ type: 'text', version: 1, text, format })
const cell = (header: boolean, ...children: unknown[]) => ({
  type: 'tablecell',
  version: 1,
  header,
  children,
})
const row = (...children: unknown[]) => ({ type: 'tablerow', version: 1, children })
const table = (direction: 'ltr' | 'rtl' | null, ...children: unknown[]) => ({
  ...{ type: 'table', version: 1, direction, children },
})
const link = {
  ...{ type: 'link', version: 1, fields: { url: 'https://iom.example/may', linkType: 'custom' } },
  children: [run('May')],
}

const HEADED = table(
  null,
  row(cell(true, run('Month')), cell(true, run('Calls | all'))),
  row(cell(false, link), cell(false, run('12', 1), { type: 'linebreak', version: 1 }, run('13'))),
)
const BARE = table(null, row(cell(true, run('Venue')), cell(false, run('Marriott'))))
const ARABIC = table(
  'rtl',
  row(cell(true, run('المدينة')), cell(true, run('الأماكن'))),
  row(cell(false, run('لاهور')), cell(false)),
)

const paper = createPaperMaker()
afterAll(() => paper.stop())

type Tagged = { role?: string; children?: Tagged[] }
const rolesOf = ({ role, children = [] }: Tagged): string[] => [
  ...(role ? [role] : []),
  ...children.flatMap(rolesOf),
]

const readPdf = async (block: unknown) => {
  const copy = textOf(block)
  const pdf = await paper.make(JSON.stringify(block), () => ({ form: 'pdf', job: toPdfJob(copy, new Map()) }))
  const document = await getDocument({ data: new Uint8Array(pdf ?? []), verbosity: 0 }).promise
  const page = await document.getPage(1)
  const { items } = await page.getTextContent()
  const tree = (await page.getStructTree()) as Tagged
  const places = items.flatMap((item) =>
    'str' in item ? [{ text: item.str, x: item.transform[4] as number }] : [],
  )
  await document.destroy()
  return {
    roles: rolesOf(tree),
    xOf: (text: string) => places.find((place) => place.text.includes(text))?.x ?? Number.NaN,
  }
}

describe('a table in a copy', () => {
  it('is a table of GitHub in Markdown, with a head, and no bar of its words ends a cell', () => {
    const markdown = toMarkdown(textOf(HEADED))
    expect(markdown).toContain(
      [
        '| Month | Calls \\| all |',
        '| --- | --- |',
        '| [May](https://iom.example/may) | **12**<br>13 |',
      ].join('\n'),
    )
    expect(toMarkdown(textOf(BARE))).toContain(
      ['|  |  |', '| --- | --- |', '| Venue | Marriott |'].join('\n'),
    )
  })

  it('is a table in a mail, whose headers say what they name', () => {
    const html = toMailHtml(textOf(HEADED), () => null)
    expect(html).toMatch(
      /<table style="[^"]*border-collapse:collapse[^"]*"><tr><th scope="col" [^>]*>Month<\/th>/,
    )
    expect(html).toMatch(/<td [^>]*><strong>12<\/strong><br>13<\/td>/)
    expect(toMailHtml(textOf(BARE), () => null)).toMatch(/<th scope="row" [^>]*>Venue<\/th>/)
    expect(toMailHtml(textOf(ARABIC), () => null)).toMatch(/<table dir="rtl"/)
  })

  it('is a line for each row in a plain mail', () => {
    expect(toPlainMail(textOf(HEADED))).toContain(
      'Month | Calls | all\r\nMay [https://iom.example/may] | 12 13',
    )
  })

  const docxOf = (block: unknown) =>
    strFromU8(unzipSync(toDocx(textOf(block), new Map()))['word/document.xml'] ?? new Uint8Array())

  it('is a table in Word, whose head stands on each sheet, from right to left where it runs so', () => {
    const headed = docxOf(HEADED)
    expect(headed.match(/<w:tc>/g)).toHaveLength(4)
    expect(headed.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(headed).not.toContain('bidiVisual')
    expect(headed).toMatch(/<w:hyperlink r:id="[^"]+">/)
    expect(docxOf(BARE)).not.toContain('tblHeader')
    expect(docxOf(ARABIC)).toMatch(/<w:tblPr><w:bidiVisual\/>/)
  })

  it('is tagged as a table on paper, in columns that begin where its words do', async () => {
    const headed = await readPdf(HEADED)
    expect(headed.roles).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'TD']))
    expect(headed.xOf('Month')).toBeLessThan(headed.xOf('Calls'))
    const arabic = await readPdf(ARABIC)
    expect(arabic.xOf('المدينة')).toBeGreaterThan(arabic.xOf('الأماكن'))
    expect((await readPdf(BARE)).roles).toEqual(expect.arrayContaining(['Table', 'TD']))
  })

  it('has its words marked for signers as all others', () => {
    const { body } = textOf(HEADED)
    const marked = mapWords(body, (words) =>
      words.map((word) => (word === 'break' ? word : { ...word, text: '*' })),
    )
    expect(JSON.stringify(marked)).not.toContain('Month')
  })
})
