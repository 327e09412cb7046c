import { ANCHOR_FIELDS, type Anchor, type AnchorField, contextOf } from '../../domain/suggestions/anchor.ts'
import { findPassage } from '../../domain/suggestions/findPassage.ts'

/** A run of words on the page, and from which character of its line it stands. */
type Piece = { node: Text; from: number }

/** The words of one paragraph, item or cell, as `linesOf` reads them from what is stored. */
export type PageLine = { text: string; pieces: Piece[] }

/** A passage as a request names it. */
export type Marked = Pick<Anchor, 'field' | 'line' | 'from' | 'quote' | 'before' | 'after'>

const BLOCKS: readonly string[] = ['P', 'H1', 'H2', 'H3', 'H4', 'H5', 'H6', 'BLOCKQUOTE', 'LI', 'TD', 'TH']

/** What is no word of the text: what was taken out of it, and pictures with what is said under them. */
const isBeside = (element: Element): boolean =>
  element.tagName === 'DEL' || element.hasAttribute('data-lexical-decorator')

/** What a field shows, line by line, those without words left out. */
export const linesOnPage = (root: Element): PageLine[] => {
  const lines: PageLine[] = []
  const visit = (node: Node, line: PageLine): void => {
    if (node instanceof Text) {
      line.pieces.push({ node, from: line.text.length })
      line.text += node.data
    } else if (node instanceof HTMLBRElement) {
      if (node.nextSibling) line.text += '\n'
    } else if (node instanceof Element && !isBeside(node)) {
      const isBlock = BLOCKS.includes(node.tagName)
      const inner = isBlock ? { text: '', pieces: [] } : line
      if (isBlock) lines.push(inner)
      node.childNodes.forEach((child) => visit(child, inner))
    }
  }
  const outside: PageLine = { text: '', pieces: [] }
  if (BLOCKS.includes(root.tagName)) visit(root, outside)
  else root.childNodes.forEach((child) => visit(child, outside))
  return lines.filter(({ text }) => text !== '')
}

type FieldElement = HTMLElement | HTMLTextAreaElement

export const articleOf = (around: ParentNode, text: string): HTMLElement | null =>
  around.querySelector<HTMLElement>(`article[data-text="${CSS.escape(text)}"]`)

/** Where the words of a field stand in an article, to write in or to read. */
export const fieldIn = (article: ParentNode, field: AnchorField): FieldElement | null =>
  field === 'body'
    ? article.querySelector<HTMLElement>('.composer__editor[data-field="body"] > .printed__text')
    : article.querySelector<FieldElement>(`textarea[name="${field}"], p[data-field="${field}"]`)

const linesIn = (element: FieldElement): PageLine[] => {
  if (!(element instanceof HTMLTextAreaElement)) return linesOnPage(element)
  return element.value === '' ? [] : [{ text: element.value, pieces: [] }]
}

/** @returns the characters of the line from `from` to `to`; null where nothing of it can be drawn. */
const rangeIn = ({ pieces }: PageLine, { from, to }: { from: number; to: number }): Range | null => {
  const first = pieces.find((piece) => from < piece.from + piece.node.length)
  const last = pieces.findLast((piece) => piece.from < to)
  if (!first || !last) return null
  const range = document.createRange()
  range.setStart(first.node, Math.max(0, from - first.from))
  range.setEnd(last.node, Math.min(last.node.length, to - last.from))
  return range
}

/** Where an anchor's passage stands on the page now; `range`: null in a field of one line, which draws its own words. */
export type Shown = { element: FieldElement; from: number; to: number; range: Range | null }

export const showing = (article: ParentNode, anchor: Anchor): Shown | null => {
  const element = fieldIn(article, anchor.field)
  if (!element || element.lang !== anchor.locale) return null
  const lines = linesIn(element)
  const place = findPassage(
    lines.map(({ text }) => text),
    anchor,
  )
  const line = place && lines[place.line]
  if (!place || !line) return null
  return { element, from: place.from, to: place.to, range: rangeIn(line, place) }
}

const toMarked = (
  field: AnchorField,
  text: string,
  { line, from, to }: { line: number; from: number; to: number },
): Marked => ({ field, line, from, quote: text.slice(from, to), ...contextOf(text, { from, to }) })

/** Every place of an article where these words stand. */
export const placesOf = (article: ParentNode, quote: string): Marked[] =>
  quote.trim() === ''
    ? []
    : ANCHOR_FIELDS.flatMap((field) => {
        const element = fieldIn(article, field)
        return (element ? linesIn(element) : []).flatMap(({ text }, line) => {
          const found: Marked[] = []
          for (let from = text.indexOf(quote); from >= 0; from = text.indexOf(quote, from + 1))
            found.push(toMarked(field, text, { line, from, to: from + quote.length }))
          return found
        })
      })

/** What is selected in a text: `isSplit`: it goes on in further lines. */
export type Selected = { text: string; marked: Marked; isSplit: boolean; box: DOMRect }

/** What is selected in a field of one of the texts; null for nothing. */
export const selectedIn = (around: Element): Selected | null => {
  const active = document.activeElement
  if (active instanceof HTMLTextAreaElement) return around.contains(active) ? inTextarea(active) : null
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const { startContainer: start } = range
  const article = (start instanceof Element ? start : start.parentElement)?.closest('article[data-text]')
  if (!article || !around.contains(article) || !isStored(article)) return null
  for (const field of ANCHOR_FIELDS) {
    const element = fieldIn(article, field)
    if (!element || element instanceof HTMLTextAreaElement || !range.intersectsNode(element)) continue
    const chosen = linesOnPage(element).flatMap(({ text, pieces }, line) => {
      const part = trimmed(text, overlap(pieces, range))
      return part ? [toMarked(field, text, { line, ...part })] : []
    })
    if (chosen[0])
      return {
        ...{ text: textOfArticle(article), marked: chosen[0], isSplit: chosen.length > 1 },
        box: range.getBoundingClientRect(),
      }
  }
  return null
}

/** A text that nobody has saved yet has no comments. */
const isStored = (article: Element): boolean => textOfArticle(article) !== 'new'

const textOfArticle = (article: Element): string => article.getAttribute('data-text') ?? ''

const inTextarea = (area: HTMLTextAreaElement): Selected | null => {
  const article = area.closest('article[data-text]')
  const field = ANCHOR_FIELDS.find((one) => one === area.name)
  const part = trimmed(area.value, { from: area.selectionStart, to: area.selectionEnd })
  if (!article || !field || !part || !isStored(article)) return null
  const marked = toMarked(field, area.value, { line: 0, ...part })
  return { text: textOfArticle(article), marked, isSplit: false, box: area.getBoundingClientRect() }
}

type Part = { from: number; to: number }

/** Blanks at its ends are no part of what somebody meant to select. */
const trimmed = (text: string, part: Part | null): Part | null => {
  if (!part) return null
  const words = text.slice(part.from, part.to)
  const from = part.from + (words.length - words.trimStart().length)
  const to = from + words.trim().length
  return to > from ? { from, to } : null
}

const overlap = (pieces: readonly Piece[], range: Range): Part | null => {
  const touched = pieces.filter(({ node }) => range.intersectsNode(node))
  const [first, last] = [touched.at(0), touched.at(-1)]
  if (!first || !last) return null
  const from = first.node === range.startContainer ? range.startOffset : 0
  const to = last.node === range.endContainer ? range.endOffset : last.node.length
  return { from: first.from + from, to: last.from + to }
}
