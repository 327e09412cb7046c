import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getNodeByKey,
  CLICK_COMMAND,
  COMMAND_PRIORITY_EDITOR,
  COMMAND_PRIORITY_HIGH,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_LEFT_COMMAND,
  KEY_ARROW_RIGHT_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_BACKSPACE_COMMAND,
  KEY_DELETE_COMMAND,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
} from '@payloadcms/richtext-lexical/lexical'
import { mergeRegister } from '@payloadcms/richtext-lexical/lexical/utils'
import type { PicturesMessages } from '../../locales/pictures.ts'
import {
  $enter,
  $movePicture,
  $pictureBeside,
  $removePicture,
  $selectedPicture,
  $selectPicture,
  CHOOSE_PICTURE_COMMAND,
  isPicture,
  MOVE_PICTURE_COMMAND,
  PUT_PICTURES_COMMAND,
} from './pictureActions.ts'

/** What a screen reader is told. */
export type Said = keyof PicturesMessages['said']

type Ears = {
  choose: () => void
  /** @returns whether the files are taken. */
  put: (files: readonly File[]) => boolean
  say: (said: Said) => void
}

const INTERACTIVE = 'button, input, label, a'

const $act = (node: LexicalNode, by: -1 | 0 | 1): Said => {
  if (by === 0) {
    $removePicture(node)
    return 'removed'
  }
  if (!$movePicture(node, by)) return by < 0 ? 'first' : 'last'
  return by < 0 ? 'up' : 'down'
}

/** A press on the picture selects it; one on what stands in it is its own. */
const $pressed = ({ target }: MouseEvent): boolean => {
  if (!(target instanceof HTMLElement)) return false
  const figure = target.closest('.text-picture')
  if (!figure) return false
  const node = $getNearestNodeFromDOMNode(figure)
  if (!isPicture(node)) return false
  if (!target.closest(INTERACTIVE)) $selectPicture(node)
  return true
}

/** All that is heard in an editor about its pictures. @returns what ends it. */
export const listenForPictures = (editor: LexicalEditor, { choose, put, say }: Ears): (() => void) => {
  /** With alt a picture moves; without, what is selected does. */
  const $arrow = (event: KeyboardEvent, way: 'next' | 'previous', mayMove: boolean): boolean => {
    const selected = $selectedPicture()
    if (!selected) {
      const beside = event.shiftKey || event.altKey ? null : $pictureBeside(way)
      if (!beside) return false
      $selectPicture(beside)
    } else if (event.altKey) {
      if (!mayMove) return false
      say($act(selected, way === 'next' ? 1 : -1))
    } else {
      const sibling = way === 'next' ? selected.getNextSibling() : selected.getPreviousSibling()
      if (!$enter(sibling, way === 'next' ? 'above' : 'below')) return false
    }
    event.preventDefault()
    return true
  }
  const $delete = (event: KeyboardEvent): boolean => {
    const selected = $selectedPicture()
    if (!selected) return false
    event.preventDefault()
    say($act(selected, 0))
    return true
  }
  const isRightToLeft = () => getComputedStyle(editor.getRootElement() ?? document.body).direction === 'rtl'
  const $aside = (event: KeyboardEvent, isRight: boolean) =>
    $arrow(event, isRight === isRightToLeft() ? 'previous' : 'next', false)
  return mergeRegister(
    editor.registerCommand(
      CHOOSE_PICTURE_COMMAND,
      () => {
        choose()
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(PUT_PICTURES_COMMAND, put, COMMAND_PRIORITY_EDITOR),
    editor.registerCommand(
      MOVE_PICTURE_COMMAND,
      ({ key, by }) => {
        const node = $getNodeByKey(key)
        if (isPicture(node)) say($act(node, by))
        return true
      },
      COMMAND_PRIORITY_EDITOR,
    ),
    editor.registerCommand(CLICK_COMMAND, $pressed, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ARROW_DOWN_COMMAND,
      (event) => $arrow(event, 'next', true),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(
      KEY_ARROW_UP_COMMAND,
      (event) => $arrow(event, 'previous', true),
      COMMAND_PRIORITY_HIGH,
    ),
    editor.registerCommand(KEY_ARROW_RIGHT_COMMAND, (event) => $aside(event, true), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_ARROW_LEFT_COMMAND, (event) => $aside(event, false), COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_BACKSPACE_COMMAND, $delete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(KEY_DELETE_COMMAND, $delete, COMMAND_PRIORITY_HIGH),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selected = $selectedPicture()
        if (!selected) return false
        event?.preventDefault()
        const paragraph = $createParagraphNode()
        selected.insertAfter(paragraph)
        paragraph.select()
        return true
      },
      COMMAND_PRIORITY_HIGH,
    ),
  )
}
