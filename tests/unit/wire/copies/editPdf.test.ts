import { editPdf, readObjects } from '../../../../src/wire/copies/paper/editPdf.ts'
import { withPdfUa } from '../../../../src/wire/copies/paper/withPdfUa.ts'
import { fileOf } from './pdfFile.ts'

/** What each object of the table begins with. */
const beginnings = (pdf: Buffer): string[] =>
  [...(readObjects(pdf)?.at.values() ?? [])].map(({ from }) => pdf.toString('latin1', from, from + 7))

const METADATA = (title: string) => {
  const words = `<x><rdf:Description rdf:about="" xmlns:a="b"><dc:title>${title}</dc:title><pdfaExtension:schemas><rdf:Bag></rdf:Bag></pdfaExtension:schemas></rdf:Description></x>`
  return `<<\n  /Length ${words.length}\n  /Type /Metadata\n>>\nstream\n${words}\nendstream`
}
const CATALOG =
  '<<\n  /Type /Catalog\n  /Metadata 1 0 R\n  /ViewerPreferences <<\n    /Direction /L2R\n  >>\n>>'

describe('the table of a file', () => {
  it('says where each object lies', () => {
    const pdf = fileOf(['<< >>', '<< /A 1 >>', CATALOG])
    const { at, root } = readObjects(pdf) ?? {}
    expect(root).toBe(3)
    expect(
      [...(at ?? [])].map(([number, { from, to }]) => [number, pdf.toString('latin1', from, to)]),
    ).toEqual([
      [1, '1 0 obj\n<< >>\nendobj\n\n'],
      [2, '2 0 obj\n<< /A 1 >>\nendobj\n\n'],
      [3, `3 0 obj\n${CATALOG}\nendobj\n\n`],
    ])
  })

  it('is right after edits, whatever grows or shrinks', () => {
    const pdf = fileOf(['<< /Long 12345 >>', '<< /A 1 >>', '<< >>'])
    const [long, a] = [pdf.indexOf('12345'), pdf.indexOf('/A 1')]
    const edited = editPdf(pdf, [
      { from: a, to: a, put: Buffer.from('/More (xrefs)') },
      { from: long, to: long + 5, put: Buffer.from('1') },
    ])
    expect(edited.toString('latin1')).toContain('<< /Long 1 >>')
    expect(edited.toString('latin1')).toContain('<< /More (xrefs)/A 1 >>')
    expect(beginnings(edited)).toEqual(['1 0 obj', '2 0 obj', '3 0 obj'])
    expect(editPdf(pdf, []).equals(pdf)).toBe(true)
  })

  it('is not read where a file is made otherwise, or cut off', () => {
    const pdf = fileOf(['<< >>', CATALOG])
    for (const other of [
      pdf.subarray(0, -8),
      Buffer.concat([pdf, Buffer.from('more')]),
      Buffer.from(pdf.toString('latin1').replace('xref\n0 3', 'xref\n0 4'), 'latin1'),
      Buffer.from('%PDF-1.7'),
      Buffer.alloc(0),
    ])
      expect(readObjects(other)).toBeNull()
  })
})

describe('a file that is PDF/UA, too', () => {
  it('says so, with a description of the word, and shows its title', () => {
    const pdf = fileOf([METADATA('A title'), CATALOG])
    const both = withPdfUa(pdf)?.toString('latin1') ?? ''
    expect(both).toContain('</pdfaExtension:schemas><pdfuaid:part>1</pdfuaid:part>')
    expect(both).toContain('<pdfaProperty:name>part</pdfaProperty:name>')
    expect(both).toContain('/ViewerPreferences <<\n    /DisplayDocTitle true')
    expect(beginnings(Buffer.from(both, 'latin1'))).toEqual(['1 0 obj', '2 0 obj'])
    const length = /\/Length (\d+)/.exec(both)?.[1]
    expect(both.indexOf('\nendstream') - both.indexOf('stream\n') - 'stream\n'.length).toBe(Number(length))
  })

  it('is not made where a place is missing, or there twice', () => {
    expect(withPdfUa(fileOf([METADATA('A title'), '<<\n  /Metadata 1 0 R\n>>']))).toBeNull()
    expect(withPdfUa(fileOf([METADATA('<pdfaExtension:schemas><rdf:Bag>'), CATALOG]))).toBeNull()
    expect(withPdfUa(fileOf(['<< >>', CATALOG]))).toBeNull()
    expect(withPdfUa(fileOf([METADATA('A'), CATALOG.replace('1 0 R', '7 0 R')]))).toBeNull()
    expect(withPdfUa(Buffer.from('words'))).toBeNull()
  })
})
