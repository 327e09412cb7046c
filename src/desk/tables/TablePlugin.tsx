'use client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin as LexicalTablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useEffect } from 'react'
import { $keepCellPlain } from './tableActions.ts'
import { TableCell } from './tableNodes.ts'
import '../../payload-internals/theme.css'
import './tables.css'

/** Lexical's own keys and selections, without merged or coloured cells; cells hold paragraphs alone. */
export const TablePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => editor.registerNodeTransform(TableCell, $keepCellPlain), [editor])
  return <LexicalTablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasHorizontalScroll />
}
