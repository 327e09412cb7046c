import { strToU8, zipSync } from 'fflate'
import { attributeOf, findAll, writeXml, type XmlElement } from './xml.ts'

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'

/** A sign of a typeface: `Wingdings F0FC`. */
export const signOf = (element: XmlElement): string =>
  `${attributeOf(element, 'font') ?? ''} ${attributeOf(element, 'char') ?? ''}`

export const signsIn = (roots: readonly XmlElement[]): XmlElement[] => [
  ...new Map(roots.flatMap((root) => findAll(root, ['sym'])).map((sign) => [signOf(sign), sign])).values(),
]

/** A Word file in which each sign has a paragraph of its own, behind its number. */
const fileOf = (signs: readonly XmlElement[]): Uint8Array => {
  const element = (name: string, attributes: XmlElement['attributes'], children: XmlElement['children']) => ({
    ...{ name, attributes, children },
  })
  const paragraphs = signs.map((sign, index) =>
    element('w:p', {}, [
      element('w:r', {}, [
        element('w:t', {}, [`${index}:`]),
        element(
          'w:sym',
          { 'w:font': attributeOf(sign, 'font') ?? '', 'w:char': attributeOf(sign, 'char') ?? '' },
          [],
        ),
      ]),
    ]),
  )
  const document = element('w:document', { 'xmlns:w': NAMESPACE }, [element('w:body', {}, paragraphs)])
  const relation = `<Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}" Target="word/document.xml"/></Relationships>`
  return zipSync({ '_rels/.rels': strToU8(relation), 'word/document.xml': strToU8(writeXml(document)) })
}

type ToText = (file: Uint8Array) => Promise<string>

/**
 * What signs of typefaces are in Unicode, as mammoth has them in its tables. What it does not know it leaves out without a word: here it
 * is missing, to be shown as a sign that cannot be read. @param toText mammoth's reading of a file.
 */
export const readSigns = async (
  signs: readonly XmlElement[],
  toText: ToText,
): Promise<ReadonlyMap<string, string>> => {
  if (signs.length === 0) return new Map()
  const lines = (await toText(fileOf(signs))).split(/\n+/)
  return new Map(
    lines.flatMap((line) => {
      const [, index, sign] = /^(\d+):(.+)$/su.exec(line) ?? []
      const element = signs[Number(index)]
      return element && sign ? [[signOf(element), sign] as const] : []
    }),
  )
}
