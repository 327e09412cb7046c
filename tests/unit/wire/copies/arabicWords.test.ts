import { readObjects } from '../../../../src/wire/copies/paper/editPdf.ts'
import { readShown, writeShown } from '../../../../src/wire/copies/paper/shownGlyphs.ts'
import { withArabicWords } from '../../../../src/wire/copies/paper/withArabicWords.ts'
import { fileOf } from './pdfFile.ts'

describe('what an operator shows', () => {
  it.each([
    ['[(\\000\\001\\000\\)) -219 (\\000*)]', [1, 0x29, { back: -219 }, 0x2a]],
    ['(\\0000)', [0x30]],
    ['(\\000(\\000))', [0x28, 0x29]],
    ['(\\000\\n\\000\\\\)', [0x0a, 0x5c]],
    ['[219 <00AE01FF> 1.5 (\\000\\b)]', [{ back: 219 }, 0xae, 0x1ff, { back: 1.5 }, 8]],
    ['[]', []],
  ])('is read from %s', (operand, glyphs) => {
    const shown = glyphs.map((one) => (typeof one === 'number' ? { glyph: one } : one))
    expect(readShown(operand)).toEqual(shown)
    expect(readShown(writeShown(shown))).toEqual(shown)
  })

  it('is not read from what is written otherwise', () => {
    for (const operand of ['[(\\000]', '[true]', '[/Name]']) expect(readShown(operand)).toBeNull()
  })
})

const stream = (dictionary: string, words: string) =>
  `<<\n  /Length ${words.length}\n  ${dictionary}\n>>\nstream\n${words}\nendstream`
const [SPACE, HEH, SHEEN, REH, FATHATAN, WIDE] = [1, 2, 3, 4, 5, 6]
const hex = (glyph: number) => glyph.toString(16).toUpperCase().padStart(4, '0')

/** As the typesetter says it: sign and letter each mean both. */
const MEANINGS: Record<number, string> = {
  [SPACE]: '0020',
  [HEH]: '0647',
  [SHEEN]: '0634',
  [REH]: '0631064B',
  [FATHATAN]: '0631064B',
  [WIDE]: '006400650301',
}
const meanings = (all: Record<number, string>) =>
  stream(
    '/Type /CMap\n  /WMode 0',
    `begincmap\n${Object.entries(all)
      .map(([glyph, text]) => `<${hex(Number(glyph))}> <${text}>`)
      .join('\n')}\nendcmap`,
  )

const pageOf = (words: string, all = MEANINGS): Buffer =>
  fileOf([
    '<<\n  /Type /Font\n  /DescendantFonts [2 0 R]\n  /ToUnicode 3 0 R\n>>',
    '<<\n  /Type /Font\n  /DW 0\n  /W [1 1 292 2 4 400 6 6 500]\n>>',
    meanings(all),
    '<<\n  /Type /Page\n  /Resources <<\n    /Font <<\n      /f0 1 0 R\n    >>\n  >>\n  /Contents 5 0 R\n>>',
    stream('/Subtype /Page', words),
    '<<\n  /Type /Catalog\n>>',
  ])

const begin = (x: number) => `0 Tr\n/f0 12 Tf\n1 0 0 -1 ${x} 0 Tm\n`
const span = (text: string, shown: string) => `/Span <<\n  /ActualText <${text}>\n>> BDC\n${shown}EMC\n`

const objectOf = (pdf: Buffer, number: number): string => {
  const { from, to } = readObjects(pdf)?.at.get(number) ?? { from: 0, to: 0 }
  return pdf.toString('latin1', from, to)
}

describe('a page in Arabic', () => {
  const run = `${begin(0)}[<${hex(SPACE)}>] TJ\n`
  const cluster = span('FEFF0631064B', `${begin(7)}[160 <${hex(FATHATAN)}> -160 <${hex(REH)}>] TJ\n`)
  const page = `q\nBT\n${begin(0)}[<0001> 10 <00020003>] TJ\n${cluster}${begin(11)}(\\000\\002) Tj\nET\nQ\n`

  it('has letters that mean themselves, and signs that mean signs', () => {
    const said = objectOf(withArabicWords(pageOf(page)), 3)
    expect(said).toContain(`<${hex(REH)}> <0631>`)
    expect(said).toContain(`<${hex(FATHATAN)}> <064B>`)
    expect(said).toContain(`<${hex(WIDE)}> <006400650301>`)
  })

  it('gives a letter all of its words once, and its signs none, each where it was', () => {
    const words = objectOf(withArabicWords(pageOf(page)), 5)
    expect(words).toContain(
      `${begin(7)}${span('', '[ 160 <0005>] TJ\n')}${span('FEFF0631064B', '[ -160 <0004>] TJ\n')}${begin(11)}`,
    )
  })

  it('shows the space that ends a run after it, at its place', () => {
    const words = objectOf(withArabicWords(pageOf(page)), 5)
    expect(words).toContain(`BT\n${begin(0)}[ -292  10 <00020003>] TJ\n`)
    expect(words).toContain(`(\\000\\002) Tj\n${begin(0)}<0001> Tj\nET\n`)
  })

  it('says nothing twice of a sign and a letter that stand at two heights', () => {
    const apart =
      span('FEFF0631064B', `${begin(0)}(\\000\\005) Tj\n`) +
      span('FEFF0631064B', `${begin(0)}(\\000\\004) Tj\n`)
    const words = objectOf(withArabicWords(pageOf(`BT\n${apart}ET\n`)), 5)
    expect(words).not.toContain('ActualText')
    expect(words).toContain(`${begin(0)}[<0005>] TJ\n${begin(0)}[<0004>] TJ\n`)
  })

  it('stays as it is where dots are set apart from letters, without Arabic, and where a file is made otherwise', () => {
    const apart = pageOf(page, { ...MEANINGS, 7: '0628' })
    const latin = pageOf(`BT\n${run}ET\n`, { [SPACE]: '0020', [HEH]: '0061' })
    for (const pdf of [apart, latin, Buffer.from('%PDF-1.4'), pageOf(page).subarray(0, -9)])
      expect(withArabicWords(pdf).equals(pdf)).toBe(true)
  })
})
