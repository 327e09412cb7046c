import {
  $createParagraphNode,
  $getRoot,
  $parseSerializedNode,
  type LexicalEditor,
  type SerializedLexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { isSame } from '../../../domain/merging/sameValue.ts'
import { isRich } from '../../../domain/merging/isRich.ts'

type Blocks = readonly SerializedLexicalNode[]

const blocksOf = (value: unknown): Blocks =>
  isRich(value) ? (value.root.children as SerializedLexicalNode[]) : [] // as the editor or the newsroom has made them

/** Of a text that is empty there is no state: the editor makes its own. */
export const toEditorState = (value: unknown): string | null =>
  blocksOf(value).length > 0 ? JSON.stringify(value) : null

const countSame = (one: Blocks, other: Blocks): number => {
  let count = 0
  while (count < one.length && count < other.length && isSame(one[count], other[count])) count += 1
  return count
}

/**
 * Shows what has come from elsewhere: only the blocks that differ are made anew, so that caret and undo stay where they are in
 * all others. It is no step that can be undone.
 */
export const bringBlocks = (editor: LexicalEditor, value: unknown): void => {
  const present = editor.getEditorState().toJSON().root.children
  const wanted = blocksOf(value)
  const head = countSame(present, wanted)
  const [restOfPresent, restOfWanted] = [present.slice(head).reverse(), [...wanted.slice(head)].reverse()]
  const tail = countSame(restOfPresent, restOfWanted)
  if (head + tail === present.length && head + tail === wanted.length) return
  editor.update(
    () => {
      const root = $getRoot()
      const made = wanted.slice(head, wanted.length - tail).map((block) => $parseSerializedNode(block))
      root.splice(head, present.length - head - tail, made)
      if (root.isEmpty()) root.append($createParagraphNode())
    },
    { tag: 'history-merge' },
  )
}
