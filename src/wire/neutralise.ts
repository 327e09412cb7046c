import { BIDI_CONTROLS, NOT_XML } from '../domain/controls.ts'

export { toPlainText, withoutControls } from '../domain/controls.ts'

/** Markup that can stand in a CDATA section of a well-formed document. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;')

/** One line of words for a format that is not ours: nothing in it steers the page that it is put on. */
export const neutralise = (text: string): string =>
  text.replace(NOT_XML, '').replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim()
