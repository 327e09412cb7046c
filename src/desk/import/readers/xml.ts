import { refused } from './readerErrors.ts'

/** An element of an office file, read without recursion and without anything that it might name elsewhere. */
export type XmlElement = {
  name: string
  attributes: Record<string, string>
  children: (XmlElement | string)[]
}

/** Word nests tables in cells in text boxes; a thousand levels is somebody's attack. */
const DEEPEST = 400
const MOST = 3_000_000

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi,
        (whole, decimal, hexadecimal, name) => {
          if (name) return ENTITIES[String(name)] ?? whole
          const code = decimal ? Number(decimal) : Number.parseInt(String(hexadecimal), 16)
          return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ''
        },
      )
    : text

const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

const attributesOf = (tag: string): Record<string, string> => {
  const attributes: Record<string, string> = {}
  for (const [, name = '', double, single] of tag.matchAll(ATTRIBUTE))
    attributes[name] = decoded(double ?? single ?? '')
  return attributes
}

/** @throws ReaderError `damaged` for what is no XML, `tooDeep` or `tooLong` for what no office program writes. */
export const parseXml = (xml: string): XmlElement => {
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, 4_000))) throw refused('damaged')
  const root: XmlElement = { name: '', attributes: {}, children: [] }
  const stack = [root]
  let at = 0
  let count = 0
  while (at < xml.length) {
    const open = xml.indexOf('<', at)
    const text = xml.slice(at, open < 0 ? xml.length : open)
    if (text !== '') stack.at(-1)?.children.push(decoded(text))
    if (open < 0) break
    if (xml.startsWith('<!--', open)) {
      at = endOf(xml, '-->', open)
      continue
    }
    if (xml.startsWith('<![CDATA[', open)) {
      at = endOf(xml, ']]>', open)
      stack.at(-1)?.children.push(xml.slice(open + 9, at - 3))
      continue
    }
    const close = tagEnd(xml, open)
    const tag = xml.slice(open + 1, close)
    at = close + 1
    if (tag.startsWith('?') || tag.startsWith('!')) continue
    if ((count += 1) > MOST) throw refused('tooLong')
    if (tag.startsWith('/')) {
      const name = tag.slice(1).trim()
      if (stack.length < 2 || stack.at(-1)?.name !== name) throw refused('damaged')
      stack.pop()
      continue
    }
    const isEmpty = tag.endsWith('/')
    const name = /^[\w:.-]+/.exec(tag)?.[0] ?? ''
    if (name === '') throw refused('damaged')
    const element: XmlElement = { name, attributes: attributesOf(tag.slice(name.length)), children: [] }
    stack.at(-1)?.children.push(element)
    if (isEmpty) continue
    stack.push(element)
    if (stack.length > DEEPEST) throw refused('tooDeep')
  }
  const first = root.children.find((child) => typeof child !== 'string')
  if (stack.length !== 1 || !first || typeof first === 'string') throw refused('damaged')
  return first
}

const endOf = (xml: string, end: string, from: number): number => {
  const found = xml.indexOf(end, from)
  if (found < 0) throw refused('damaged')
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
  throw refused('damaged')
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign)

/** As XML again. Its depth was limited when it was read. */
export const writeXml = (element: XmlElement | string): string => {
  if (typeof element === 'string') return escaped(element)
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`)
    .join('')
  return element.children.length === 0
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${element.children.map(writeXml).join('')}</${element.name}>`
}

/** By the part of the name behind the colon, since programs choose their own prefixes. */
export const localName = ({ name }: XmlElement): string => name.slice(name.indexOf(':') + 1)

export const elementsOf = ({ children }: XmlElement): XmlElement[] =>
  children.filter((child): child is XmlElement => typeof child !== 'string')

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => localName(child) === name)

/** An attribute by the part of its name behind the colon. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1]

/** Every element below it of these names, outermost first, without looking into them. */
export const findAll = (element: XmlElement, names: readonly string[]): XmlElement[] =>
  elementsOf(element).flatMap((child) => (names.includes(localName(child)) ? [child] : findAll(child, names)))
