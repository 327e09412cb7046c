import { type Style, styleOf } from './styles.ts'

/** As much of a document as is read: browsers' nodes fit, and so do those of tests. */
export type DomNode = {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue: string | null
  readonly childNodes: ArrayLike<DomNode>
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>
}

export type SourceElement = {
  tag: string
  attributes: Readonly<Record<string, string>>
  style: Style
  children: SourceNode[]
}
export type SourceNode = string | { comment: string } | SourceElement

export const isElement = (node: SourceNode): node is SourceElement =>
  typeof node !== 'string' && 'tag' in node

/** A body of 100,000 characters, the longest that a text may have, comes with fewer than half of these. */
const MOST_NODES = 100_000
/** Deeper than this an element is read as if it stood in its parent. */
const DEEPEST = 120

/** Their content is no words; styles are read for Word's lists alone. */
const UNREAD = ['script', 'noscript', 'template', 'title', 'xml', 'link', 'meta', 'base']

type Source = { root: SourceElement; css: string }

const ELEMENT = 1
const TEXT = 3
const COMMENT = 8

const toElement = (node: DomNode): SourceElement => {
  const attributes = Object.fromEntries(
    Array.from(node.attributes ?? [], ({ name, value }) => [name.toLowerCase(), value]),
  )
  return {
    tag: node.nodeName.toLowerCase(),
    attributes,
    style: styleOf(attributes.style ?? ''),
    children: [],
  }
}

/** The document as plain data, without recursion; null when it has more nodes than any text. */
export const readSource = (document: DomNode): Source | null => {
  const root: SourceElement = { tag: 'body', attributes: {}, style: {}, children: [] }
  const styles: string[] = []
  const waiting = [{ node: document, parent: root, depth: 0 }]
  for (let count = 0, next = waiting.pop(); next; next = waiting.pop(), count += 1) {
    if (count > MOST_NODES) return null
    const { node, parent, depth } = next
    if (node.nodeType === TEXT) parent.children.push(node.nodeValue ?? '')
    if (node.nodeType === COMMENT) parent.children.push({ comment: node.nodeValue ?? '' })
    let within = parent
    if (node.nodeType === ELEMENT) {
      const element = toElement(node)
      if (UNREAD.includes(element.tag)) continue
      if (element.tag === 'style') {
        for (const child of Array.from(node.childNodes)) styles.push(child.nodeValue ?? '')
        continue
      }
      if (depth < DEEPEST || element.tag === 'br') parent.children.push(element)
      if (depth < DEEPEST) within = element
    }
    for (let index = node.childNodes.length - 1; index >= 0; index -= 1) {
      waiting.push({ node: node.childNodes[index]!, parent: within, depth: depth + 1 })
    }
  }
  return { root, css: styles.join('\n') }
}

/** All words below it, as they stand. */
export const wordsIn = (node: SourceNode): string => {
  if (typeof node === 'string') return node
  return isElement(node) ? node.children.map(wordsIn).join('') : ''
}

export const hasWords = (node: SourceNode): boolean =>
  typeof node === 'string' ? /\S/.test(node) : isElement(node) && node.children.some(hasWords)

/** Every element below it, in the order of the document. */
export const elementsIn = (element: SourceElement): SourceElement[] =>
  element.children.filter(isElement).flatMap((child) => [child, ...elementsIn(child)])

export const hasClass = ({ attributes }: SourceElement, name: RegExp): boolean =>
  (attributes.class ?? '').split(/\s+/).some((each) => name.test(each))
