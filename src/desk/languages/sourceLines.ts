export type SourceLine = { tag: 'p' | 'h4' | 'li' | 'blockquote'; text: string }

type Node = { type?: unknown; text?: unknown; children?: unknown }

const childrenOf = ({ children }: Node): Node[] => (Array.isArray(children) ? (children as Node[]) : [])

const textOf = (node: Node): string => {
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'list') return ''
  return typeof node.text === 'string' ? node.text : childrenOf(node).map(textOf).join('')
}

const TAGS: Readonly<Record<string, SourceLine['tag']>> = { heading: 'h4', quote: 'blockquote' }

/** A row of a table is a line. */
const rowsOf = (table: Node): SourceLine[] =>
  childrenOf(table).map((row) => ({ tag: 'p', text: childrenOf(row).map(textOf).join(' | ') }))

const linesOf = (block: Node): SourceLine[] =>
  block.type === 'table'
    ? rowsOf(block).filter(({ text }) => /[^\s|]/.test(text))
    : block.type === 'list'
      ? childrenOf(block).flatMap((item) => [
          { tag: 'li' as const, text: textOf(item) },
          ...childrenOf(item)
            .filter((child) => child.type === 'list')
            .flatMap(linesOf),
        ])
      : [{ tag: TAGS[String(block.type)] ?? 'p', text: textOf(block) }]

/** A rich text as lines to read beside the form; without links, since nobody is to leave the form by them. */
export const sourceLines = (body: unknown): SourceLine[] => {
  const { root } = (body ?? {}) as { root?: Node }
  return root
    ? childrenOf(root)
        .flatMap(linesOf)
        .filter(({ text }) => text.trim() !== '')
    : []
}

/** Whether a field of the form has no word: an editor that was opened and left has an empty paragraph. */
export const isWordless = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() === '' : sourceLines(value).length === 0
