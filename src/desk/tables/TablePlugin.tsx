'use client'
import type { ElementNode, Klass, LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { createClientFeature, TableFeatureClient } from '@payloadcms/richtext-lexical/client'
import { useLexicalComposerContext } from '@payloadcms/richtext-lexical/lexical/react/LexicalComposerContext'
import { TablePlugin as LexicalTablePlugin } from '@payloadcms/richtext-lexical/lexical/react/LexicalTablePlugin'
import { useEffect } from 'react'
import { $keepCellPlain } from './tableActions.ts'
import '../../payload-internals/theme.css'
import './tables.css'

/** Payload's experimental feature: of it the nodes alone are taken, since its menus speak English and merge cells. */
const { feature } = TableFeatureClient({ featureKey: 'experimental_table', order: 0 })

/** Lexical's classes at the version that Payload's editor has. */
export const TABLE_NODES = (
  typeof feature === 'function' ? [] : (feature.nodes ?? [])
) as Klass<LexicalNode>[] // none of them is a replacement

const found = TABLE_NODES.find((node) => node.getType() === 'tablecell')
if (!found)
  throw new Error(
    '[tables] Payload’s table feature has no cells any more: look at src/desk/tables/TablePlugin.tsx.',
  )
const TableCell = found as Klass<ElementNode> // a cell holds children

/** Lexical's own keys and selections, without merged or coloured cells; cells hold paragraphs alone. */
export const TablePlugin = () => {
  const [editor] = useLexicalComposerContext()
  useEffect(() => editor.registerNodeTransform(TableCell, $keepCellPlain), [editor])
  return <LexicalTablePlugin hasCellMerge={false} hasCellBackgroundColor={false} hasHorizontalScroll />
}

/** Named in the configuration of every editor (fields/richText.ts). */
export const TextTableFeatureClient = createClientFeature({
  nodes: TABLE_NODES,
  plugins: [{ Component: TablePlugin, position: 'normal' }],
})
