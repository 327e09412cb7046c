import { isRich } from '../merging/isRich.ts'
import type { RawNode } from '../richText.ts'
import { say, type Sentence } from '../sentences.ts'
import type { Anchor, Passage } from './anchor.ts'
import { commonEnd, commonStart, findPassage } from './findPassage.ts'
import { inParagraphs } from './paragraphs.ts'
import { childrenOf, isInline, isLink, type Line, linesOf, textOf } from './lines.ts'

/** What is to stand where a passage stands. */
export type Replacement = { anchor: Anchor; words: string }

/** `at`: the characters that others stand in place of. */
type Replaced = { ok: true; value: unknown; at: Passage } | { ok: false; sentence: Sentence }

/**
 * A field with a suggestion's words in it: a string, or running text as Lexical keeps it. What stands around the passage keeps
 * its form, and blocks that have nothing to do with it are the very same. Nothing but words comes into the text.
 */
export const replacePassage = (value: unknown, { anchor, words }: Replacement): Replaced => {
  const lines = linesOf(value)
  const place = findPassage(
    lines.map(({ text }) => text),
    anchor,
  )
  const line = place && lines[place.line]
  if (!place || !line)
    return { ok: false, sentence: say('suggestions.gone', { words: { quote: anchor.quote } }) }
  return replaceAt(value, { line: place.line, ...smallest(line.text, place, words) })
}

/** Characters of a line, and what is to stand there. */
export type Edit = Passage & { words: string }

/** Which characters a suggestion changes, where its passage stands now; null where it does not. */
export const editOf = (texts: readonly string[], { anchor, words }: Replacement): Edit | null => {
  const place = findPassage(texts, anchor)
  return place && { line: place.line, ...smallest(texts[place.line] ?? '', place, words) }
}

/** The same for characters whose place is known. */
export const replaceAt = (value: unknown, { line: index, ...change }: Edit): Replaced => {
  const line = linesOf(value)[index]
  const at = { line: index, from: change.from, to: change.to }
  if (!line) return { ok: true, value, at }
  if (line.block === null || !isRich(value))
    return { ok: true, value: spliced(line.text, inOneLine(change)), at }
  const put = inBlock(value, line, change)
  return put.ok ? { ...put, at } : put
}

type Change = { from: number; to: number; words: string }

/** A field of one line has no ends of lines. */
const inOneLine = ({ words, ...change }: Change): Change => ({ ...change, words: words.replace(/\n+/g, ' ') })

const spliced = (text: string, { from, to, words }: Change): string =>
  text.slice(0, from) + words + text.slice(to)

/** Without what is the same at both ends, so that words which stay keep their form. */
const smallest = (text: string, { from, to }: Pick<Passage, 'from' | 'to'>, words: string): Change => {
  const quote = text.slice(from, to)
  const start = commonStart(quote, words)
  const end = commonEnd(quote.slice(start), words.slice(start))
  return { from: from + start, to: to - end, words: words.slice(start, words.length - end) }
}

type Rich = { root: RawNode }

type Put = { ok: true; value: unknown } | { ok: false; sentence: Sentence }

const inBlock = (value: Rich, { block }: Line, change: Change): Put => {
  if (!block) return { ok: true, value }
  const spans = spansOf(block)
  // Its words are the address itself; changed alone they would name one and lead to another.
  const isAddress = spans.some(({ isAuto, ...span }) => isAuto && touches(span, change))
  if (isAddress) return { ok: false, sentence: say('suggestions.address') }
  const next = { ...block, children: changedChildren(block, change, targetOf(spans, change)) }
  return { ok: true, value: { ...value, root: withBlock(value.root, block, next) } }
}

/** A run of words of one form, and where in its line it stands. */
type Span = { node: RawNode; from: number; to: number; isLinked: boolean; isAuto: boolean }

const spansOf = (block: RawNode): Span[] => {
  let at = 0
  const walk = (node: RawNode, link: RawNode | null): Span[] => {
    if (isLink(node)) return childrenOf(node).flatMap((child) => walk(child, node))
    const from = at
    at += textOf(node).length
    return [{ node, from, to: at, isLinked: link !== null, isAuto: link?.type === 'autolink' }]
  }
  return childrenOf(block)
    .filter(isInline)
    .flatMap((child) => walk(child, null))
}

const touches = (span: Pick<Span, 'from' | 'to'>, { from, to }: Change): boolean =>
  from === to ? span.from < from && from < span.to : span.from < to && from < span.to

/**
 * The run that the new words are written in: the first of those that they replace; what is only put in goes on the run
 * before it, yet not on a link that ends there. Null: there is none.
 */
const targetOf = (spans: readonly Span[], change: Change): RawNode | null => {
  const runs = spans.filter(({ node }) => node.type === 'text')
  if (change.from < change.to) return runs.find((span) => touches(span, change))?.node ?? null
  const before = runs.find(({ from, to }) => from < change.from && change.from <= to)
  const behind = runs.find(({ from }) => from === change.from)
  const isEndOfLink = before?.isLinked && before.to === change.from
  const own = isEndOfLink ? (behind?.isLinked ? undefined : behind) : (before ?? behind)
  return own?.node ?? null
}

/** As the editor writes it. */
const plainRun = (text: string): RawNode => ({
  ...{ type: 'text', version: 1, text, format: 0 },
  ...{ detail: 0, mode: 'normal', style: '' },
})

const changedChildren = (block: RawNode, change: Change, target: RawNode | null): RawNode[] => {
  let at = 0
  let isPending = target === null && change.words !== ''
  const walk = (node: RawNode): RawNode[] => {
    const start = at
    // At the very place, before what stands behind it.
    const put = isPending && start >= change.from ? [plainRun(change.words)] : []
    if (put.length > 0) isPending = false
    if (!isInline(node)) return [...put, node]
    if (isLink(node)) {
      const children = childrenOf(node).flatMap(walk)
      const isSame = children.every((child, index) => child === childrenOf(node)[index])
      const rest = isSame && children.length === childrenOf(node).length ? node : { ...node, children }
      return [...put, ...(children.length > 0 ? [rest] : [])]
    }
    const text = textOf(node)
    at = start + text.length
    return [...put, ...changedRun(node, { ...change, start, isTarget: node === target })]
  }
  const children = childrenOf(block)
  const changed = children.flatMap(walk)
  return isPending ? [...changed, plainRun(change.words)] : changed
}

const changedRun = (
  node: RawNode,
  { start, isTarget, from, to, words }: Change & { start: number; isTarget: boolean },
): RawNode[] => {
  const text = textOf(node)
  const [first, last] = [from - start, to - start].map((at) => Math.min(Math.max(at, 0), text.length))
  if (!isTarget && first === last) return [node]
  if (node.type !== 'text') return []
  const next = text.slice(0, first) + (isTarget ? words : '') + text.slice(last)
  return next === '' ? [] : [{ ...node, text: next }]
}

/**
 * The same tree with one block in place of another, or several where its words hold ends of paragraphs; whatever does not
 * hold it is the very same.
 */
const withBlock = <Node extends RawNode>(node: Node, old: RawNode, next: RawNode, isInCell = false): Node => {
  if (!Array.isArray(node.children)) return node
  const before = node.children as unknown[]
  const isCell = isInCell || node.type === 'tablecell'
  const children = before.flatMap((child) => {
    if (child === old) return inParagraphs(next, isCell || next.type === 'tablecell')
    return typeof child === 'object' && child !== null
      ? [withBlock(child as RawNode, old, next, isCell)]
      : [child]
  })
  const isSame =
    children.length === before.length && children.every((child, index) => child === before[index])
  return isSame ? node : { ...node, children }
}
