'use client'

import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from '@payloadcms/richtext-lexical/lexical'
import {
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  REMOVE_LIST_COMMAND,
} from '@payloadcms/richtext-lexical/lexical/list'
import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
} from '@payloadcms/richtext-lexical/lexical/rich-text'
import { $setBlocksType } from '@payloadcms/richtext-lexical/lexical/selection'
import { useTranslation } from '@payloadcms/ui'
import { type ReactNode, useEffect, useState } from 'react'
import type { ComposerMessages } from '../../../locales/composer.ts'
import { inOwnWords } from '../../../domain/ownWords.ts'
import { toolbar } from '../../../locales/toolbar.ts'
import { CLEAN_UP_COMMAND } from '../../paste/cleanUp.ts'
import { CHOOSE_PICTURE_COMMAND } from '../../pictures/pictureActions.ts'
import { $canActInTable, $placeInTable, TABLE_ACTS, type TableAct } from '../../tables/tableActions.ts'
import { $linkHere } from './links.ts'
import { LinkForm } from './LinkForm.tsx'
import { TableTools } from './TableTools.tsx'

const BLOCKS = ['paragraph', 'h2', 'h3', 'h4', 'quote'] as const
type Block = (typeof BLOCKS)[number]

/** How it stands where the caret is. */
type Here = {
  block: Block | 'bullets' | 'numbers'
  bold: boolean
  italic: boolean
  link: string | null
  canUndo: boolean
  canRedo: boolean
  tableActs: readonly TableAct[] | null
}
const NOWHERE: Here = {
  ...{ block: 'paragraph', bold: false, italic: false },
  ...{ link: null, canUndo: false, canRedo: false, tableActs: null },
}

const $readHere = (): Partial<Here> => {
  const selection = $getSelection()
  if (!$isRangeSelection(selection)) return {}
  const node = selection.anchor.getNode()
  const top = node.getKey() === 'root' ? node : (node.getTopLevelElement() ?? node)
  const list = [node, ...node.getParents()].find($isListNode)
  const type = top.getType()
  const block = list
    ? list.getListType() === 'number'
      ? 'numbers'
      : 'bullets'
    : $isHeadingNode(top)
      ? (top.getTag() as Block)
      : type === 'quote'
        ? 'quote'
        : 'paragraph'
  return {
    block,
    bold: selection.hasFormat('bold'),
    italic: selection.hasFormat('italic'),
    link: $linkHere(),
    tableActs: $placeInTable() ? TABLE_ACTS.filter($canActInTable) : null,
  }
}

const useHere = (editor: LexicalEditor | null): Here => {
  const [here, setHere] = useState(NOWHERE)
  useEffect(() => {
    setHere(NOWHERE)
    if (!editor) return
    const put = (next: Partial<Here>) => setHere((before) => ({ ...before, ...next }))
    const heard =
      <T,>(take: (payload: T) => void) =>
      (payload: T) => {
        take(payload)
        return false
      }
    const ends = [
      editor.registerUpdateListener(({ editorState }) => put(editorState.read($readHere))),
      editor.registerCommand(
        CAN_UNDO_COMMAND,
        heard<boolean>((canUndo) => put({ canUndo })),
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        CAN_REDO_COMMAND,
        heard<boolean>((canRedo) => put({ canRedo })),
        COMMAND_PRIORITY_LOW,
      ),
    ]
    return () => ends.forEach((end) => end())
  }, [editor])
  return here
}

const setBlock = (editor: LexicalEditor, block: Block): void =>
  editor.update(() => {
    const selection = $getSelection()
    if (!$isRangeSelection(selection)) return
    $setBlocksType(selection, () => {
      if (block === 'paragraph') return $createParagraphNode()
      return block === 'quote' ? $createQuoteNode() : $createHeadingNode(block)
    })
  })

type ToolProps = {
  name: string
  label: string
  isPressed?: boolean
  isDisabled: boolean
  onPress: () => void
  children: ReactNode
}

/** A press takes no focus, so that the selection in the text stays. */
const Tool = ({ name, label, isPressed, isDisabled, onPress, children }: ToolProps) => (
  <button
    type="button"
    className="composer__tool"
    data-tool={name}
    aria-label={label}
    aria-pressed={isPressed}
    title={label}
    disabled={isDisabled}
    onMouseDown={(event) => event.preventDefault()}
    onClick={onPress}
  >
    {children}
  </button>
)

type Props = { editor: LexicalEditor | null; words: ComposerMessages['toolbar'] }

/** What press texts need, for the text that the caret is in. */
export const Toolbar = ({ editor, words }: Props) => {
  const here = useHere(editor)
  const [isLinking, setLinking] = useState(false)
  const isOff = !editor?.isEditable()
  const tools = inOwnWords('toolbar', toolbar, useTranslation().i18n.language)
  const listOff = (kind: 'bullets' | 'numbers') => () => {
    const insert = kind === 'bullets' ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND
    editor?.dispatchCommand(here.block === kind ? REMOVE_LIST_COMMAND : insert, undefined)
  }
  const shown = BLOCKS.find((block) => block === here.block) ?? 'paragraph'
  return (
    <div className="composer__toolbar" role="toolbar" aria-label={words.title}>
      <select
        aria-label={words.block}
        value={shown}
        disabled={isOff}
        onChange={({ target }) => {
          if (!editor) return
          setBlock(editor, target.value as Block) // one of the options below
          editor.focus()
        }}
      >
        {BLOCKS.map((block) => (
          <option key={block} value={block}>
            {words[block]}
          </option>
        ))}
      </select>
      {(['bold', 'italic'] as const).map((format) => (
        <Tool
          key={format}
          name={format}
          label={words[format]}
          isPressed={here[format]}
          isDisabled={isOff}
          onPress={() => editor?.dispatchCommand(FORMAT_TEXT_COMMAND, format)}
        >
          {format === 'bold' ? <b>B</b> : <i>I</i>}
        </Tool>
      ))}
      {(['bullets', 'numbers'] as const).map((kind) => (
        <Tool
          key={kind}
          name={kind}
          label={words[kind]}
          isPressed={here.block === kind}
          isDisabled={isOff}
          onPress={listOff(kind)}
        >
          {kind === 'bullets' ? '•—' : '1.—'}
        </Tool>
      ))}
      <Tool
        name="link"
        label={words.link}
        isPressed={here.link !== null}
        isDisabled={isOff}
        onPress={() => setLinking(!isLinking)}
      >
        ↗
      </Tool>
      <TableTools editor={editor} acts={here.tableActs} isOff={isOff} words={tools} />
      <Tool
        name="picture"
        label={tools.picture}
        isDisabled={isOff}
        onPress={() => editor?.dispatchCommand(CHOOSE_PICTURE_COMMAND, undefined)}
      >
        ▣
      </Tool>
      <Tool
        name="cleanUp"
        label={tools.cleanUp}
        isDisabled={isOff}
        onPress={() => editor?.dispatchCommand(CLEAN_UP_COMMAND, undefined)}
      >
        ✧
      </Tool>
      <Tool
        name="undo"
        label={words.undo}
        isDisabled={isOff || !here.canUndo}
        onPress={() => editor?.dispatchCommand(UNDO_COMMAND, undefined)}
      >
        ↶
      </Tool>
      <Tool
        name="redo"
        label={words.redo}
        isDisabled={isOff || !here.canRedo}
        onPress={() => editor?.dispatchCommand(REDO_COMMAND, undefined)}
      >
        ↷
      </Tool>
      {isLinking && editor && (
        <LinkForm {...{ editor, words }} present={here.link} onClose={() => setLinking(false)} />
      )}
    </div>
  )
}
