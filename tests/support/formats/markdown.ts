// With Payload's editor, which reads pasted Markdown by it.
import { fromMarkdown } from 'mdast-util-from-markdown'

type Node = {
  type: string
  value?: string
  url?: string
  depth?: number
  ordered?: boolean | null
  start?: number | null
  children?: Node[]
}

/** A document as a reader of CommonMark takes it. */
export const parseMarkdown = (text: string): Node[] => (fromMarkdown(text) as Node).children ?? []

/** The words that a reader sees, breaks as line ends; inline HTML shows none. */
export const wordsOf = ({ type, value, children = [] }: Node): string =>
  type === 'break' ? '\n' : type === 'html' ? '' : (value ?? children.map(wordsOf).join(''))

/** Each block in a word, with what it says: `heading2: One`, `quote: Two`, `1. Three`. */
export const outlineOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node): string[] => {
    const { type, depth, children = [], ordered, start } = node
    if (type === 'list')
      return children.flatMap((item, index) => {
        const inner = item.children ?? []
        const words = inner.filter((each) => each.type !== 'list').map(wordsOf)
        return [
          `${ordered ? `${(start ?? 1) + index}.` : '•'} ${words.join(' ')}`,
          ...outlineOf(inner.filter((each) => each.type === 'list')),
        ]
      })
    return [`${type}${depth ?? ''}: ${wordsOf(node)}`]
  })

/** All of one kind, wherever they stand. */
export const findAll = (nodes: readonly Node[], kind: string): Node[] =>
  nodes.flatMap((node) => [...(node.type === kind ? [node] : []), ...findAll(node.children ?? [], kind)])
