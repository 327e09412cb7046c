import { $createParagraphNode, $getRoot, type LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { $generateHtmlFromNodes } from '@payloadcms/richtext-lexical/lexical/html'
import type { Loss } from '../../domain/paste/losses.ts'
import { pasteHtml } from '../../domain/paste/pasteHtml.ts'
import { $insertHtml, parseHtml } from './insertHtml.ts'

/**
 * The whole text as if it were pasted anew, in one step of the history: single blanks, no empty paragraphs, typed lists as
 * lists. A text that cannot be read whole stays. Runs in an update of the editor.
 */
export const $cleanUp = (editor: LexicalEditor): Loss[] => {
  const cleaned = pasteHtml($generateHtmlFromNodes(editor), parseHtml)
  if (!cleaned.ok || cleaned.html === '') return []
  const paragraph = $createParagraphNode()
  $getRoot().clear().append(paragraph)
  paragraph.select()
  $insertHtml(editor, cleaned.html)
  return cleaned.losses
}
