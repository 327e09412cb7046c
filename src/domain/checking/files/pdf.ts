import type { ShownFile } from './shown.ts'

/** As much of pdf.js as is needed: the browser loads it when there is a PDF, and tests bring their own. */
export type PdfReader = {
  getDocument: (source: { data: Uint8Array; isEvalSupported: false; useSystemFonts: false }) => {
    promise: Promise<PdfDocument>
    destroy: () => Promise<unknown>
  }
}

type PdfItem = {
  str?: string
  hasEOL?: boolean
  transform?: number[]
  height?: number
  width?: number
  dir?: string
}
type PdfDocument = {
  numPages: number
  getPage: (number: number) => Promise<{ getTextContent: () => Promise<{ items: unknown[] }> }>
  getAttachments: () => Promise<unknown>
}

export const PROOF_NAME = 'communique-proof.json'
const MOST_PAGES = 200

/** The line at the foot of a page that only says which page it is. */
const isPageNumber = (line: string, page: number, pages: number): boolean => {
  const plain = line.replace(/\s+/gu, '')
  return plain === String(page) || plain === `${page}/${pages}`
}

/** Lines as they stand in the file, without the page numbers at the top and the foot of a page. */
const linesOf = (items: readonly PdfItem[], { page, pages }: { page: number; pages: number }): string[] => {
  const lines = ['']
  for (const { str = '', hasEOL } of items) {
    lines[lines.length - 1] += str
    if (hasEOL) lines.push('')
  }
  const shown = lines.map((line) => line.trim()).filter((line) => line !== '')
  const tail = shown.at(-1)?.replace(new RegExp(`(?<=[0-9a-f]{64}) *${page} */ *${pages}$`, 'u'), '')
  if (tail !== undefined) shown[shown.length - 1] = tail
  if (isPageNumber(shown.at(-1) ?? '', page, pages)) shown.pop()
  if (isPageNumber(shown[0] ?? '', page, pages)) shown.shift()
  return shown
}

const proofIn = (attachments: unknown): string | null => {
  const all = Object.values(
    (attachments ?? {}) as Record<string, { filename?: string; content?: Uint8Array }>,
  )
  const found = all.find(({ filename }) => filename === PROOF_NAME)
  return found?.content ? new TextDecoder().decode(found.content) : null
}

/** @throws for what is no PDF, or is locked. */
export const readPdf = async (bytes: Uint8Array, { getDocument }: PdfReader): Promise<ShownFile> => {
  const task = getDocument({ data: bytes, isEvalSupported: false, useSystemFonts: false })
  try {
    const pdf = await task.promise
    const pages = Math.min(pdf.numPages, MOST_PAGES)
    const lines: string[] = []
    for (let page = 1; page <= pages; page += 1) {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      lines.push(...linesOf(items as PdfItem[], { page, pages: pdf.numPages }))
    }
    return { text: lines.join('\n'), proof: proofIn(await pdf.getAttachments()) }
  } finally {
    await task.destroy()
  }
}
