import { isSeen } from '../domain/cleanText.ts'
import type { BlockNode, InlineNode, ListItem, ListNode } from '../domain/richText.ts'

/** Marks of direction and spaces alone are no words. */
export const hasWords = (node: BlockNode | InlineNode | ListItem): boolean =>
  'text' in node ? isSeen(node.text) : 'children' in node && node.children.some(hasWords)

/**
 * A list as it is frozen, so that whoever counts its items comes to the same numbers: each item has words, then the lists
 * in it, and its `value` is `start + index`. What has no words and no list is gone. Lexical writes a list inside a list as
 * an item of its own, without words: that list goes to the item before. Where there is none, it stands as a list before
 * this one, which keeps the number of every item as the editor showed it.
 */
export const normalLists = (list: ListNode): ListNode[] => {
  const before: ListNode[] = []
  const items: ListItem[] = []
  for (const item of list.children) {
    const words = wordsOf(item)
    const lists = item.children.flatMap((child) => (child.type === 'list' ? normalLists(child) : []))
    const last = items.at(-1)
    if (words.length > 0) items.push({ ...item, children: [...words, ...lists] })
    else if (last) last.children.push(...lists)
    else before.push(...lists.map((inner) => ({ ...inner, direction: inner.direction ?? list.direction })))
  }
  const children = items.map((item, index) => ({ ...item, value: list.start + index }))
  return children.length > 0 ? [...before, { ...list, children }] : before
}

/** In one piece, also where a list stands among them; none where nobody would see any. */
const wordsOf = ({ children }: ListItem): InlineNode[] =>
  pieces(children)
    .filter((piece) => piece.some(hasWords))
    .flatMap((piece, index): InlineNode[] =>
      index === 0 ? piece : [{ type: 'linebreak', version: 1 }, ...piece],
    )

const pieces = (children: ListItem['children']): InlineNode[][] =>
  children.reduce<InlineNode[][]>(
    (all, child) => {
      if (child.type === 'list') all.push([])
      else all.at(-1)?.push(child)
      return all
    },
    [[]],
  )
