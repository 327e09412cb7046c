import { z } from 'zod'
import type { LexicalDocument } from '../canonical.ts'

/** A body as it is cleaned before it is frozen (domain/richText): no other node, and no other member of one. */

const version = z.literal(1)
/** As browsers write an address that a link may have (register/cleanText.ts): no other scheme is left when a text is frozen. */
const address = z.string().regex(/^(?:https?:\/\/|mailto:)[\x20-\x7e]*$/)
const direction = z.enum(['ltr', 'rtl']).nullable()

const inline: z.ZodType = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.strictObject({
      type: z.literal('text'),
      version,
      text: z.string(),
      format: z.int().min(0).max(15),
    }),
    z.strictObject({ type: z.literal('linebreak'), version }),
    z.strictObject({ type: z.literal('tab'), version, text: z.literal('\t') }),
    z.strictObject({
      type: z.literal('link'),
      version,
      fields: z.strictObject({ url: address, linkType: z.literal('custom') }),
      children: z.array(inline),
    }),
  ]),
)

const item: z.ZodType = z.lazy(() =>
  z.strictObject({
    type: z.literal('listitem'),
    version,
    direction,
    value: z.int(),
    children: z.array(z.union([list, inline])),
  }),
)

const list: z.ZodType = z.lazy(() =>
  z.strictObject({
    type: z.literal('list'),
    version,
    direction,
    tag: z.enum(['ul', 'ol']),
    start: z.int(),
    children: z.array(item),
  }),
)

const withWords = { version, direction, children: z.array(inline) }

const block = z.union([
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), ...withWords }),
    z.strictObject({ type: z.literal('quote'), ...withWords }),
    z.strictObject({ type: z.literal('heading'), tag: z.enum(['h2', 'h3', 'h4']), ...withWords }),
    z.strictObject({ type: z.literal('horizontalrule'), version }),
  ]),
  list,
])

export const bodyShape: z.ZodType<LexicalDocument> = z.strictObject({
  root: z.strictObject({
    type: z.literal('root'),
    version,
    direction: z.null(),
    format: z.literal(''),
    indent: z.literal(0),
    children: z.array(block).min(1),
  }),
})
