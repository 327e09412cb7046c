/** What an operator of a page shows, in its order: glyphs by their number, and how far to go back before the next one. */
export type Shown = { glyph: number } | { back: number }

const TOKEN = /\s*(?:<([0-9A-Fa-f]*)>|(-?[\d.]+)|(\())/y
const ESCAPED: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

/** @param operand of `TJ` or `Tj`, two bytes a glyph. Null for what is written in another way. */
export const readShown = (operand: string): Shown[] | null => {
  const inside = (/^\[([^]*)\]$/.exec(operand)?.[1] ?? operand).trim()
  const shown: Shown[] = []
  for (let at = 0; at < inside.length;) {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(inside)
    if (!token) return null
    const [, hex, back, literal] = token
    at = TOKEN.lastIndex
    if (back !== undefined) shown.push({ back: Number(back) })
    if (hex !== undefined) shown.push(...glyphsOf(Buffer.from(hex, 'hex')))
    if (literal === undefined) continue
    const read = readLiteral(inside, at)
    if (!read) return null
    shown.push(...glyphsOf(Buffer.from(read.words, 'latin1')))
    at = read.end
  }
  return shown
}

/** Parentheses inside stand in pairs, or behind a backslash. */
const readLiteral = (text: string, start: number): { words: string; end: number } | null => {
  let [words, depth] = ['', 1]
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] as string // within its length
    if (sign === '\\') {
      const octal = /^[0-7]{1,3}/.exec(text.slice(at + 1, at + 4))?.[0]
      const next = text[at + 1] ?? ''
      words += octal === undefined ? (ESCAPED[next] ?? next) : String.fromCharCode(Number.parseInt(octal, 8))
      at += octal?.length ?? 1
      continue
    }
    if (sign === '(') depth += 1
    if (sign === ')') depth -= 1
    if (depth === 0) return { words, end: at + 1 }
    words += sign
  }
  return null
}

const glyphsOf = (bytes: Buffer): Shown[] =>
  Array.from({ length: Math.floor(bytes.length / 2) }, (_, index) => ({
    glyph: bytes.readUInt16BE(2 * index),
  }))

export const writeShown = (shown: readonly Shown[]): string =>
  `[${shown.map((one) => ('back' in one ? ` ${one.back} ` : `<${hexOf(one.glyph)}>`)).join('')}]`.replaceAll(
    '><',
    '',
  )

export const hexOf = (glyph: number): string => glyph.toString(16).toUpperCase().padStart(4, '0')
