import { BIDI_CONTROLS, NOT_XML } from '../domain/controls.ts'

export { withoutControls } from '../domain/controls.ts'

/** Markup that can stand in a CDATA section of a well-formed document. */
export const toXmlText = (text: string): string => text.replace(NOT_XML, '').replaceAll(']]>', ']]&gt;')

/** Words in lines, for a format that is not ours. */
export const toPlainText = (text: string): string =>
  text
    .replace(NOT_XML, '')
    .replace(BIDI_CONTROLS, '')
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .trim()

/** One line of words for a format that is not ours: nothing in it steers the page that it is put on. */
export const neutralise = (text: string): string =>
  text.replace(NOT_XML, '').replace(BIDI_CONTROLS, '').replace(/\s+/g, ' ').trim()
