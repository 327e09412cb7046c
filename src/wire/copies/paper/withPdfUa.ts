import { type Edit, editPdf, readObjects } from './editPdf.ts'

/** PDF/A takes no word of a vocabulary that it does not know, unless the file describes it. */
const VOCABULARY = 'http://www.aiim.org/pdfua/ns/id/'
const DESCRIPTION =
  '<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>' +
  `<pdfaSchema:namespaceURI>${VOCABULARY}</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>' +
  '<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>' +
  '<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>' +
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'

/** What is put behind what; each stands once, since words of a text are escaped. */
const IN_METADATA: readonly Insertion[] = [
  ['<rdf:Description rdf:about=""', ` xmlns:pdfuaid="${VOCABULARY}"`],
  ['<pdfaExtension:schemas><rdf:Bag>', DESCRIPTION],
  ['</pdfaExtension:schemas>', '<pdfuaid:part>1</pdfuaid:part>'],
]
const IN_CATALOG: readonly Insertion[] = [['/ViewerPreferences <<', '\n    /DisplayDocTitle true']]

type Insertion = readonly [behind: string, put: string]

/**
 * A PDF/A-3a that is PDF/UA-1, too, and says both: the typesetter claims one of them at a time. Only for a text of which it has written a
 * PDF/UA-1 as well, since that is when it checks what PDF/UA asks for.
 *
 * @returns null for a file that is not made as the typesetter makes it.
 */
export const withPdfUa = (pdf: Buffer): Buffer | null => {
  const objects = readObjects(pdf)
  const catalog = objects?.at.get(objects.root)
  if (!objects || !catalog) return null
  const named = /\/Metadata (\d+) 0 R/.exec(pdf.toString('latin1', catalog.from, catalog.to))
  const metadata = objects.at.get(Number(named?.[1]))
  const inCatalog = insertionsIn(pdf, catalog, IN_CATALOG)
  const inMetadata = metadata && insertionsIn(pdf, metadata, IN_METADATA)
  const length = metadata && longerBy(pdf, metadata, sizeOf(IN_METADATA))
  return inCatalog && inMetadata && length ? editPdf(pdf, [...inCatalog, ...inMetadata, length]) : null
}

type Place = { from: number; to: number }

const sizeOf = (insertions: readonly Insertion[]): number =>
  insertions.reduce((sum, [, put]) => sum + put.length, 0)

/** Null unless each place is there, and there once. */
const insertionsIn = (pdf: Buffer, { from, to }: Place, insertions: readonly Insertion[]): Edit[] | null => {
  const object = pdf.subarray(from, to)
  const edits = insertions.flatMap(([behind, put]): Edit[] => {
    const at = object.indexOf(behind)
    if (at < 0 || object.indexOf(behind, at + 1) >= 0) return []
    const end = from + at + behind.length
    return [{ from: end, to: end, put: Buffer.from(put) }]
  })
  return edits.length === insertions.length ? edits : null
}

const longerBy = (pdf: Buffer, { from, to }: Place, bytes: number): Edit | null => {
  const said = /^\d+ 0 obj\n<<\n {2}\/Length (\d+)\n/.exec(
    pdf.toString('latin1', from, Math.min(to, from + 80)),
  )
  if (!said) return null
  const end = from + said[0].length - 1
  return {
    ...{ from: end - (said[1]?.length ?? 0), to: end },
    put: Buffer.from(`${Number(said[1]) + bytes}`),
  }
}
