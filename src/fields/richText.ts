import type { RichTextAdapter, RichTextAdapterProvider, RichTextField } from 'payload'

/**
 * The editor of every text. It has no node that points at another document (uploads, relations, internal links),
 * so that no text can reach into what its writer may not read.
 *
 * Loaded when the configuration is made: a plain `import` of the editor ends Node without a word
 * (docs/payload-traps.md 20).
 */
const editor: RichTextAdapterProvider = async (args) => {
  const lexical = await import('@payloadcms/richtext-lexical')
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
      lexical.createServerFeature({
        key: 'paste',
        feature: { ClientFeature: 'communique/client#PasteFeatureClient' },
      })(),
    ],
  })
  return (await provide(args)) as RichTextAdapter // Payload's own type, without the nodes that Lexical knows
}

type Options = { name: string; label: string; description?: string }

export const richText = ({ name, label, description }: Options): RichTextField => ({
  name,
  label,
  type: 'richText',
  localized: true,
  editor,
  admin: { description },
})
