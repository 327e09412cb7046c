import { $createLinkNode, $isLinkNode, type LinkNode } from '@payloadcms/richtext-lexical/client'
import {
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

const linkAround = (node: LexicalNode): LinkNode | null =>
  $isLinkNode(node) ? node : (node.getParents().find((parent) => $isLinkNode(parent)) ?? null)

const $unwrap = (link: LinkNode): void => {
  for (const child of link.getChildren()) link.insertBefore(child)
  link.remove()
}

/** Inside an update: the words that are selected lead there, and nowhere else; null takes the link away. */
export const $setLink = (url: string | null): void => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return
  const nodes = selection.extract()
  const links = new Set(nodes.flatMap((node) => linkAround(node) ?? []))
  links.forEach($unwrap)
  if (url === null) return
  let open: LinkNode | null = null
  for (const node of nodes) {
    if ($isElementNode(node) && !node.isInline()) {
      open = null
      continue
    }
    if ($isLinkNode(node)) continue
    if (!open?.is(node.getPreviousSibling())) {
      open = $createLinkNode({ fields: { linkType: 'custom', newTab: false, url } })
      node.insertBefore(open)
    }
    open.append(node)
  }
}

/** Inside a read: where the words lead among which the caret stands. */
export const $linkHere = (): string | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return null
  return linkAround(selection.anchor.getNode())?.getFields().url ?? null
}

/** As people type it: with https in front where nothing stands. Null for what is no address. */
export const toAddress = (typed: string): string | null => {
  const trimmed = typed.trim()
  if (/^(?:https?|mailto|tel):\S+$/i.test(trimmed)) return trimmed
  if (/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(trimmed)) return `mailto:${trimmed}`
  return /^[^\s/]+\.[^\s]+$/.test(trimmed) ? `https://${trimmed}` : null
}
