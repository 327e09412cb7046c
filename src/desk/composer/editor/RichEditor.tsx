'use client'

import { LexicalComposer } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposer'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { ContentEditable } from '@payloadcms/richtext-lexical/lexical/react/LexicalContentEditable'
import { LexicalErrorBoundary } from '@payloadcms/richtext-lexical/lexical/react/LexicalErrorBoundary'
import { HistoryPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalHistoryPlugin'
import { ListPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalListPlugin'
import { OnChangePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalOnChangePlugin'
import { RichTextPlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalRichTextPlugin'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useCallback, useEffect, useRef } from 'react'
import { mergeValue } from '../../../domain/merging/mergeValue.ts'
import { directionOf, type Locale } from '../../../domain/locales.ts'
import { PastePlugin } from '../../paste/PastePlugin.tsx'
import { PicturesPlugin } from '../../pictures/PicturesPlugin.tsx'
import { TablePlugin } from '../../tables/TablePlugin.tsx'
import { bringBlocks, toEditorState } from './blocks.ts'
import { NODES } from './nodes.ts'

type Props = {
  /** Of the field. */
  name: string
  label: string
  placeholder: string
  locale: Locale
  value: unknown
  /** Grows when `value` has come from elsewhere, and is to be shown. */
  arrived: number
  isEditable: boolean
  /** `base`: what the editor and `value` last had in common. */
  onChange: (value: unknown, base: unknown) => void
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

/**
 * Keeps the editor and what stands outside it the same. `given`: as both last had it, by which what came from outside in the
 * meantime is told from what was typed.
 */
const useInStep = ({ value, arrived, onChange }: Pick<Props, 'value' | 'arrived' | 'onChange'>) => {
  const [editor] = useLexicalComposerContext()
  const given = useRef(value)
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const latest = useRef(onChange)
  latest.current = onChange
  const flush = useCallback(() => {
    if (!timer.current) return
    clearTimeout(timer.current)
    timer.current = null
    const present = editor.getEditorState().toJSON()
    latest.current(present, given.current)
    given.current = present
  }, [editor])
  // Whoever types on and on is not to wait for a pause.
  const take = useCallback(() => {
    timer.current ??= setTimeout(flush, HANDED_ON_MS)
  }, [flush])

  const shown = useRef(arrived)
  useEffect(() => {
    if (shown.current === arrived) return
    shown.current = arrived
    const merge = mergeValue(given.current, editor.getEditorState().toJSON(), value)
    given.current = value
    if (merge.ok) bringBlocks(editor, merge.value)
    take()
  }, [editor, arrived, value, take])

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
export const RichEditor = (props: Props) => (
  <LexicalComposer
    initialConfig={{
      namespace: 'composer',
      nodes: NODES,
      theme: THEME,
      editable: props.isEditable,
      editorState: toEditorState(props.value),
      onError: (error) => {
        throw error
      },
    }}
  >
    <Inside {...props} />
  </LexicalComposer>
)

const Inside = (props: Props) => {
  const { name, label, placeholder, locale, isEditable, onLeave, onEnter } = props
  const [editor] = useLexicalComposerContext()
  const { take, flush } = useInStep(props)
  useEffect(() => editor.setEditable(isEditable), [editor, isEditable])
  return (
    <div
      className="composer__editor"
      data-field={name}
      onFocus={() => onEnter(editor)}
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
      {isEditable && <PicturesPlugin />}
      <OnChangePlugin ignoreSelectionChange ignoreHistoryMergeTagChange onChange={take} />
    </div>
  )
}
