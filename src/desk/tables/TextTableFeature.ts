'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { TABLE_NODES } from './tableNodes.ts'
import { TablePlugin } from './TablePlugin.tsx'

/** Named in the configuration of every editor (fields/richText.ts). */
export const TextTableFeatureClient = createClientFeature({
  nodes: TABLE_NODES,
  plugins: [{ Component: TablePlugin, position: 'normal' }],
})
