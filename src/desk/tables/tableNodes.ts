'use client'
import type { ElementNode, Klass, LexicalNode } from '@payloadcms/richtext-lexical/lexical'
import { TableFeatureClient } from '@payloadcms/richtext-lexical/client'

/** Payload's experimental feature: of it the nodes alone are taken, since its menus speak English and merge cells. */
const { feature } = TableFeatureClient({ featureKey: 'experimental_table', order: 0 })

/** Lexical's classes at the version that Payload's editor has. */
export const TABLE_NODES = (
  typeof feature === 'function' ? [] : (feature.nodes ?? [])
) as Klass<LexicalNode>[] // none of them is a replacement

const found = TABLE_NODES.find((node) => node.getType() === 'tablecell')
if (!found)
  throw new Error(
    '[tables] Payload’s table feature has no cells any more: look at src/desk/tables/tableNodes.ts.',
  )
export const TableCell = found as Klass<ElementNode> // a cell holds children
