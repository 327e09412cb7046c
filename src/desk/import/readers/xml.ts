import {
  elementsOf,
  isXmlError,
  localName,
  parseXml as parseAnyXml,
  type XmlElement,
} from '../../../domain/xml/parseXml.ts'
import { refused } from './readerErrors.ts'

export { elementsOf, localName, type XmlElement }
export { writeXml } from '../../../domain/xml/writeXml.ts'

/** Word nests tables in cells in text boxes; a thousand levels is somebody's attack. */
const LIMITS = { deepest: 400, most: 3_000_000 }

/** @throws ReaderError `damaged` for what is no XML, `tooDeep` or `tooLong` for what no office program writes. */
export const parseXml = (xml: string): XmlElement => {
  try {
    return parseAnyXml(xml, LIMITS)
  } catch (error) {
    throw isXmlError(error) ? refused(error.fault) : error
  }
}

export const childOf = (element: XmlElement, name: string): XmlElement | undefined =>
  elementsOf(element).find((child) => localName(child) === name)

/** An attribute by the part of its name behind the colon. */
export const attributeOf = ({ attributes }: XmlElement, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.slice(key.indexOf(':') + 1) === name)?.[1]

/** Every element below it of these names, outermost first, without looking into them. */
export const findAll = (element: XmlElement, names: readonly string[]): XmlElement[] =>
  elementsOf(element).flatMap((child) => (names.includes(localName(child)) ? [child] : findAll(child, names)))
