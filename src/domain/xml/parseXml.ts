/** An element of a file from outside, read without recursion and without anything that it might name elsewhere. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

export type XmlFault = 'damaged' | 'tooDeep' | 'tooLong'

/** Its message is the word for it, so that nothing of a file is ever logged. */
export class XmlError extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault)
    this.name = 'XmlError'
    this.fault = fault
  }
}

export const isXmlError = (error: unknown): error is XmlError =>
  error instanceof Error && error.name === 'XmlError'

type Limits = { deepest: number; most: number }

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const REFERENCE = /&(?:#(\d{1,7});|#x([0-9a-f]{1,6});|([a-z]{2,4});)?/gi

/** What XML 1.0 allows as a character of a text. */
const isAllowed = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff)

/** The five references of XML itself and numbers; a document has no others, since it may declare none. */
const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(REFERENCE, (_, decimal?: string, hexadecimal?: string, name?: string) => {
        const own = name === undefined ? undefined : ENTITIES[name]
        if (own !== undefined) return own
        const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
        if (!isAllowed(code)) throw new XmlError('damaged')
        return String.fromCodePoint(code)
      })
    : text

const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/gy

const attributesOf = (tag: string): Record<string, string> => {
  const attributes: Record<string, string> = {}
  ATTRIBUTE.lastIndex = 0
  let end = 0
  for (let found = ATTRIBUTE.exec(tag); found; found = ATTRIBUTE.exec(tag)) {
    const [, name = '', double, single] = found
    if (Object.hasOwn(attributes, name)) throw new XmlError('damaged')
    attributes[name] = decoded(double ?? single ?? '')
    end = ATTRIBUTE.lastIndex
  }
  if (tag.slice(end).trim() !== '') throw new XmlError('damaged')
  return attributes
}

/**
 * A document without a document type: entities of its own, and whatever lies outside of it, it has none.
 * @param deepest of elements within one another. `most`: elements of all.
 * @throws XmlError `damaged` for what is no such document, `tooDeep`, `tooLong`
 */
export const parseXml = (xml: string, { deepest, most }: Limits): XmlElement => {
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let at = xml.startsWith('\uFEFF') ? 1 : 0
  let count = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open < 0 ? xml.length : open)
    if (text !== '') stack.at(-1)?.children.push(decoded(text))
    if (open < 0) break
    if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open + 4)
      continue
    }
    if (xml.startsWith('<![CDATA[', open)) {
      at = endOf(xml, ']]>', open)
      stack.at(-1)?.children.push(xml.slice(open + 9, at - 3))
      continue
    }
    if (xml.startsWith('<?', open)) {
      at = endOf(xml, '?>', open)
      continue
    }
    const close = tagEnd(xml, open)
    const tag = xml.slice(open + 1, close)
    at = close + 1
    // A document type, or what belongs into one.
    if (tag.startsWith('!')) throw new XmlError('damaged')
    if ((count += 1) > most) throw new XmlError('tooLong')
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim()
      if (stack.length < 2 || stack.at(-1)?.name !== name) throw new XmlError('damaged')
      stack.pop()
      continue
    }
    const isEmpty = tag.endsWith('/')
    const name = /^[\w:.-]+/.exec(tag)?.[0] ?? ''
    if (name === '') throw new XmlError('damaged')
    const attributes = attributesOf(tag.slice(name.length, isEmpty ? -1 : undefined))
    const element: XmlElement = { name, attributes, children: [] }
    stack.at(-1)?.children.push(element)
    if (isEmpty) continue
    stack.push(element)
    if (stack.length > deepest) throw new XmlError('tooDeep')
  }
  const [first, ...others] = root.children.filter((child) => typeof child !== 'string' || child.trim() !== '')
  if (stack.length !== 1 || !first || typeof first === 'string' || others.length > 0)
    throw new XmlError('damaged')
  return first
}

const endOf = (xml: string, end: string, from: number): number => {
  const found = xml.indexOf(end, from)
  if (found < 0) throw new XmlError('damaged')
  return found + end.length
}

/** The `>` of a tag, not one within the quotes of an attribute. */
const tagEnd = (xml: string, open: number): number => {
  let quote = ''
  for (let at = open + 1; at < xml.length; at += 1) {
    const sign = xml[at]
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at
  }
  throw new XmlError('damaged')
}

/** By the part of the name behind the colon, since programs choose their own prefixes. */
export const localName = ({ name }: Pick<XmlElement, 'name'>): string => name.slice(name.indexOf(':') + 1)

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string')
