'use client'

import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import type { EditorState, LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useEffect, useRef } from 'react'
import { directionOf, type Locale } from '../../../domain/locales.ts'
import { PastePlugin } from '../../paste/PastePlugin.tsx'
import { TablePlugin } from '../../tables/TablePlugin.tsx'
import { bringBlocks, toEditorState } from './blocks.ts'
import { NODES } from './nodes.ts'

type Props = {
  label: string
  placeholder: string
  locale: Locale
  value: unknown
  /** Grows when `value` has come from elsewhere, and is to be shown. */
  arrived: number
  isEditable: boolean
  onChange: (value: unknown) => void
  onLeave: () => void
  /** Told which editor the caret is in. */
  onEnter: (editor: LexicalEditor) => void
}

const THEME = {
  text: { bold: 'b', italic: 'i', underline: 'u', strikethrough: 's' },
  list: { nested: { listitem: 'printed__nested' } },
  ...{ table: 'text-table', tableCell: 'text-table__cell', tableCellHeader: 'text-table__head' },
  ...{ tableScrollableWrapper: 'text-table__scroll', tableCellSelected: 'text-table__selected' },
}

/** What is typed is handed on so often, and at once when the editor is left: each time all of the text is read. */
const HANDED_ON_MS = 150

const useHandedOn = (onChange: (value: unknown) => void) => {
  const waiting = useRef<{ state: EditorState; timer: ReturnType<typeof setTimeout> } | null>(null)
  const latest = useRef(onChange)
  latest.current = onChange
  const flush = useRef(() => {
    if (!waiting.current) return
    clearTimeout(waiting.current.timer)
    const { state } = waiting.current
    waiting.current = null
    latest.current(state.toJSON())
  }).current
  const take = (state: EditorState) => {
    // Whoever types on and on is not to wait for a pause.
    waiting.current = { state, timer: waiting.current?.timer ?? setTimeout(flush, HANDED_ON_MS) }
  }
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])
  return { take, flush }
}

/** One running text. What others change comes into it block by block; it is never made anew, so that undo and caret stay. */
export const RichEditor = (props: Props) => {
  const { label, placeholder, locale, value, isEditable, onLeave } = props
  const { take, flush } = useHandedOn(props.onChange)
  return (
    <LexicalComposer
      initialConfig={{
        namespace: 'composer',
        nodes: NODES,
        theme: THEME,
        editable: isEditable,
        editorState: toEditorState(value),
        onError: (error) => {
          throw error
        },
      }}
    >
      <div
        className="composer__editor"
        onBlur={() => {
          flush()
          onLeave()
        }}
      >
        <RichTextPlugin
          contentEditable={
            <ContentEditable
              className="printed__text"
              aria-label={label}
              aria-placeholder={placeholder}
              placeholder={<p className="composer__placeholder">{placeholder}</p>}
              lang={locale}
              dir={directionOf(locale)}
            />
          }
          ErrorBoundary={LexicalErrorBoundary}
        />
        <HistoryPlugin />
        <ListPlugin />
        <TablePlugin />
        {isEditable && <PastePlugin />}
        <OnChangePlugin ignoreSelectionChange ignoreHistoryMergeTagChange onChange={take} />
        <Following {...props} />
      </div>
    </LexicalComposer>
  )
}

/** Keeps the editor in step with what stands around it. */
const Following = ({ value, arrived, isEditable, onEnter }: Props) => {
  const [editor] = useLexicalComposerContext()
  const shown = useRef(arrived)
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable])
  useEffect(() => {
    if (shown.current === arrived) return
    shown.current = arrived
    bringBlocks(editor, value)
  }, [editor, arrived, value])
  useEffect(
    () =>
      editor.registerRootListener((root, before) => {
        const enter = () => onEnter(editor)
        before?.removeEventListener('focus', enter)
        root?.addEventListener('focus', enter)
      }),
    [editor, onEnter],
  )
  return null
}
