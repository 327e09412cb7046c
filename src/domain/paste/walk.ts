import { createSink, type Flow, inLines, type Sink } from './blocks.ts'
import { BEGINS_MARK, ENDS_MARK, isMark, markOf, readMark, wordItemOf, type WordFormats } from './lists.ts'
import { addressOf, type Notes } from './links.ts'
import { isLost, type Losses } from './losses.ts'
import { hasClass, hasWords, isElement, type SourceElement, type SourceNode } from './source.ts'
import { coloursOf, fontOf, type Look, lookIn, PLAIN } from './styles.ts'
import { isLayout, nestsTables, readTable } from './tables.ts'

export type Walking = { losses: Losses; notes: Notes; formats: WordFormats }

type List = { level: number; isOrdered: boolean; next: number | null }
type Place = { look: Look; flow: Flow; list: List | null; isQuiet: boolean }

const BLOCKS = new Set(
  (
    'address article aside body caption center dd details dialog div dl dt fieldset figcaption figure footer form header ' +
    'hgroup html legend main nav p pre section summary tbody td tfoot th thead tr menu'
  ).split(' '),
)

const RAISED = { sup: '⁰¹²³⁴⁵⁶⁷⁸⁹', sub: '₀₁₂₃₄₅₆₇₈₉' } as const

/** Figures that stand higher or lower are other signs, so that 10⁶ is not read as 106. */
const raised = (text: string, tag: 'sup' | 'sub'): string =>
  /^\s*[\d+−-]+\s*$/.test(text) && !/[+−-]/.test(text)
    ? text.replace(/\d/g, (digit) => RAISED[tag][Number(digit)] ?? digit)
    : text

/** Goes through the source once, in its order, and writes what it meets as blocks. */
export const walk = (root: SourceElement, { losses, notes, formats }: Walking): Sink => {
  const within = (element: SourceElement, place: Place, sink: Sink): void => {
    let isInMark = false
    for (const child of element.children) {
      if (typeof child !== 'string' && 'comment' in child) {
        if (BEGINS_MARK.test(child.comment)) isInMark = place.flow.type === 'item'
        else if (ENDS_MARK.test(child.comment)) isInMark = false
      } else if (!isInMark) visit(child, place, sink)
    }
  }

  const lines = (element: SourceElement, place: Place) => {
    const sink = createSink(losses)
    within(element, { ...place, flow: { type: 'paragraph' }, list: null }, sink)
    return inLines(sink.blocks())
  }

  const cellWords = (cell: SourceElement, place: Place) => {
    mind(cell, place)
    return lines(cell, { ...place, look: lookIn(PLAIN, cell) })
  }

  const block = (element: SourceElement, place: Place, sink: Sink): void => {
    sink.edge(place.flow)
    within(element, place, sink)
    sink.edge(place.flow)
  }

  const note = (
    element: SourceElement,
    number: number | null | undefined,
    { look, flow }: Place,
    sink: Sink,
  ) => {
    if (number === null || number === undefined) return losses.count('notesMissing')
    sink.word(`[${number}]`, { ...look, href: null, underline: false }, flow)
  }

  const listItem = (element: SourceElement, place: Place, sink: Sink): void => {
    const list = place.list ?? { level: 1, isOrdered: false, next: null }
    const aria = Number(element.attributes['data-aria-level'] ?? element.attributes['aria-level'] ?? 1)
    const value = Number.parseInt(element.attributes.value ?? '', 10)
    const number = list.isOrdered ? (Number.isNaN(value) ? list.next : value) : null
    if (list.next !== null) list.next = (number ?? list.next) + 1
    const level = Math.max(list.level, Number.isSafeInteger(aria) ? aria : 1)
    const flow: Flow = { type: 'item', level, isOrdered: list.isOrdered, number }
    block(element, { ...place, flow, list: { ...list } }, sink)
  }

  const listOf = ({ tag, attributes, style, children }: SourceElement, place: Place): List => {
    const first = children.find((child) => isElement(child) && child.tag === 'li') as
      SourceElement | undefined
    const kind = `${attributes.type ?? ''} ${style['list-style-type'] ?? ''} ${first?.style['list-style-type'] ?? ''}`
    if (tag === 'ol' && /^\s*[aAiI]\b|alpha|roman|greek/.test(kind)) losses.count('letters')
    const start = Number.parseInt(attributes.start ?? '1', 10)
    const level = (place.list?.level ?? 0) + 1
    return { level, isOrdered: tag === 'ol', next: tag === 'ol' ? (Number.isNaN(start) ? 1 : start) : null }
  }

  const table = (element: SourceElement, place: Place, sink: Sink): void => {
    if (!isLayout(element)) {
      const caption = element.children.find((child) => isElement(child) && child.tag === 'caption')
      if (caption) visit(caption, { ...place, flow: { type: 'paragraph' } }, sink)
      const rows = readTable(element, { losses, wordsOf: (cell) => cellWords(cell, place) })
      if (rows.length > 0) sink.add({ type: 'table', rows })
      return
    }
    if (nestsTables(element)) losses.count('nested')
    block(element, place, sink)
  }

  const headingLevel = (element: SourceElement): number | null => {
    const level = /^h([1-6])$/.exec(element.tag)?.[1]
    if (level !== undefined) return Number(level)
    if (element.attributes.role === 'heading') return Number(element.attributes['aria-level'] ?? 2) || 2
    return hasClass(element, /^MsoTitle/) ? 1 : null
  }

  const mind = (element: SourceElement, { isQuiet }: Place): void => {
    const font = fontOf(element)
    // A link, and a heading, have a colour by themselves.
    const colours = isQuiet || headingLevel(element) !== null ? [] : coloursOf(element)
    if ((font === null && colours.length === 0) || !hasWords(element)) return
    if (font !== null) losses.font(font)
    colours.forEach(losses.colour)
  }

  const visit = (node: SourceNode, place: Place, sink: Sink): void => {
    if (typeof node === 'string') return text(node, place, sink)
    if (!isElement(node)) return
    const { tag } = node
    if (notes.bodies.includes(node) || notes.backLinks.has(node)) return
    if (tag === 'a' && notes.marks.has(node)) return note(node, notes.marks.get(node), place, sink)
    if (isMark(node) && place.flow.type === 'item') return
    if (isLost(node, { losses, say: (words) => sink.word(words, place.look, place.flow) })) return
    if (tag === 'br') return sink.lineBreak(place.flow)
    if (tag === 'hr') return sink.add({ type: 'rule' })
    mind(node, place)
    element(node, { ...place, look: lookIn(place.look, node) }, sink)
  }

  const element = (node: SourceElement, place: Place, sink: Sink): void => {
    const { tag } = node
    const item = wordItemOf(node)
    const level = headingLevel(node)
    if (level !== null)
      return block(node, { ...place, flow: { type: 'heading', level }, list: null, isQuiet: true }, sink)
    if (item && tag !== 'li') {
      const marked = readMark(markOf(node), formats.get(`${item.list} ${item.level}`), losses)
      return block(node, { ...place, flow: { type: 'item', level: item.level, ...marked } }, sink)
    }
    if (tag === 'ul' || tag === 'ol' || tag === 'menu') {
      const outer = place.flow
      within(node, { ...place, list: listOf(node, place) }, sink)
      return sink.edge(outer)
    }
    if (tag === 'li') return listItem(node, place, sink)
    if (tag === 'table') return table(node, place, sink)
    if (tag === 'blockquote' || hasClass(node, /^Mso(Intense)?Quote/))
      return block(node, { ...place, flow: { type: 'quote' }, list: null }, sink)
    if (tag === 'a') return link(node, place, sink)
    if (tag === 'q') return quoted(node, place, sink)
    if (tag === 'sup' || tag === 'sub') return raisedWords(node, place, sink, tag)
    // A paragraph of its own, so that what follows it does not join it.
    if (BLOCKS.has(tag)) return block(node, place, sink)
    within(node, place, sink)
  }

  const link = (node: SourceElement, place: Place, sink: Sink): void => {
    const { href } = node.attributes
    const address = href === undefined ? null : addressOf(href)
    if (href !== undefined && address === null && hasWords(node)) losses.count('links')
    const look = address === null ? place.look : { ...place.look, href: address }
    within(node, { ...place, look, isQuiet: address !== null || place.isQuiet }, sink)
  }

  const quoted = (node: SourceElement, place: Place, sink: Sink): void => {
    sink.word('“', place.look, place.flow)
    within(node, place, sink)
    sink.word('”', place.look, place.flow)
  }

  const raisedWords = (node: SourceElement, place: Place, sink: Sink, tag: 'sup' | 'sub'): void => {
    const only = node.children.length === 1 ? node.children[0] : undefined
    if (typeof only === 'string') return text(raised(only, tag), place, sink)
    within(node, place, sink)
  }

  const text = (words: string, { look, flow }: Place, sink: Sink): void => {
    if (!look.pre) return sink.word(words.replace(/[\t\n\v\f\r]+/g, ' '), look, flow)
    words.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) sink.lineBreak(flow)
      sink.word(line, look, flow)
    })
  }

  const sink = createSink(losses)
  const place: Place = { look: PLAIN, flow: { type: 'paragraph' }, list: null, isQuiet: false }
  within(root, place, sink)
  sink.edge(place.flow)
  notes.bodies.forEach((body, index) => {
    const words = lines(body, place)
    if (words.length === 0) return
    losses.count('notes')
    const number = { ...PLAIN, text: `[${index + 1}] ` }
    sink.add({ type: 'paragraph', words: [number, ...words] })
  })
  return sink
}
