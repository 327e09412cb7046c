import { BIDI_CONTROLS, NOT_XML } from '../domain/plainText.ts'

export { toPlainText } from '../domain/plainText.ts'

/** Markup that can stand in a CDATA section of a well-formed document. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;')

/** A piece of a line, with the spaces at its ends. */
export const withoutControls = (text: string): string =>
  text.replace(NOT_XML, '').replace(BIDI_CONTROLS, '').replace(/\s/g, ' ')

/** One line of words for a format that is not ours: nothing in it steers the page that it is put on. */
export const neutralise = (text: string): string =>
  text.replace(NOT_XML, '').replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim()
