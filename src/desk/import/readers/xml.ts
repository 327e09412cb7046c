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

/** Of its name the part up to the colon, which is the file's to choose: `w:`. */
export const prefixOf = ({ name }: XmlElement): string => name.slice(0, name.indexOf(':') + 1)

/** The words of a run, blanks and all. */
export const textElement = (prefix: string, words: string): XmlElement => ({
  ...{ name: `${prefix}t`, attributes: { 'xml:space': 'preserve' }, children: [words] },
})

/** Every element below it of these names, outermost first, without looking into them. */
export const findAll = (element: XmlElement, names: readonly string[]): XmlElement[] =>
  elementsOf(element).flatMap((child) => (names.includes(localName(child)) ? [child] : findAll(child, names)))
