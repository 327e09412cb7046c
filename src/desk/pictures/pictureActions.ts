import {
  $createNodeSelection,
  $createParagraphNode,
  $getEditor,
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isNodeSelection,
  $isRangeSelection,
  $onUpdate,
  $parseSerializedNode,
  $setSelection,
  createCommand,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'

/** Sent by the toolbar: one is to be chosen for the place of the caret. */
export const CHOOSE_PICTURE_COMMAND = createCommand<void>('CHOOSE_PICTURE_COMMAND')
/** Files that were pasted or dropped, to be uploaded and put where the caret is. */
export const PUT_PICTURES_COMMAND = createCommand<readonly File[]>('PUT_PICTURES_COMMAND')
/** One step up (-1) or down (1), or out of the text (0). */
export const MOVE_PICTURE_COMMAND = createCommand<{ key: string; by: -1 | 0 | 1 }>('MOVE_PICTURE_COMMAND')

export const isPicture = (node: LexicalNode | null | undefined): node is LexicalNode =>
  node?.getType() === 'picture'

const topOf = (node: LexicalNode): LexicalNode | null => node.getTopLevelElement()

/** The block that the caret stands in, or the picture that is selected. */
const $topHere = (): LexicalNode | null => {
  const selection = $getSelection()
  if ($isNodeSelection(selection)) return selection.getNodes()[0] ?? null
  if (!$isRangeSelection(selection)) return null
  const { key, offset } = selection.focus
  if (key !== 'root') return topOf(selection.focus.getNode())
  return $getRoot().getChildAtIndex(Math.max(0, offset - 1))
}

/** Where something will be put that is not there yet; null for the end of the text. */
export const $placeHere = (): string | null => $topHere()?.getKey() ?? null

const isEmpty = (node: LexicalNode): boolean =>
  node.getType() === 'paragraph' && $isElementNode(node) && node.isEmpty()

/**
 * Puts a picture behind the block of that key: no sentence is split, and a list or table stays whole. An empty paragraph
 * makes room for it. There is always a line below, to go on writing.
 */
export const $putPicture = (media: string, place: string | null): LexicalNode => {
  const node = $parseSerializedNode({ type: 'picture', version: 1, media } as Parameters<
    typeof $parseSerializedNode
  >[0])
  const found = place === null ? null : $getNodeByKey(place)
  const before = found?.getParent() ? found : $getRoot().getLastChild()
  if (!before) $getRoot().append(node)
  else if (isEmpty(before)) before.insertBefore(node)
  else before.insertAfter(node)
  if (!node.getNextSibling()) node.insertAfter($createParagraphNode())
  return node
}

/**
 * It has the focus, too: screen readers say it then, and Chromium puts no caret elsewhere, as it does in an editor that has
 * the focus and no selection of the browser's.
 */
export const $selectPicture = (node: LexicalNode): void => {
  const [editor, key, selection] = [$getEditor(), node.getKey(), $createNodeSelection()]
  selection.add(key)
  $setSelection(selection)
  $onUpdate(() => editor.getElementByKey(key)?.querySelector('figure')?.focus({ preventScroll: true }))
}

/** The picture that is selected, alone. */
export const $selectedPicture = (): LexicalNode | null => {
  const selection = $getSelection()
  if (!$isNodeSelection(selection)) return null
  const [node, ...others] = selection.getNodes()
  return others.length === 0 && isPicture(node) ? node : null
}

/** Into what stands there: its first or last words, or itself. */
export const $enter = (node: LexicalNode | null, from: 'above' | 'below'): boolean => {
  if (!node) return false
  if ($isElementNode(node)) {
    if (from === 'above') node.selectStart()
    else node.selectEnd()
    return true
  }
  if (!isPicture(node)) return false
  $selectPicture(node)
  return true
}

/** @returns whether there was a block to change places with. */
export const $movePicture = (node: LexicalNode, by: -1 | 1): boolean => {
  const other = by < 0 ? node.getPreviousSibling() : node.getNextSibling()
  if (!other) return false
  if (by < 0) other.insertBefore(node)
  else other.insertAfter(node)
  $selectPicture(node)
  return true
}

/** Out of the text; it stays in the list. */
export const $removePicture = (node: LexicalNode): void => {
  const beside = node.getNextSibling() ?? node.getPreviousSibling()
  node.remove()
  if (!$enter(beside, 'above')) $getRoot().selectEnd()
}

/** From the edge of its words a caret goes on to the picture beside them. */
export const $pictureBeside = (way: 'next' | 'previous'): LexicalNode | null => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return null
  const node = selection.anchor.getNode()
  const top = node.getKey() === 'root' ? null : topOf(node)
  const beside = way === 'next' ? top?.getNextSibling() : top?.getPreviousSibling()
  if (!top || !isPicture(beside) || !$isElementNode(top)) return null
  const edge = way === 'next' ? top.getLastDescendant() : top.getFirstDescendant()
  const isAtEdge =
    selection.anchor.offset === (way === 'next' ? node.getTextContentSize() : 0) ||
    (node.is(top) && top.isEmpty())
  return (edge === null || edge.is(node) || node.is(top)) && isAtEdge ? beside : null
}
