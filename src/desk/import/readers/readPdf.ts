import type { getDocumentProxy } from 'unpdf'
import type { ReadNote, SourceFile } from '../../../domain/import/source.ts'
import { countLosses } from '../../../domain/paste/losses.ts'
import { blocksOfLines } from './pdfBlocks.ts'
import { linesOfPage, type PdfItem, type PdfLine } from './pdfLines.ts'
import { refused } from './readerErrors.ts'

const MOST_PAGES = 400
/** Which typeface is bold is asked where there are no more pages: it costs reading all of their drawing. */
const MOST_FOR_LOOKS = 60

type TextItem = { str: string; dir: string; transform: number[]; width: number; fontName: string }
type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>
type Page = Awaited<ReturnType<Pdf['getPage']>>
/** `turn`: by how many quarters it stands against the page as it is looked at, to the left. */
type SetItem = PdfItem & { turn: number }

/** A PDF file: its signs put together again as lines, columns and paragraphs. A file of pictures has none, and says so. */
export const readPdf = async (bytes: Uint8Array): Promise<Omit<SourceFile, 'name' | 'sha256'>> => {
  const unpdf = await import(/* webpackIgnore: true */ /* turbopackIgnore: true */ 'unpdf').catch(() => {
    throw refused('notInstalled')
  })
  const pdf = await unpdf
    .getDocumentProxy(bytes, {
      ...{ isEvalSupported: false, disableFontFace: true, useSystemFonts: false, useWorkerFetch: false },
      ...{ enableXfa: false, stopAtErrors: false, verbosity: 0 },
    })
    .catch((error: unknown) => {
      throw refused(error instanceof Error && error.name === 'PasswordException' ? 'protected' : 'damaged')
    })
  try {
    if (pdf.numPages > MOST_PAGES) throw refused('tooLong')
    const hasLooks = pdf.numPages <= MOST_FOR_LOOKS
    const pages: PdfLine[][] = []
    const sideways: PdfLine[][] = []
    const notes = new Set<ReadNote>()
    const losses = countLosses()
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await unlessDamaged(pdf.getPage(number))
      const [upright = [], ...turned] = byTurn(await unlessDamaged(itemsOf(page, hasLooks)))
      const { lines, hasColumns } = linesOfPage({ number, width: widthOf(page), items: upright })
      // What stands sideways, as in the margin, is of no line of the page, and comes behind all of them.
      const beside = turned.map((items) => linesOfPage({ number, width: Infinity, items }).lines)
      if (hasColumns) notes.add('columns')
      if ([lines, ...beside].flat().some(({ text }) => text.includes('\uFFFD'))) notes.add('unreadSigns')
      pages.push(lines)
      sideways.push(...beside)
      page.cleanup()
    }
    const blocks = blocksOfLines([...pages, ...sideways.filter((lines) => lines.length > 0)], losses)
    if (blocks.length === 0) notes.add('picturesOnly')
    return { kind: 'pdf', blocks, pictures: [], losses: losses.said(), notes: [...notes], writtenAt: null }
  } finally {
    await pdf.cleanup()
    await pdf.destroy()
  }
}

/** What a reader of PDF files finds wrong behind the head of one, it finds as it goes. */
const unlessDamaged = async <Read>(reading: Promise<Read>): Promise<Read> => {
  try {
    return await reading
  } catch {
    throw refused('damaged')
  }
}

/** A sign without a letter behind it is shown as one that cannot be read. */
const readable = (text: string): string => text.replace(/(?![\t\n\v\f\r])\p{Cc}/gu, '\uFFFD')

const quartersOf = ({ rotate }: Page): number => (((rotate / 90) % 4) + 4) % 4

const widthOf = (page: Page): number => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return quartersOf(page) % 2 === 0 ? right - left : top - bottom
}

type Point = { x: number; y: number }
/** Turned around the origin by so many quarters to the right. */
const turnedRight = ({ x, y }: Point, quarters: number): Point =>
  quarters % 4 === 0 ? { x, y } : turnedRight({ x: y, y: -x }, (quarters % 4) - 1)

/** Where a run stands as the page is looked at, which may be turned, and from there as the run itself is read. */
const setOn = (page: Page, [a = 0, b = 0, , , x = 0, y = 0]: readonly number[]): Point & { turn: number } => {
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const quarters = quartersOf(page)
  const { x: across, y: up } = turnedRight({ x: a, y: b }, quarters)
  const turn = ((Math.round(Math.atan2(up, across) / (Math.PI / 2)) % 4) + 4) % 4
  const placed = turnedRight({ x: x - left, y: y - bottom }, quarters)
  const shown = {
    x: placed.x + (quarters === 2 ? right - left : quarters === 3 ? top - bottom : 0),
    y: placed.y + (quarters === 1 ? right - left : quarters === 2 ? top - bottom : 0),
  }
  return { ...turnedRight(shown, turn), turn }
}

/** The upright ones first. */
const byTurn = (items: readonly SetItem[]): SetItem[][] =>
  [0, 1, 2, 3].flatMap((turn) => {
    const own = items.filter((item) => item.turn === turn)
    return turn === 0 || own.length > 0 ? [own] : []
  })

const itemsOf = async (page: Page, hasLooks: boolean): Promise<SetItem[]> => {
  if (hasLooks) await page.getOperatorList()
  const { items } = await page.getTextContent({ includeMarkedContent: false })
  const bold = new Map<string, boolean>()
  const isBold = (font: string): boolean => {
    const kept = bold.get(font)
    if (kept !== undefined) return kept
    const found =
      hasLooks && page.commonObjs.has(font)
        ? (page.commonObjs.get(font) as { name?: string; bold?: boolean })
        : null
    const is = found?.bold === true || /bold|black|heavy|semibold/i.test(found?.name ?? '')
    bold.set(font, is)
    return is
  }
  return (items as TextItem[]).flatMap(({ str, dir, transform, width, fontName }) => {
    const [a = 0, b = 0, c = 0, d = 0] = transform
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    return str === '' || size === 0
      ? []
      : [
          {
            ...setOn(page, transform),
            ...{ text: readable(str), width, size, isRtl: dir === 'rtl', isBold: isBold(fontName) },
          },
        ]
  })
}
