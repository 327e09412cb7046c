import { isRawNode, rawChildrenOf, type RawNode } from '../richText.ts'

/** Words as they are marked: `format` has Lexical's bits. A link has words of its own, and is told by its address. */
export type Inline =
  | { text: string; format: number }
  | { is: 'break' }
  | { is: 'tab' }
  | { is: 'link'; url: string; children: Inline[] }

const INLINE: readonly unknown[] = ['text', 'linebreak', 'tab', 'link', 'autolink']

export const isInlineNode = ({ type }: RawNode): boolean => INLINE.includes(type)

const urlOf = ({ fields, url }: RawNode): string => {
  const given = isRawNode(fields) ? fields.url : url
  return typeof given === 'string' ? given : ''
}

const toInline = (node: RawNode): Inline[] => {
  if (node.type === 'linebreak') return [{ is: 'break' }]
  if (node.type === 'tab') return [{ is: 'tab' }]
  if (node.type === 'text') {
    const text = typeof node.text === 'string' ? node.text : ''
    return text === '' ? [] : [{ text, format: typeof node.format === 'number' ? node.format : 0 }]
  }
  const children = toInlines(rawChildrenOf(node))
  return node.type === 'link' || node.type === 'autolink'
    ? [{ is: 'link', url: urlOf(node), children }]
    : children
}

/** Neighbours that are marked alike are one. */
export const toInlines = (nodes: readonly RawNode[]): Inline[] => joined(nodes.flatMap(toInline))

export const joined = (inlines: readonly Inline[]): Inline[] =>
  inlines.reduce<Inline[]>((all, next) => {
    const last = all.at(-1)
    if (last && 'text' in last && 'text' in next && last.format === next.format)
      all[all.length - 1] = { text: last.text + next.text, format: last.format }
    else all.push(next)
    return all
  }, [])

/** What it says, without its marks. */
export const textOf = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => {
      if ('text' in inline) return inline.text
      if (inline.is === 'link') return textOf(inline.children)
      return inline.is === 'break' ? '\n' : '\t'
    })
    .join('')

const TEXT = { type: 'text', version: 1, mode: 'normal', style: '', detail: 0 }

/**
 * As Lexical keeps them.
 * @param links of the source, by address: what they are beside their words.
 */
export const toNodes = (inlines: readonly Inline[], links: ReadonlyMap<string, RawNode>): RawNode[] =>
  inlines.map((inline): RawNode => {
    if ('text' in inline) return { ...TEXT, ...inline }
    if (inline.is === 'break') return { type: 'linebreak', version: 1 }
    if (inline.is === 'tab') return { ...TEXT, type: 'tab', text: '\t', format: 0, detail: 2, mode: 'normal' }
    const { url, children } = inline
    const like = links.get(url) ?? {
      ...{ type: 'link', version: 3, format: '', indent: 0, direction: null },
      fields: { url, linkType: 'custom', newTab: false },
    }
    return { ...like, direction: null, children: toNodes(children, links) }
  })

/** Every link below a node, by its address. */
export const linksIn = (node: RawNode, found = new Map<string, RawNode>()): Map<string, RawNode> => {
  if ((node.type === 'link' || node.type === 'autolink') && !found.has(urlOf(node)))
    found.set(urlOf(node), node)
  for (const child of rawChildrenOf(node)) linksIn(child, found)
  return found
}
