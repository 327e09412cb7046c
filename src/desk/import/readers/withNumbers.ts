import type { Losses } from '../../../domain/paste/losses.ts'
import type { createNumbering } from './numbering.ts'
import { childOf, elementsOf, localName, prefixOf, textElement, type XmlElement } from './xml.ts'

/** Of a paragraph: its number in its list. Other readers pass over it. */
export const NUMBER = 'number'

type Numbering = ReturnType<typeof createNumbering>

/** Of no list, whatever its style says. */
const unlisted = (paragraph: XmlElement): XmlElement => {
  const prefix = prefixOf(paragraph)
  const value = (name: string): XmlElement => ({
    ...{ name: prefix + name, attributes: { [`${prefix}val`]: '0' }, children: [] },
  })
  const none: XmlElement = {
    ...{ name: `${prefix}numPr`, attributes: {}, children: [value('ilvl'), value('numId')] },
  }
  const own = childOf(paragraph, 'pPr')
  const properties: XmlElement = own
    ? { ...own, children: [...elementsOf(own).filter((child) => localName(child) !== 'numPr'), none] }
    : { name: `${prefix}pPr`, attributes: {}, children: [none] }
  return { ...paragraph, children: [properties, ...paragraph.children.filter((child) => child !== own)] }
}

/** With these words before its own. */
const withWords = (paragraph: XmlElement, words: string): XmlElement => {
  const prefix = prefixOf(paragraph)
  const run: XmlElement = { name: `${prefix}r`, attributes: {}, children: [textElement(prefix, words)] }
  const [properties, ...rest] = paragraph.children
  return { ...paragraph, children: [...(properties === undefined ? [] : [properties]), run, ...rest] }
}

/**
 * A part of a Word file whose paragraphs have what Word writes before them: items of lists their number, headings and what is counted
 * in words (“Article 4”) these words.
 */
export const withNumbers = (root: XmlElement, numbering: Numbering, losses: Losses): XmlElement => {
  const numbered = (paragraph: XmlElement): XmlElement => {
    const properties = childOf(paragraph, 'pPr')
    const found = numbering.next(paragraph)
    if (!found) return properties && childOf(properties, 'numPr') ? unlisted(paragraph) : paragraph
    const { mark, number, isBullet, isDecimal, hasWords } = found
    const isWritten = hasWords || (!isBullet && numbering.isHeading(properties))
    if (isWritten && mark.trim() !== '') return withWords(unlisted(paragraph), `${mark.trim()} `)
    if (isBullet) return paragraph
    if (!isDecimal) losses.count('letters')
    return { ...paragraph, attributes: { ...paragraph.attributes, [NUMBER]: String(number) } }
  }
  const walked = (element: XmlElement): XmlElement => {
    const own = localName(element) === 'p' ? numbered(element) : element
    return {
      ...own,
      children: own.children.map((child) => (typeof child === 'string' ? child : walked(child))),
    }
  }
  return walked(root)
}
