import {
  $addUpdateTag,
  $getSelection,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'

/** A document of its own: nothing in it is run or fetched. */
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/**
 * Payload's rule for `hr` makes the class of its server, which the editor does not know
 * (features/horizontalRule/client/nodes/HorizontalRuleNode.js inherits `importDOM`); read from its JSON it is the editor's own.
 */
const asRegistered = (node: LexicalNode): LexicalNode =>
  node.getType() === 'horizontalrule' ? $parseSerializedNode(node.exportJSON()) : node

/** Clean HTML in the place of what is selected, as one step of the history. Runs in an update of the editor. */
export const $insertHtml = (editor: LexicalEditor, html: string): void => {
  const selection = $getSelection()
  if (!selection) return
  const nodes = $generateNodesFromDOM(editor, parseHtml(html)).map(asRegistered)
  $addUpdateTag(PASTE_TAG)
  // Tables take what is pasted into their cells by this command.
  if (!editor.dispatchCommand(SELECTION_INSERT_CLIPBOARD_NODES_COMMAND, { nodes, selection }))
    selection.insertNodes(nodes)
}
