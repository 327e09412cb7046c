'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import {
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  CONTROLLED_TEXT_INSERTION_COMMAND,
  HISTORIC_TAG,
  type LexicalEditor,
  PASTE_COMMAND,
  PASTE_TAG,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import { DRAG_DROP_PASTE } from '@payloadcms/richtext-lexical/lexical/rich-text'
import { useEffect, useState } from 'react'
import type { Loss } from '../../domain/paste/losses.ts'
import { PUT_PICTURES_COMMAND } from '../pictures/pictureActions.ts'
import { CLEAN_UP_COMMAND } from './cleanUp.ts'
import { $cleanUp, $insertHtml, parseHtml } from './insertHtml.ts'
import { PasteNotice, type PasteOutcome } from './PasteNotice.tsx'
import { takeClipboard } from './takeClipboard.ts'

type Say = (outcome: PasteOutcome) => void

/** Runs in an update of the editor. @returns whether the clipboard was taken. */
const $take = (editor: LexicalEditor, clipboard: DataTransfer | null, say: Say): boolean => {
  const selection = $getSelection()
  if (!clipboard || !selection) return false
  const hasSelectedWords = $isRangeSelection(selection) && !selection.isCollapsed()
  const target = { namespace: editor._config.namespace, hasSelectedWords }
  const pasted = takeClipboard(clipboard, target, parseHtml)
  if (!pasted) return false
  if (!pasted.ok) {
    say({ is: 'tooLong' })
    return true
  }
  if (pasted.html !== '') $insertHtml(editor, pasted.html)
  say({ is: 'simplified', losses: pasted.losses, canUndo: pasted.html !== '' })
  return true
}

const ofFiles = (files: readonly File[]): Loss[] => {
  const pictures = files.filter(({ type }) => type.startsWith('image/')).length
  const counts = { pictures, objects: files.length - pictures }
  return (['pictures', 'objects'] as const)
    .map((code) => ({ code, params: { count: counts[code] } }))
    .filter(({ params }) => params.count > 0)
}

const picturesIn = (files: Iterable<File>): File[] =>
  [...files].filter(({ type }) => type.startsWith('image/'))

/** A picture alone. Word puts one of the words beside them, and so does a table of numbers: those are taken as words. */
const $takePictures = (editor: LexicalEditor, clipboard: DataTransfer | null): boolean => {
  const files = [...(clipboard?.files ?? [])]
  if (picturesIn(files).length === 0 || clipboard?.getData('text/plain').trim()) return false
  return editor.dispatchCommand(DRAG_DROP_PASTE, files)
}

const clipboardOf = (event: object): DataTransfer | null =>
  'clipboardData' in event ? (event as ClipboardEvent).clipboardData : null

/** Takes what is pasted or dropped before Lexical does, and says what was simplified. */
export const PastePlugin = () => {
  const [editor] = useLexicalComposerContext()
  const [outcome, setOutcome] = useState<PasteOutcome | null>(null)

  useEffect(() => {
    const say: Say = (next) => setOutcome(next.is === 'simplified' && next.losses.length === 0 ? null : next)
    return mergeRegister(
      editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const clipboard = clipboardOf(event)
          const isTaken = $takePictures(editor, clipboard) || $take(editor, clipboard, say)
          if (isTaken) event.preventDefault()
          return isTaken
        },
        COMMAND_PRIORITY_HIGH,
      ),
      // What is dropped from another program, and what the browser's own menu pastes.
      editor.registerCommand(
        CONTROLLED_TEXT_INSERTION_COMMAND,
        (event) => typeof event !== 'string' && $take(editor, event.dataTransfer, say),
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        DRAG_DROP_PASTE,
        (files) => {
          const pictures = picturesIn(files)
          const isTaken = pictures.length > 0 && editor.dispatchCommand(PUT_PICTURES_COMMAND, pictures)
          const lost = isTaken ? [...files].filter((file) => !pictures.includes(file)) : [...files]
          say({ is: 'simplified', losses: ofFiles(lost), canUndo: false })
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerCommand(
        CLEAN_UP_COMMAND,
        () => {
          const cleaned = $cleanUp(editor)
          setOutcome(
            cleaned.length > 0 ? { is: 'simplified', losses: cleaned, canUndo: true } : { is: 'cleaned' },
          )
          return true
        },
        COMMAND_PRIORITY_EDITOR,
      ),
      // Undo would take back what was typed since.
      editor.registerUpdateListener(({ dirtyElements, dirtyLeaves, tags }) => {
        if (tags.has(PASTE_TAG) || (dirtyElements.size === 0 && dirtyLeaves.size === 0)) return
        setOutcome((shown) => {
          if (shown?.is !== 'simplified' || !shown.canUndo) return shown
          return tags.has(HISTORIC_TAG) ? null : { ...shown, canUndo: false }
        })
      }),
    )
  }, [editor])

  const undo = () => {
    editor.dispatchCommand(UNDO_COMMAND, undefined)
    setOutcome({ is: 'undone' })
    editor.focus()
  }
  return <PasteNotice outcome={outcome} undo={undo} close={() => setOutcome(null)} />
}
