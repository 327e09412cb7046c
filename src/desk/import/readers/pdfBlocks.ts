import { cleanText } from '../../../domain/cleanText.ts'
import type { SourceBlock } from '../../../domain/import/source.ts'
import type { PastedBlock } from '../../../domain/paste/blocks.ts'
import { BULLET, NUMBER, typedLists } from '../../../domain/paste/lists.ts'
import type { Losses } from '../../../domain/paste/losses.ts'
import { joined } from '../../../domain/paste/pastePlain.ts'
import { PLAIN } from '../../../domain/paste/styles.ts'
import { looseBlock } from './looseBlock.ts'
import type { PdfLine } from './pdfLines.ts'
import { toSourceBlock } from './readText.ts'

const ENDS = /[.!?:;…。！？：؟۔]["'”’»）)\]]*$/u

const median = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** The size that most signs are set in. */
const bodySize = (lines: readonly PdfLine[]): number => {
  const counts = new Map<number, number>()
  for (const { size, text } of lines) {
    const rounded = Math.round(size * 2) / 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length)
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0
}

const shapeOf = (text: string): string => text.replace(/\p{N}+/gu, '#').trim()

/** What stands at the same edge of most pages, and numbers of pages. */
const edgesOf = (pages: readonly (readonly PdfLine[])[]): Map<PdfLine, 'header' | 'footer'> => {
  const found = new Map<PdfLine, 'header' | 'footer'>()
  const written = pages.filter((lines) => lines.length > 0)
  for (const which of ['header', 'footer'] as const) {
    const edge = (lines: readonly PdfLine[]): PdfLine[] => {
      const byPlace = [...lines].sort((one, other) => other.y - one.y)
      return which === 'header' ? byPlace.slice(0, 2) : byPlace.slice(-2)
    }
    const counts = new Map<string, number>()
    for (const lines of written)
      for (const shape of new Set(edge(lines).map(({ text }) => shapeOf(text))))
        counts.set(shape, (counts.get(shape) ?? 0) + 1)
    for (const lines of written)
      for (const line of edge(lines)) {
        const count = counts.get(shapeOf(line.text)) ?? 0
        const isRepeated = written.length > 1 && count >= Math.max(2, written.length * 0.5)
        const isNumber =
          /^(?:[-–—]\s*)?\p{N}{1,4}(?:\s*(?:\/|of|de|из|من)\s*\p{N}{1,4})?(?:\s*[-–—])?$/u.test(line.text)
        if (isRepeated || (isNumber && which === 'footer')) found.set(line, which)
      }
  }
  return found
}

type Group = { lines: PdfLine[] }

const isNext = (
  before: PdfLine,
  line: PdfLine,
  { leading, right, left }: { leading: number; right: number; left: number },
): boolean => {
  if (Math.abs(before.size - line.size) > before.size * 0.12 || before.isBold !== line.isBold) return false
  if (before.cells > 1 || line.cells > 1) return false
  if (BULLET.test(line.text) || NUMBER.test(line.text)) return false
  const distance = before.y - line.y
  const isSamePage = before.page === line.page && distance > 0
  if (isSamePage && distance > Math.max(leading, before.size * 1.15) * 1.35) return false
  const width = right - left
  const isFull = line.isRtl ? before.left <= left + width * 0.22 : before.right >= right - width * 0.22
  if (!isFull) return false
  const isTurn = !isSamePage
  if (isTurn) return !ENDS.test(before.text)
  return true
}

/** Lines of all pages as paragraphs, headings, items and rows of tables. */
export const blocksOfLines = (pages: readonly (readonly PdfLine[])[], losses: Losses): SourceBlock[] => {
  const edges = edgesOf(pages)
  const all = pages.flat()
  const lines = all.filter((line) => !edges.has(line)).map(withBullet)
  const columnOf = columnsOf(lines)
  const body = bodySize(lines)
  const leading = median(
    lines.flatMap((line, index) => {
      const before = lines[index - 1]
      const distance = before && before.page === line.page ? before.y - line.y : 0
      return distance > 0 && distance < line.size * 2.2 ? [distance] : []
    }),
  )
  const groups: Group[] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const before = group?.lines.at(-1)
    const around = columnOf(line)
    if (group && before && isNext(before, line, { leading, ...around })) {
      group.lines.push(line)
      losses.count('lines')
    } else groups.push({ lines: [line] })
  }
  const sizes = [...new Set(groups.map(({ lines: [first] }) => Math.round(first?.size ?? 0)))]
    .filter((size) => size > body * 1.12)
    .sort((one, other) => other - one)
  const found = withTables(groups, { body, sizes })
  const blocks = typedLists(found, losses)
  const rtl = new Set(lines.filter(({ isRtl }) => isRtl).map(({ text }) => cleanText(text).slice(0, 24)))
  const made = blocks.map((block): SourceBlock => {
    const own = toSourceBlock(block)
    return rtl.has(own.text.slice(0, 24)) ? { ...own, direction: 'rtl' } : own
  })
  const seen = new Set<string>()
  const heads = [...edges].flatMap(([line, where]) => {
    if (seen.has(`${where} ${line.text}`)) return []
    seen.add(`${where} ${line.text}`)
    return [looseBlock(line.text, where)]
  })
  return [
    ...heads.filter(({ where }) => where === 'header'),
    ...made,
    ...heads.filter(({ where }) => where === 'footer'),
  ]
}

/** How far lines reach that begin, or from the right end, about where this one does. */
const columnsOf = (lines: readonly PdfLine[]): ((line: PdfLine) => { left: number; right: number }) => {
  const reach = new Map<string, { left: number; right: number }>()
  const keyOf = ({ left, right, isRtl }: PdfLine) => `${isRtl} ${Math.round((isRtl ? right : left) / 80)}`
  for (const line of lines) {
    const known = reach.get(keyOf(line)) ?? line
    reach.set(keyOf(line), {
      left: Math.min(known.left, line.left),
      right: Math.max(known.right, line.right),
    })
  }
  return (line) => reach.get(keyOf(line)) ?? line
}

/** Bullets of fonts of signs have no number of their own. */
const SIGN_BULLET = /^[\p{Co}\uF0A7\uF0B7]\s*(?=\S)/u
const withBullet = (line: PdfLine): PdfLine => ({ ...line, text: line.text.replace(SIGN_BULLET, '• ') })

const wordsOf = (text: string, bold: boolean) => [{ ...PLAIN, bold, text: cleanText(text) }]

const withTables = (
  groups: readonly Group[],
  { body, sizes }: { body: number; sizes: readonly number[] },
): PastedBlock[] => {
  const blocks: PastedBlock[] = []
  let rows: string[][] = []
  const flush = () => {
    const width = Math.max(0, ...rows.map((row) => row.length))
    if (rows.length > 1)
      blocks.push({
        type: 'table',
        rows: rows.map((row) =>
          Array.from({ length: width }, (_, index) => ({
            words: wordsOf(row[index] ?? '', false),
            isHeader: false,
          })),
        ),
      })
    else for (const row of rows) blocks.push({ type: 'paragraph', words: wordsOf(row.join(' '), false) })
    rows = []
  }
  for (const { lines } of groups) {
    const [first] = lines
    if (!first) continue
    if (first.cells > 1) {
      rows.push(first.text.split('\t'))
      continue
    }
    flush()
    const text = lines.map((line) => line.text).reduce(joined)
    const level = sizes.indexOf(Math.round(first.size)) + 1
    const isHeading = level > 0 && first.size > body * 1.12 && text.length < 240
    blocks.push(
      isHeading
        ? { type: 'heading', level: Math.min(level, 6), words: wordsOf(text, false) }
        : { type: 'paragraph', words: wordsOf(text, first.isBold) },
    )
  }
  flush()
  return blocks
}
