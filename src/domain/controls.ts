import { cleanText } from './cleanText.ts'

/** Everything that XML 1.0 does not allow: controls other than tab and line ends, lone surrogates, non-characters. */
export const NOT_XML =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Embeddings, overrides and isolates: they can make a line read as something else in its new surroundings. */
export const BIDI_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g

/** A piece of a line, with the spaces at its ends: the words as they were signed. */
export const withoutControls = (text: string): string => cleanText(text).replace(/[\t\n]/g, ' ')

/** Words in lines, without anything that steers what they are shown in. */
export const toPlainText = (text: string): string => cleanText(text).trim()

/**
 * In one line: blanks with a line end or a tab among them are one blank. Run by run, since blanks that are tried from each of
 * them on take a time that grows with their square.
 */
export const inOneLine = (text: string): string =>
  text.replace(/\s+/g, (blanks) => (/[\t\n]/.test(blanks) ? ' ' : blanks))
