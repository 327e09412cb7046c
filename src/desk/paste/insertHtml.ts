import {
  $addUpdateTag,
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $parseSerializedNode,
  type LexicalEditor,
  type LexicalNode,
  PASTE_TAG,
  SELECTION_INSERT_CLIPBOARD_NODES_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@payloadcms/richtext-lexical/lexical/html'
import type { Loss } from '../../domain/paste/losses.ts'
import { pasteHtml } from '../../domain/paste/pasteHtml.ts'
import { isPicture } from '../pictures/pictureActions.ts'

/** A document of its own: nothing in it is run or fetched. */
export const parseHtml = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/**
 * Payload's rule for `hr` makes the class of its server, which the editor does not know
 * (features/horizontalRule/client/nodes/HorizontalRuleNode.js inherits `importDOM`); read from its JSON it is the editor's own.
 */
const asRegistered = (node: LexicalNode): LexicalNode =>
  node.getType() === 'horizontalrule' ? $parseSerializedNode(node.exportJSON()) : node

/** Clean HTML as a text is stored. @param editor one that is on no page. */
export const toTextValue = (editor: LexicalEditor, html: string): object => {
  editor.update(
    () => {
      const nodes = $generateNodesFromDOM(editor, parseHtml(html)).map(asRegistered)
      $getRoot()
        .clear()
        .append(...nodes)
    },
    { discrete: true },
  )
  return editor.getEditorState().toJSON()
}

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

/**
 * The whole text as if it were pasted anew, in one step of the history: single blanks, no empty paragraphs, typed lists as
 * lists. A text that cannot be read whole stays. Runs in an update of the editor.
 */
export const $cleanUp = (editor: LexicalEditor): Loss[] => {
  const rules = $getRoot()
    .getChildren()
    .filter((node) => isPicture(node) || isRule(node))
  const cleaned = pasteHtml($htmlWithRules(editor, rules), parseHtml)
  if (!cleaned.ok || cleaned.html === '' || countOf(cleaned.html, '<hr>') !== rules.length) return []
  const pictures = rules.map((node) => (isPicture(node) ? node.exportJSON() : null))
  const paragraph = $createParagraphNode()
  $getRoot().clear().append(paragraph)
  paragraph.select()
  $insertHtml(editor, cleaned.html)
  $getRoot()
    .getChildren()
    .filter(isRule)
    .forEach((rule, index) => {
      const picture = pictures[index]
      if (picture) rule.replace($parseSerializedNode(picture))
    })
  return cleaned.losses
}

const isRule = (node: LexicalNode): boolean => node.getType() === 'horizontalrule'
const countOf = (html: string, part: string): number => html.split(part).length - 1

/** A picture stands as a rule meanwhile, which cleaning leaves where it is: of HTML it would take no picture. */
const $htmlWithRules = (editor: LexicalEditor, rules: readonly LexicalNode[]): string => {
  const stands = rules.filter(isPicture).map((picture) => {
    const rule = $parseSerializedNode({ type: 'horizontalrule', version: 1 })
    picture.replace(rule)
    return { picture, rule }
  })
  const html = $generateHtmlFromNodes(editor)
  for (const { picture, rule } of stands) rule.replace(picture)
  return html
}
