/**
 * What a signer could not see, or what makes words look as other words (DESIGN, section 7, Seen and signed): saving takes it
 * out, the freeze refuses it. A clean text is its own clean form.
 */

/** C0 and C1 but tab and line end, embeddings and overrides, invisible spaces and operators, old controls, tags, non-characters. */
const FORBIDDEN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u180E\u200B\u2060-\u2064\u206A-\u206F\u202A-\u202E\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E007F}]|\p{Co}|\p{Cn}|\p{Cs}/gu

/** Joiners shape letters of Arabic, Persian and Urdu; behind anything else they are invisible. */
const LOOSE_JOINER = /(?<![\p{L}\p{M}\u200C\u200D])[\u200C\u200D]+/gu

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
export const cleanText = (text: string): string =>
  withoutLooseIsolates(
    text
      .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
      .normalize('NFC')
      .replace(FORBIDDEN, '')
      .replace(LOOSE_JOINER, ''),
  ).normalize('NFC')

export const isClean = (text: string): boolean => cleanText(text) === text

/** Whether every string in it is clean. */
export const isCleanAll = (value: unknown): boolean => {
  if (typeof value === 'string') return isClean(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.values(value).every(isCleanAll)
}

const isRichText = (value: object): boolean => 'root' in value

/** Words of a field at its ends are trimmed; a run of words in rich text keeps its spaces, and has no line ends. */
export const cleanData = (value: unknown, isRich = false): unknown => {
  if (typeof value === 'string')
    return isRich ? cleanText(value).replaceAll('\n', ' ') : cleanText(value).trim()
  if (Array.isArray(value)) return value.map((one) => cleanData(one, isRich))
  if (typeof value !== 'object' || value === null || value instanceof Date) return value
  const isInside = isRich || isRichText(value)
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, cleanData(part, isInside)]))
}
