import type { createServerFeature } from '@payloadcms/richtext-lexical'
import type { RichTextAdapter, RichTextAdapterProvider, RichTextField } from 'payload'

/**
 * The editor of every text. It has no node that points at another document (uploads, relations, internal links),
 * so that no text can reach into what its writer may not read; a picture names one of the text's own list (ADR 38).
 *
 * Loaded when the configuration is made: a plain `import` of the editor ends Node without a word
 * (docs/payload-traps.md 20).
 */
const editor: RichTextAdapterProvider = async (args) => {
  const lexical = await import('@payloadcms/richtext-lexical')
  const ownFeature = (key: string, feature: OwnFeature) => lexical.createServerFeature({ key, feature })()
  const provide = lexical.lexicalEditor({
    features: [
      lexical.ParagraphFeature(),
      lexical.HeadingFeature({ enabledHeadingSizes: ['h2', 'h3', 'h4'] }),
      lexical.BoldFeature(),
      lexical.ItalicFeature(),
      lexical.UnderlineFeature(),
      lexical.StrikethroughFeature(),
      lexical.OrderedListFeature(),
      lexical.UnorderedListFeature(),
      lexical.BlockquoteFeature(),
      lexical.HorizontalRuleFeature(),
      lexical.LinkFeature({ enabledCollections: [] }),
      lexical.FixedToolbarFeature(),
      lexical.InlineToolbarFeature(),
      ownFeature('paste', { ClientFeature: 'communique/client#PasteFeatureClient' }),
      ownFeature('pressToolbar', { ClientFeature: 'communique/client#PressToolbarFeatureClient' }),
      ownFeature('textPicture', { ClientFeature: 'communique/client#TextPictureFeatureClient' }),
      ownFeature('textTable', async (props) => {
        // Of Payload's experimental feature the nodes alone: one copy of Lexical's tables, and menus of our own.
        const { feature } = lexical.EXPERIMENTAL_TableFeature()
        const { nodes } = typeof feature === 'function' ? await feature(props) : feature
        return { nodes, ClientFeature: 'communique/client#TextTableFeatureClient' }
      }),
    ],
  })
  return (await provide(args)) as RichTextAdapter // Payload's own type, without the nodes that Lexical knows
}

type OwnFeature = Parameters<typeof createServerFeature>[0]['feature']

type Options = { name: string; label: string; description?: string }

export const richText = ({ name, label, description }: Options): RichTextField => ({
  name,
  label,
  type: 'richText',
  localized: true,
  editor,
  admin: { description },
})
