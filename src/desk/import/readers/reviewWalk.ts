import { cleanText, INVISIBLE } from '../../../domain/cleanText.ts'
import { NOTE_STYLE, type Place, placeOfBookmark } from '../../../domain/review/mark.ts'
import {
  type FileComment,
  type Left,
  type LeftReason,
  LONGEST_AUTHOR,
  type Paragraph,
  type Piece,
  type PieceKind,
  type Spot,
} from '../../../domain/review/source.ts'
import { attributeOf, childOf, elementsOf, findAll, localName, type XmlElement } from './xml.ts'
import { wordsOf } from './docxTree.ts'

/** A name as it is written in a file: one line of it, which steers nothing. */
export const authorOf = (element: XmlElement): string => {
  const name = cleanText(attributeOf(element, 'author') ?? '')
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
  return [...name.trim()].slice(0, LONGEST_AUTHOR).join('').trim()
}

const KINDS: Readonly<Record<string, { kind: PieceKind; isMove?: true }>> = {
  ins: { kind: 'inserted' },
  del: { kind: 'deleted' },
  moveTo: { kind: 'inserted', isMove: true },
  moveFrom: { kind: 'deleted', isMove: true },
}

/** Changes of how something looks, which no suggestion has. */
const LOOKS = [
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
]
const LEFT_ASIDE = new Set([
  'instrText',
  'delInstrText',
  'rPr',
  'sectPr',
  'tblPr',
  'tcPr',
  'sdtPr',
  'rt',
  'object',
])

/** What holds for the words below an element. */
type Setting = { kind: PieceKind; author: string; isMove?: true }
const KEPT: Setting = { kind: 'kept', author: '' }

export type Walk = {
  read: (root: XmlElement) => void
  paragraphs: () => Paragraph[]
  left: () => Left[]
  rangeOf: (comment: string) => Pick<FileComment, 'from' | 'to' | 'quoted'>
}

type Range = { from: Spot; to: Spot | null; quoted: string }

/** Goes through a part of a file in the order of reading, and holds who changed what in it. */
export const createReviewWalk = (): Walk => {
  const paragraphs: Paragraph[] = []
  const left: Left[] = []
  /** Those that are open, by name: LibreOffice opens one twice, and ends it once. */
  const bookmarks = new Map<string, Place>()
  const names = new Map<string, string>()
  const ranges = new Map<string, Range>()
  const open = new Set<string>()
  let current: Paragraph | null = null

  const leave = (reason: LeftReason, author: string, words: string): void => {
    const last = left.at(-1)
    // A program parts a line into many runs; for a reader it is one.
    if (last && reason === 'formatting' && last.reason === reason && last.author === author) {
      if (!last.words.endsWith(words)) last.words = `${last.words}${words}`
    } else left.push({ reason, author, words, instead: '' })
  }
  const placeNow = (): Place | null => [...bookmarks.values()].at(-1) ?? null

  const put = (text: string, { kind, author, isMove }: Setting): void => {
    if (!current || text === '') return
    if (current.pieces.length === 0) current.place = placeNow()
    const piece: Piece = { kind, text, author, ...(isMove ? { isMove } : {}) }
    const last = current.pieces.at(-1)
    if (last?.kind === kind && last.author === author && last.isMove === isMove) last.text += text
    else current.pieces.push(piece)
    if (kind !== 'deleted')
      for (const id of open) {
        const range = ranges.get(id)
        if (range && range.quoted.length < 2_000) range.quoted += text
      }
  }
  const spot = (): Spot => ({
    paragraph: Math.max(paragraphs.length - 1, 0),
    at: (current?.pieces ?? []).reduce(
      (sum, { kind, text }) => sum + (kind === 'inserted' ? 0 : text.length),
      0,
    ),
  })

  const mark = (element: XmlElement): boolean => {
    const id = attributeOf(element, 'id') ?? ''
    switch (localName(element)) {
      case 'bookmarkStart': {
        const name = attributeOf(element, 'name') ?? ''
        const place = placeOfBookmark(name)
        if (place) bookmarks.set(name, place)
        names.set(id, name)
        return true
      }
      case 'bookmarkEnd':
        bookmarks.delete(names.get(id) ?? '')
        return true
      case 'commentRangeStart':
        ranges.set(id, { from: spot(), to: null, quoted: '' })
        open.add(id)
        return true
      case 'commentRangeEnd': {
        const range = ranges.get(id)
        if (range) range.to = spot()
        open.delete(id)
        return true
      }
      default:
        return false
    }
  }

  const looksOf = (properties: XmlElement | undefined, words: string): void => {
    for (const change of properties
      ? elementsOf(properties).filter((one) => LOOKS.includes(localName(one)))
      : [])
      leave('formatting', authorOf(change), words)
  }

  const readRun = (run: XmlElement, setting: Setting): void => {
    const properties = childOf(run, 'rPr')
    const style = properties && childOf(properties, 'rStyle')
    looksOf(properties, wordsOf(run))
    const isNote = style !== undefined && attributeOf(style, 'val') === NOTE_STYLE
    if (isNote && setting.kind === 'kept') return
    for (const child of elementsOf(run)) {
      const boxes = findAll({ ...run, children: [child] }, ['txbxContent'])
      if (boxes.length > 0) for (const box of boxes.slice(0, 1)) readBox(box)
      else if (!isBreakOfSheet(child)) put(wordsOf(child), setting)
    }
  }

  /** No text of ours has boxes: what is changed in one is listed. */
  const readBox = (box: XmlElement): void => {
    const inner = createReviewWalk()
    inner.read(box)
    left.push(...inner.left())
    for (const { pieces } of inner.paragraphs())
      for (const { kind, author, text } of pieces) if (kind !== 'kept') leave('elsewhere', author, text)
  }

  const readInline = (element: XmlElement, setting: Setting): void => {
    const name = localName(element)
    if (mark(element) || LEFT_ASIDE.has(name)) return
    if (name === 'r') return readRun(element, setting)
    if (name === 'oMath') return put(wordsOf(element), setting)
    const changed = KINDS[name]
    const inside = changed ? nested(element, setting, { ...changed, author: authorOf(element) }) : setting
    for (const child of elementsOf(element)) readInline(child, inside)
  }

  /** What one put in and another took out again: the first one's suggestion stands, and the other's is listed. */
  const nested = (element: XmlElement, outer: Setting, inner: Setting): Setting => {
    if (outer.kind === 'kept' || outer.kind === inner.kind) return outer.kind === 'kept' ? inner : outer
    const [putIn, takenOut] = outer.kind === 'inserted' ? [outer, inner] : [inner, outer]
    leave('undone', takenOut.author, wordsOf(element))
    return putIn
  }

  const readParagraph = (element: XmlElement, isNewRow: boolean): void => {
    const properties = childOf(element, 'pPr')
    const style = properties && childOf(properties, 'pStyle')
    const ofEnd = properties && childOf(properties, 'rPr')
    const ended = ofEnd && elementsOf(ofEnd).find((one) => KINDS[localName(one)])
    const paragraph: Paragraph = {
      pieces: [],
      end: ended
        ? { kind: KINDS[localName(ended)]?.kind ?? 'kept', author: authorOf(ended) }
        : { kind: 'kept', author: '' },
      place: placeNow(),
      style: (style && attributeOf(style, 'val')) ?? '',
      ...(isNewRow ? { isNewRow } : {}),
    }
    paragraphs.push(paragraph)
    current = paragraph
    for (const child of elementsOf(element)) if (localName(child) !== 'pPr') readInline(child, KEPT)
    if (paragraph.pieces.length === 0) paragraph.place = placeNow() ?? paragraph.place
    looksOf(properties, paragraph.pieces.map(({ text }) => text).join(''))
    current = null
  }

  const readBlock = (element: XmlElement, isNewRow: boolean): void => {
    const name = localName(element)
    if (mark(element) || LEFT_ASIDE.has(name)) return looksOf(element, '')
    if (name === 'p') return readParagraph(element, isNewRow)
    const row = name === 'tr' ? childOf(element, 'trPr') : undefined
    const changed = row && elementsOf(row).find((one) => localName(one) === 'ins' || localName(one) === 'del')
    if (changed) leave('table', authorOf(changed), wordsOf(element).trim())
    for (const child of elementsOf(element))
      readBlock(child, isNewRow || (changed !== undefined && localName(changed) === 'ins'))
  }

  return {
    read: (root) => readBlock(root, false),
    paragraphs: () => withPlaces(paragraphs.map((one) => (one.isNewRow ? { ...one, pieces: [] } : one))),
    left: () => left,
    rangeOf: (comment) => ranges.get(comment) ?? { from: null, to: null, quoted: '' },
  }
}

/** Between pages or columns: no end of a line. */
const isBreakOfSheet = (element: XmlElement): boolean =>
  localName(element) === 'br' && ['page', 'column'].includes(attributeOf(element, 'type') ?? '')

/** What is put in at the edge of a text stands outside of its bookmark, and belongs to it. */
const withPlaces = (paragraphs: readonly Paragraph[]): Paragraph[] => {
  const isNew = ({ pieces }: Paragraph) =>
    pieces.length > 0 && pieces.every(({ kind }) => kind === 'inserted')
  const placed = paragraphs.map((paragraph) => ({ ...paragraph }))
  const take = (paragraph: Paragraph, from: Paragraph | undefined): void => {
    if (paragraph.place === null && isNew(paragraph) && from?.place?.field === 'body')
      paragraph.place = from.place
  }
  placed.forEach((paragraph, index) => take(paragraph, placed[index - 1]))
  for (const [index, paragraph] of [...placed.entries()].reverse()) take(paragraph, placed[index + 1])
  return placed
}
