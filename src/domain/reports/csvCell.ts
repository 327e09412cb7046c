import { withoutControls } from '../controls.ts'

/** What spreadsheets take for the beginning of a formula, also in the width that East Asian keyboards write. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
const BREAKS_OUT = /^[\t\r\n]/

/**
 * Words in one cell of a table that a spreadsheet opens (docs/threats.md 22): nothing in them steers, and what would be
 * a formula has an apostrophe in front and is words.
 */
export const toCsvCell = (text: string): string => {
  const line = withoutControls(text)
  return BREAKS_OUT.test(text) || FORMULA.test(line) ? `'${line}` : line
}
