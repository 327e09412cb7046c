import { cleanText } from '../domain/cleanText.ts'
import { inOneLine, NOT_XML } from '../domain/controls.ts'

export { toPlainText, withoutControls } from '../domain/controls.ts'

/** Markup that can stand in a CDATA section of a well-formed document. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;')

/**
 * One line of words for a format that is not ours: nothing in it steers the page that it is put on. Words that were signed
 * are clean, and stay as they are, but for line ends.
 */
export const neutralise = (text: string): string => inOneLine(cleanText(text)).trim()
