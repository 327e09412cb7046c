/** Lines of a mail in plain text (RFC 3676, format=flowed with DelSp=yes): no longer than 72 columns where they can be broken. */
const COLUMNS = 72

/** Letters as wide as two. */
const WIDE =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6]|[\u{20000}-\u{3FFFD}]/u
const NO_WIDTH = /[\p{Mn}\p{Me}\p{Cf}]/u

const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (WIDE.test(sign) ? 2 : NO_WIDTH.test(sign) ? 0 : 1), 0)

/** What cannot stand at a line's beginning goes with the sign before it, and what opens with the one behind it. */
const CLOSING = '、。，．：；？！）〕］｝〉》」』】’”…—'
const OPENING = '（〔［｛〈《「『【‘“'

/** What is not taken apart: a word with the spaces behind it, or one wide letter with its marks. */
const PIECES = new RegExp(
  `[${OPENING}]*(?:(?![${OPENING}])(?:${WIDE.source})|(?:(?!${WIDE.source})[^ ])+)?[${CLOSING}]* *`,
  'gu',
)

/**
 * The lines of one paragraph; all but the last end with the space by which they flow on, and which readers delete.
 * @param indent before the first line: in front of another one it would become part of the paragraph.
 * @param mark what is done to a line before it is sent.
 */
export const flow = (text: string, indent: string, mark: (line: string) => string): string[] => {
  const lines: string[] = []
  let line = indent
  for (const [piece] of text.matchAll(PIECES)) {
    if (line.trim() !== '' && widthOf(line + piece.trimEnd()) > COLUMNS) {
      lines.push(line)
      line = ''
    }
    line += piece
  }
  lines.push(line.trimEnd())
  return lines.map((each, index) => stuffed(mark(`${each}${index < lines.length - 1 ? ' ' : ''}`)))
}

/** What mail programs would take for a quotation, for their own, or for the space that was put there. */
const stuffed = (line: string): string => (/^(?: |>|From )/.test(line) ? ` ${line}` : line)
