'use client'
import { createClientFeature } from '@payloadcms/richtext-lexical/client'
import { lazily } from '../../admin/lazily.tsx'

const PastePlugin = lazily(async () => (await import('./PastePlugin.tsx')).PastePlugin)

/** Named in the configuration of every editor (fields/richText.ts). */
export const PasteFeatureClient = createClientFeature({
  plugins: [{ Component: PastePlugin, position: 'belowContainer' }],
})
