import { NOT_XML } from '../cleanText.ts'
import type { XmlElement } from './parseXml.ts'

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  // A reader makes a line end of it.
  '\r': '&#13;',
}

const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>"\r]/g, (sign) => SIGNS[sign] ?? sign)

/** A reader makes blanks of tabs and line ends in attributes. */
const inAttribute = (text: string): string =>
  escaped(text).replace(/[\t\n]/g, (sign) => (sign === '\t' ? '&#9;' : '&#10;'))

/** As XML. Recursion is for trees of a limited depth: those that were read, and those that are made here. */
export const writeXml = (element: XmlElement | string): string => {
  if (typeof element === 'string') return escaped(element)
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${inAttribute(value)}"`)
    .join('')
  return element.children.length === 0
    ? `<${element.name}${attributes}/>`
    : `<${element.name}${attributes}>${element.children.map(writeXml).join('')}</${element.name}>`
}

type Attributes = Readonly<Record<string, string | null>>

/** An element; attributes that are null are left out. */
export const element = (
  name: string,
  attributes: Attributes = {},
  children: (XmlElement | string)[] = [],
): XmlElement => ({
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes).flatMap(([key, value]) => (value === null ? [] : [[key, value]])),
  ),
  children,
})
