/** A run of signs as it is set on a page; `x` and `y` in points from the lower left. */
export type PdfItem = {
  text: string
  x: number
  y: number
  width: number
  size: number
  isRtl: boolean
  isBold: boolean
}

/** Runs side by side on one line, or in one column of it. */
export type PdfLine = {
  page: number
  text: string
  left: number
  right: number
  y: number
  size: number
  isBold: boolean
  isRtl: boolean
  /** Cells of a table, or what stands far apart. */
  cells: number
}

const RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/gu
const LTR = /\p{Script=Latin}|\p{Script=Cyrillic}/gu
const HAN = /[\p{Script=Han}\u3000-\u303F\uFF00-\uFFEF]/u

const isRtlText = (text: string): boolean => (text.match(RTL)?.length ?? 0) > (text.match(LTR)?.length ?? 0)

/** Arabic letters as some programs set them, each in the form that it has within its word. */
const FORMS = /[\uFB50-\uFDFF\uFE70-\uFEFF]+/g
const plainForms = (text: string): string => text.replace(FORMS, (forms) => forms.normalize('NFKC'))

type Row = { y: number; size: number; items: PdfItem[] }

const rowsOf = (items: readonly PdfItem[]): Row[] => {
  const rows: Row[] = []
  for (const item of [...items].sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1)
    // A raised figure belongs to the line that it stands in.
    const near = row && Math.abs(row.y - item.y) < Math.max(row.size, item.size) * 0.45
    if (row && near) {
      row.items.push(item)
      if (item.size > row.size) {
        row.size = item.size
        row.y = item.y
      }
    } else rows.push({ y: item.y, size: item.size, items: [item] })
  }
  return rows
}

const WIDE_GAP = 2.2

/** A row in fragments, which wide gaps part. */
const fragmentsOf = ({ items }: Row): PdfItem[][] => {
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((one, other) => one.x - other.x)
  const fragments: PdfItem[][] = []
  for (const item of sorted) {
    const last = fragments.at(-1)?.at(-1)
    const gap = last ? item.x - (last.x + last.width) : Infinity
    if (gap > Math.max(item.size, last?.size ?? 0) * WIDE_GAP) fragments.push([item])
    else fragments.at(-1)?.push(item)
  }
  return fragments
}

const STRONG_LTR = /[\p{Script=Latin}\p{Script=Cyrillic}]/u
const STRONG_RTL = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

const FIGURES = /\p{N}[\p{N}.,:/-]*(?:\s+\p{N}[\p{N}.,:/-]*)+/gu
/** Below this share of letters a reader of PDF files takes a run for one that is read from the left (pdf.js, bidi.js). */
const LEAST_RTL = 0.3
const RUNS =
  /\p{Script=Arabic}[\p{Script=Arabic}\p{M}]*(?:\s+[\p{Script=Arabic}\p{M}]+)*|[\p{Script=Latin}][\p{Script=Latin}\p{N}@._-]*(?:\s+[\p{Script=Latin}@._-]+)*|\p{N}[\p{N}.,:/-]*|[\s\S]/gu

/** A run as it is set, from the left, as it is read in a line that is read from the right. */
const inRtl = (item: PdfItem): PdfItem => {
  const letters = item.text.match(RTL)?.length ?? 0
  if (letters > 0 && letters < item.text.length * LEAST_RTL && !STRONG_LTR.test(item.text))
    return { ...item, text: (item.text.match(RUNS) ?? []).reverse().join('') }
  // Figures that blanks part stand one left of the other.
  return STRONG_LTR.test(item.text)
    ? item
    : { ...item, text: item.text.replace(FIGURES, (figures) => figures.split(/(\s+)/).reverse().join('')) }
}

/** In the order in which they are read: from the right where the line is, with foreign words in their own order. */
const inOrder = (items: readonly PdfItem[], isRtl: boolean): PdfItem[] => {
  if (!isRtl) return [...items].sort((one, other) => one.x - other.x)
  const ordered: PdfItem[] = []
  let run: PdfItem[] = []
  const flush = () => {
    // What stands left of the last foreign word is of the line, not of it.
    const last = run.findLastIndex(({ text }) => STRONG_LTR.test(text))
    ordered.push(...run.slice(0, last + 1).reverse(), ...run.slice(last + 1).map(inRtl))
    run = []
  }
  for (const item of [...items].sort((one, other) => other.x - one.x)) {
    if (STRONG_RTL.test(item.text)) {
      flush()
      ordered.push(inRtl(item))
    } else if (STRONG_LTR.test(item.text) || run.length > 0) run.push(item)
    else ordered.push(inRtl(item))
  }
  flush()
  return ordered
}

/**
 * A sign of lam and alef is two letters, which readers of PDF files turn around together with the line. Where no word is
 * written so, they are put back.
 */
const TURNED = /\u0627([\u0623\u0625\u0622\u0627])\u0644/g
const mendLamAlef = (text: string): string => text.replace(TURNED, '\u0627\u0644$1')

const MIRRORED: Record<string, string> = { '(': ')', ')': '(', '[': ']', ']': '[' }
/** Some programs set brackets as they are seen, not as they are meant. */
const withBrackets = (text: string): string =>
  /^[^([]*[)\]]/.test(text) ? text.replace(/[()[\]]/g, (sign) => MIRRORED[sign] ?? sign) : text

/** A page of Chinese is set with room between its signs and figures, which nobody has typed. */
const SET_APART =
  /(?<=\p{Script=Han}) (?=[\p{N}\p{Script=Latin}])|(?<=[\p{N}\p{Script=Latin}]) (?=\p{Script=Han})/gu

const textOf = (items: readonly PdfItem[], isRtl: boolean): string => {
  let text = ''
  let last: PdfItem | null = null
  for (const item of inOrder(items, isRtl)) {
    if (last) {
      const [one, other] = last.x <= item.x ? [last, item] : [item, last]
      const gap = other.x - (one.x + one.width)
      const isHan = HAN.test(last.text.at(-1) ?? '') || HAN.test(item.text[0] ?? '')
      if (
        gap > item.size * (isHan ? 0.5 : isRtl ? 0.18 : 0.13) &&
        !/\s$/.test(text) &&
        !/^\s/.test(item.text)
      )
        text += ' '
    }
    text += item.text
    last = item
  }
  const plain = mendLamAlef(plainForms(text)).replace(/\s+/g, ' ').trim().replace(SET_APART, '')
  return isRtl ? withBrackets(plain) : plain
}

type Setting = { number: number; isRtlPage: boolean }

const lineOf = (
  { number: page, isRtlPage }: Setting,
  fragments: readonly PdfItem[][],
  { y, size }: Row,
): PdfLine => {
  const all = fragments.flat()
  const words = all.map(({ text }) => text).join('')
  const isRtl = isRtlText(words) || (isRtlPage && STRONG_RTL.test(words))
  const cells = fragments.map((items) => textOf(items, isRtl)).filter((text) => text !== '')
  const letters = all.filter(({ text }) => /\p{L}/u.test(text))
  return {
    ...{ page, y, size, isRtl },
    text: (isRtl ? cells.reverse() : cells).join('\t'),
    left: Math.min(...all.map(({ x }) => x)),
    right: Math.max(...all.map(({ x, width }) => x + width)),
    isBold: letters.length > 0 && letters.every(({ isBold }) => isBold),
    cells: cells.length,
  }
}

type Page = { number: number; width: number; items: readonly PdfItem[] }

/** Where the second of two columns begins; null where the page has one. A table's first column is narrow. */
const gutterOf = (rows: readonly PdfItem[][][], width: number): number | null => {
  const starts = new Map<number, number>()
  for (const fragments of rows) {
    if (fragments.length !== 2) continue
    const [first, second] = fragments
    const from = Math.min(...(first ?? []).map(({ x }) => x))
    const to = Math.max(...(first ?? []).map(({ x, width: own }) => x + own))
    const start = Math.min(...(second ?? []).map(({ x }) => x))
    const end = Math.max(...(second ?? []).map(({ x, width: own }) => x + own))
    if (to - from < width * 0.2 || end - start < width * 0.15) continue
    const key = Math.round(start / 6)
    starts.set(key, (starts.get(key) ?? 0) + 1)
  }
  const [best] = [...starts].sort((one, other) => other[1] - one[1])
  const isEnough = best && best[1] >= 6 && best[1] >= rows.length * 0.3
  return isEnough ? best[0] * 6 - 8 : null
}

/** The lines of a page in the order in which they are read, two columns one behind the other. */
export const linesOfPage = ({ number, width, items }: Page): { lines: PdfLine[]; hasColumns: boolean } => {
  const setting = { number, isRtlPage: isRtlText(items.map(({ text }) => text).join('')) }
  const rows = rowsOf(items)
  const parts = rows.map(fragmentsOf)
  const gutter = gutterOf(parts, width)
  if (gutter === null) {
    const lines = rows.flatMap((row, index) => {
      const fragments = parts[index] ?? []
      return fragments.length > 0 ? [lineOf(setting, fragments, row)] : []
    })
    return { lines, hasColumns: false }
  }
  const lines: PdfLine[] = []
  let [left, right]: [PdfLine[], PdfLine[]] = [[], []]
  const flush = () => {
    lines.push(...left, ...right)
    ;[left, right] = [[], []]
  }
  rows.forEach((row, index) => {
    for (const fragment of parts[index] ?? []) {
      const line = lineOf(setting, [fragment], row)
      if (line.right <= gutter + 4) left.push(line)
      else if (line.left >= gutter - 4) right.push(line)
      else {
        flush()
        lines.push(line)
      }
    }
  })
  flush()
  return { lines, hasColumns: true }
}
