import { isXmlError, localName, elementsOf, parseXml, type XmlElement } from '../xml/parseXml.ts'
import { hasText, type Token, tokensIn } from './inlineXml.ts'
import { CATEGORY, NAMESPACE } from './toXliff.ts'

/** What a segment says in a file. */
export type FileUnit = {
  id: string
  /** Of the source that it was made of, as the file has it; null where it has lost it. */
  hash: string | null
  /** Of what stood in the target then; null for nothing, and where the file has lost it. */
  targetHash: string | null
  source: Token[]
  /** Null where a part of it is not translated. */
  target: Token[] | null
}

/** `source`, `target`: BCP 47, as the file has them. `original`: empty for none. */
export type XliffFile = {
  original: string
  source: string
  target: string
  digest: string | null
  units: FileUnit[]
}

/** `version`: XLIFF of another kind than 2. */
export type XliffFault = 'damaged' | 'tooLong' | 'tooDeep' | 'notXliff' | 'version' | 'several'
export type ReadXliff = { ok: true; file: XliffFile } | { ok: false; fault: XliffFault }

/** Of one text: no more blocks than it may have, each with its marks, notes and what programs put beside them. */
const LIMITS = { deepest: 60, most: 200_000 }
const MOST_UNITS = 5_000

/** A name as its namespace makes it: `unit` of XLIFF, null for what is of another one. */
const createNames = (root: XmlElement) => {
  const prefix = root.name.includes(':') ? `${root.name.split(':')[0]}:` : ''
  return ({ name }: XmlElement): string | null =>
    prefix === '' ? (name.includes(':') ? null : name) : name.startsWith(prefix) ? localName({ name }) : null
}
type NameOf = ReturnType<typeof createNames>

const namespaceOf = ({ name, attributes }: XmlElement): string | undefined =>
  attributes[name.includes(':') ? `xmlns:${name.split(':')[0]}` : 'xmlns']

const childrenOf = (nameOf: NameOf, element: XmlElement, name: string): XmlElement[] =>
  elementsOf(element).filter((child) => nameOf(child) === name)

/** Our own metadata of a file or unit, whatever prefix a program gives the module. */
const metaIn = (element: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(
    elementsOf(element)
      .filter((child) => localName(child) === 'metadata')
      .flatMap(elementsOf)
      .filter(({ attributes }) => attributes.category === CATEGORY)
      .flatMap(elementsOf)
      .map(({ attributes, children }) => [
        attributes.type ?? '',
        children
          .filter((child) => typeof child === 'string')
          .join('')
          .trim(),
      ]),
  )

type Part = { source: Token[]; target: Token[] | null; place: number }

/** A unit may have been cut into sentences, whose targets may stand in another order. */
const partOf = (nameOf: NameOf, element: XmlElement, index: number): Part => {
  const [source] = childrenOf(nameOf, element, 'source')
  const [target] = childrenOf(nameOf, element, 'target')
  const said = source ? tokensIn(source) : []
  const order = Number(target?.attributes.order)
  return {
    source: said,
    // What stands between sentences is the same in both languages unless the file says otherwise.
    target: target ? tokensIn(target) : nameOf(element) === 'ignorable' ? said : null,
    place: Number.isSafeInteger(order) && order > 0 ? order - 1 : index,
  }
}

const unitOf = (nameOf: NameOf, element: XmlElement): FileUnit => {
  const meta = metaIn(element)
  const parts = elementsOf(element)
    .filter((child) => ['segment', 'ignorable'].includes(nameOf(child) ?? ''))
    .map((child, index) => partOf(nameOf, child, index))
  const inOrder = [...parts].sort((one, other) => one.place - other.place)
  const target = inOrder.flatMap((part) => part.target ?? [])
  const isWhole = parts.every((part) => part.target !== null && hasText(part.target) === hasText(part.source))
  return {
    id: element.attributes.id ?? '',
    hash: meta.source ?? null,
    targetHash: meta.target ?? null,
    source: parts.flatMap((part) => part.source),
    target: isWhole && hasText(target) ? target : null,
  }
}

/** Groups may stand in groups; how deep is limited as the file is read. */
const unitsIn = (nameOf: NameOf, element: XmlElement): XmlElement[] =>
  elementsOf(element).flatMap((child) => {
    const name = nameOf(child)
    if (name === 'unit') return [child]
    return name === 'group' ? unitsIn(nameOf, child) : []
  })

const parsed = (xml: string): XmlElement | XliffFault => {
  try {
    return parseXml(xml, LIMITS)
  } catch (error) {
    if (isXmlError(error)) return error.fault
    throw error
  }
}

/**
 * A file that has come back. Nothing of it is believed but its words: what a segment was made of is compared with the text
 * (compareXliff), and marks are the text's own (bindMarks).
 */
export const readXliff = (xml: string): ReadXliff => {
  const root = parsed(xml)
  if (typeof root === 'string') return { ok: false, fault: root }
  if (localName(root) !== 'xliff') return { ok: false, fault: 'notXliff' }
  const { version = '', srcLang = '', trgLang = '' } = root.attributes
  if (!version.startsWith('2.') || namespaceOf(root) !== NAMESPACE) return { ok: false, fault: 'version' }
  const nameOf = createNames(root)
  const [file, ...others] = childrenOf(nameOf, root, 'file')
  if (!file) return { ok: false, fault: 'notXliff' }
  if (others.length > 0) return { ok: false, fault: 'several' }
  const units = unitsIn(nameOf, file)
  if (units.length > MOST_UNITS) return { ok: false, fault: 'tooLong' }
  return {
    ok: true,
    file: {
      ...{ original: file.attributes.original ?? '', source: srcLang, target: trgLang },
      digest: metaIn(file).digest ?? null,
      units: units.map((unit) => unitOf(nameOf, unit)),
    },
  }
}

/** A file's bytes as text: UTF-8, or UTF-16 where its first two bytes say so; null for what is neither. */
export const decodeXml = (bytes: Uint8Array): string | null => {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
