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

/** A PDF file: its signs put together again as lines, columns and paragraphs. A file of pictures has none, and says so. */
export const readPdf = async (bytes: Uint8Array): Promise<Omit<SourceFile, 'name' | 'sha256'>> => {
  const unpdf = await import('unpdf').catch(() => {
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
    const notes = new Set<ReadNote>()
    const losses = countLosses()
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await unlessDamaged(pdf.getPage(number))
      const [, , width = 0] = page.view
      const { lines, hasColumns } = linesOfPage({
        number,
        width,
        items: await unlessDamaged(itemsOf(page, hasLooks)),
      })
      if (hasColumns) notes.add('columns')
      if (lines.some(({ text }) => text.includes('\uFFFD'))) notes.add('unreadSigns')
      pages.push(lines)
      page.cleanup()
    }
    const blocks = blocksOfLines(pages, losses)
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

const itemsOf = async (page: Page, hasLooks: boolean): Promise<PdfItem[]> => {
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
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform
    const size = Math.hypot(c, d) || Math.hypot(a, b)
    return str === '' || size === 0
      ? []
      : [{ text: readable(str), x, y, width, size, isRtl: dir === 'rtl', isBold: isBold(fontName) }]
  })
}
