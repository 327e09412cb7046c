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

/** In the order in which they are read: from the right where the line is, with foreign words in their own order. */
const inOrder = (items: readonly PdfItem[], isRtl: boolean): PdfItem[] => {
  const sorted = [...items].sort((one, other) => (isRtl ? other.x - one.x : one.x - other.x))
  const wanted = (item: PdfItem) =>
    /[\p{L}\p{N}]/u.test(item.text) ? isRtlText(item.text) || /\p{Script=Arabic}/u.test(item.text) : null
  const ordered: PdfItem[] = []
  let run: PdfItem[] = []
  const flush = () => {
    ordered.push(...run.reverse())
    run = []
  }
  for (const item of sorted) {
    const direction = wanted(item)
    const isForeign = direction !== null && direction !== isRtl
    if (isForeign || (direction === null && run.length > 0)) run.push(item)
    else {
      flush()
      ordered.push(item)
    }
  }
  flush()
  return ordered
}

const textOf = (items: readonly PdfItem[]): string => {
  const isRtl = isRtlText(items.map(({ text }) => text).join(''))
  let text = ''
  let last: PdfItem | null = null
  for (const item of inOrder(items, isRtl)) {
    if (last) {
      const [one, other] = last.x <= item.x ? [last, item] : [item, last]
      const gap = other.x - (one.x + one.width)
      const isHan = HAN.test(last.text.at(-1) ?? '') && HAN.test(item.text[0] ?? '')
      if (gap > item.size * (isHan ? 0.5 : 0.13) && !/\s$/.test(text) && !/^\s/.test(item.text)) text += ' '
    }
    text += item.text
    last = item
  }
  return plainForms(text).replace(/\s+/g, ' ').trim()
}

const lineOf = (page: number, fragments: readonly PdfItem[][], { y, size }: Row): PdfLine => {
  const all = fragments.flat()
  const isRtl = isRtlText(all.map(({ text }) => text).join(''))
  const cells = fragments.map(textOf).filter((text) => text !== '')
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
  const rows = rowsOf(items)
  const parts = rows.map(fragmentsOf)
  const gutter = gutterOf(parts, width)
  if (gutter === null) {
    const lines = rows.flatMap((row, index) => {
      const fragments = parts[index] ?? []
      return fragments.length > 0 ? [lineOf(number, fragments, row)] : []
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
      const line = lineOf(number, [fragment], row)
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
