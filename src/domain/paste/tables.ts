import type { Cell, Words } from './blocks.ts'
import type { Losses } from './losses.ts'
import { hasWords, isElement, type SourceElement } from './source.ts'

/** As many as a page has room for in either direction. */
const MOST_SPAN = 100

/** Rows and cells of this table alone, and whether each stands in its head. */
const rowsIn = (element: SourceElement, isHead = false): { row: SourceElement; isHead: boolean }[] =>
  element.children.filter(isElement).flatMap((child) => {
    if (child.tag === 'table') return []
    if (child.tag === 'tr') return [{ row: child, isHead }]
    return rowsIn(child, isHead || child.tag === 'thead')
  })

const cellsIn = (element: SourceElement): SourceElement[] =>
  element.children
    .filter(isElement)
    .flatMap((child) =>
      child.tag === 'td' || child.tag === 'th' ? [child] : child.tag === 'table' ? [] : cellsIn(child),
    )

const hasTable = (element: SourceElement): boolean =>
  element.children.some((child) => isElement(child) && (child.tag === 'table' || hasTable(child)))

/** Whether it only sets what stands in it: one column, a part of a page, or tables in a table. */
export const isLayout = (table: SourceElement): boolean => {
  if (/^(presentation|none)$/.test(table.attributes.role ?? '') || hasTable(table)) return true
  return rowsIn(table).every(({ row }) => cellsIn(row).length <= 1)
}

/** Whether tables in it stand beside other words: then more is lost than a frame. */
export const nestsTables = (table: SourceElement): boolean =>
  hasTable(table) && rowsIn(table).some(({ row }) => cellsIn(row).filter(hasWords).length > 1)

const spanOf = ({ attributes }: SourceElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(attributes[name] ?? '1', 10)
  return span > 1 ? Math.min(span, MOST_SPAN) : 1
}

type Read = { cell: Cell; isBold: boolean }
const NONE: Read = { cell: { words: [], isHeader: false }, isBold: false }

const isAllBold = (words: Words): boolean =>
  words.length > 0 && words.every((word) => word === 'break' || word.bold || word.text.trim() === '')

type Reading = { losses: Losses; wordsOf: (cell: SourceElement) => Words }

/**
 * The cells in rows of one length. A cell that spans others is split: its words stand in the first, the others are empty
 * (ADR 36). The first row, and the first column, are headers where the source says so, or sets them alone in bold.
 */
export const readTable = (table: SourceElement, { losses, wordsOf }: Reading): Cell[][] => {
  const rows: (Read | undefined)[][] = []
  const sources = rowsIn(table)
  sources.forEach(({ row, isHead }, at) => {
    const line = (rows[at] ??= [])
    let column = 0
    for (const source of cellsIn(row)) {
      while (line[column]) column += 1
      const words = wordsOf(source)
      const [across, down] = [spanOf(source, 'colspan'), spanOf(source, 'rowspan')]
      if (across > 1 || down > 1) losses.count('spans')
      for (let below = 0; below < Math.min(down, sources.length - at); below += 1)
        for (let beside = 0; beside < across; beside += 1) (rows[at + below] ??= [])[column + beside] = NONE
      line[column] = { cell: { words, isHeader: isHead || source.tag === 'th' }, isBold: isAllBold(words) }
      column += across
    }
  })
  return withHeaders(withoutEmptyColumns(rows))
}

const withoutEmptyColumns = (rows: (Read | undefined)[][]): Read[][] => {
  const width = Math.max(0, ...rows.map((row) => row.length))
  const full = rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? NONE))
  const kept = Array.from({ length: width }, (_, column) => column).filter((column) =>
    full.some((row) => row[column]!.cell.words.length > 0),
  )
  return full
    .map((row) => kept.map((column) => row[column]!))
    .filter((row) => row.some(({ cell }) => cell.words.length > 0))
}

const areHeaders = (cells: readonly Read[], others: readonly Read[]): boolean => {
  const filled = cells.filter(({ cell }) => cell.words.length > 0)
  if (filled.length === 0 || others.length === 0) return false
  if (filled.every(({ cell }) => cell.isHeader)) return true
  return filled.every(({ isBold }) => isBold) && !others.every(({ isBold }) => isBold)
}

const withHeaders = (rows: readonly Read[][]): Cell[][] => {
  const [first = [], ...rest] = rows
  const hasRow = areHeaders(first, rest.flat())
  const inColumn = (hasRow ? rest : rows).flatMap(([cell]) => cell ?? [])
  const beside = (hasRow ? rest : rows).flatMap(([, ...cells]) => cells)
  const hasColumn = areHeaders(inColumn, beside)
  return rows.map((row, at) =>
    row.map(({ cell: { words } }, column) => {
      const isHeader = (hasRow && at === 0) || (hasColumn && column === 0)
      // A header is bold by itself.
      return { isHeader, words: isHeader ? words.map(withoutBold) : words }
    }),
  )
}

const withoutBold = (word: Words[number]): Words[number] =>
  word === 'break' ? word : { ...word, bold: false }
