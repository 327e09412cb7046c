import { cleanText, inOneLine, NOT_XML } from '../../domain/cleanText.ts'

export { toPlainText, withoutControls } from '../../domain/cleanText.ts'

/** Markup that can stand in a CDATA section of a well-formed document. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;')

/**
 * One line of words for a format that is not ours: nothing in it steers the page that it is put on. Words that were signed
 * are clean, and stay as they are, but for line ends.
 */
export const neutralise = (text: string): string => inOneLine(cleanText(text)).trim()

/** A piece of a document that is written already. */
export type Xml = { readonly xml: string }
type Attributes = Record<string, string | number | null>
type Child = Xml | string | null

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Also without what XML has no way to write. */
const escape = (text: string): string =>
  toXmlText(text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)).replace(/\r/g, '&#13;')

/** Attributes and children that are null are left out; text is escaped. */
export const element = (name: string, attributes: Attributes, ...children: readonly Child[]): Xml => {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === null ? [] : [` ${key}="${escape(String(value)).replace(/[\n\t]/g, ' ')}"`],
  )
  const content = children
    .filter((child) => child !== null)
    .map((child) => (typeof child === 'string' ? escape(child) : child.xml))
    .join('')
  return {
    xml: content ? `<${name}${written.join('')}>${content}</${name}>` : `<${name}${written.join('')}/>`,
  }
}

/** Markup of another language, as readers of feeds want it. It cannot end its own section. */
export const cdata = (markup: string): Xml => ({ xml: `<![CDATA[${toXmlText(markup)}]]>` })

export const toDocument = ({ xml }: Xml): string => `<?xml version="1.0" encoding="utf-8"?>\n${xml}\n`
