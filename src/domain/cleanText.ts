/**
 * What a signer could not see, or what makes words look as other words (docs/architecture.md, Seen and signed): saving
 * takes it out, the freeze refuses it. A clean text is its own clean form.
 */

/**
 * C0 and C1 but tab and line end, the blank of Braille, private use, unassigned and lone surrogates; and all that Unicode
 * calls ignorable or a format character (embeddings and overrides, invisible spaces and operators, soft hyphens, the joiner
 * of graphemes, fillers of Hangul, tags, selectors of variants) but these:
 * - signs of Arabic, Syriac and Kaithi that are printed (U+0600 to U+0605, U+06DD, U+070F, U+0890, U+0891, U+08E2, U+110BD,
 *   U+110CD);
 * - joiners, selectors and isolates, which are looked at below;
 * - marks of direction (U+061C, U+200E, U+200F).
 *
 * Selectors of ideographic variants (U+E0100 to U+E01EF) are taken out too: the letter stays, as the reader's font draws it.
 * 240 characters that nobody sees are room for another text.
 */
const FORBIDDEN =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2800\p{Co}\p{Cn}\p{Cs}]|[\p{Default_Ignorable_Code_Point}\p{Cf}](?<![\u180B-\u180D\u180F\u0600-\u0605\u061C\u06DD\u070F\u0890\u0891\u08E2\u200C-\u200F\u2066-\u2069\u{110BD}\u{110CD}]|[\uFE0E\uFE0F])/gu

/**
 * Selectors of an emoji's look stand behind one (a figure is one in a keycap only), and those of Mongolian behind one of its
 * letters.
 */
const LOOSE_SELECTOR =
  /(?<!\p{Emoji})[\uFE0E\uFE0F]|(?<=[0-9#*])[\uFE0E\uFE0F](?!\u20E3)|(?<!(?=\p{L})\p{Script=Mongolian})[\u180B-\u180D\u180F]/gu

/**
 * A joiner shapes letters of Arabic, Persian, Urdu and Hindi, and makes one emoji of two; behind anything else, and behind
 * another one, it is invisible.
 */
const LOOSE_JOINER =
  /(?<![\p{L}\p{M}])(?!(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}])\u200D\p{Extended_Pictographic})[\u200C\u200D]/gu

/** What a clean text may hold and nobody sees. */
export const INVISIBLE = /[\u061C\u200C-\u200F\u2066-\u2069]/g

/**
 * What no save takes (limits/signs) is not worked at either: marks without end are put in order in a time that grows with
 * their square, and so are isolates looked for.
 */
const TOO_MANY_MARKS = /\p{M}{16}/u

/** In NFC, but for what no save takes. */
export const inOrder = (text: string): string => (TOO_MANY_MARKS.test(text) ? text : text.normalize('NFC'))

const ISOLATES = /[\u2066-\u2069]/g
const END = '\u2069'

/** Isolates keep a name in its own order; one that is not closed, or closes nothing, turns what stands around it. */
const withoutLooseIsolates = (text: string): string => {
  if (!/[\u2066-\u2069]/.test(text)) return text
  const open: number[] = []
  const loose = new Set<number>()
  for (const { 0: mark, index } of text.matchAll(ISOLATES)) {
    if (mark !== END) open.push(index)
    else if (open.pop() === undefined) loose.add(index)
  }
  for (const index of open) loose.add(index)
  return text.replace(ISOLATES, (mark, index: number) => (loose.has(index) ? '' : mark))
}

/** The same words in NFC, line ends as `\n`, without what cannot be seen. */
export const cleanText = (text: string): string => {
  const seen = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(FORBIDDEN, '')
  return inOrder(withoutLooseIsolates(inOrder(seen).replace(LOOSE_SELECTOR, '').replace(LOOSE_JOINER, '')))
}

export const isClean = (text: string): boolean => cleanText(text) === text

/** Whether a clean text has anything that is seen: marks of direction alone are no title. */
export const isVisible = (text: string): boolean => text.replace(INVISIBLE, '').trim() !== ''

/** Whether every string in it is clean. */
export const isCleanAll = (value: unknown): boolean => {
  if (typeof value === 'string') return isClean(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isCleanAll)
}

const isRichText = (value: object): boolean => 'root' in value

const cleanField = (text: string): string => {
  const clean = cleanText(text).trim()
  return isVisible(clean) ? clean : ''
}

/**
 * Words of a field at its ends are trimmed, and are none where nobody would see any; a run of words in rich text keeps its
 * spaces, and has no line ends.
 */
export const cleanData = (value: unknown, isRich = false): unknown => {
  if (typeof value === 'string') return isRich ? cleanText(value).replaceAll('\n', ' ') : cleanField(value)
  if (Array.isArray(value)) return value.map((one) => cleanData(one, isRich))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const isInside = isRich || isRichText(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanData(part, isInside)]))
}

/** Everything that XML 1.0 does not allow: controls other than tab and line ends, lone surrogates, non-characters. */
export const NOT_XML =
  // oxlint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

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
