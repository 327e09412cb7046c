import { z } from 'zod'
import { instant, named, text, url } from './parts.ts'

const attachment = z.strictObject({ url, mime_type: text, title: text })

const feedItem = z.strictObject({
  id: text,
  url: url.optional(),
  title: text,
  content_html: text.optional(),
  content_text: text.optional(),
  summary: text.optional(),
  image: url.optional(),
  attachments: z.array(attachment).optional(),
  date_published: instant.optional(),
  date_modified: instant,
  authors: z.array(z.strictObject({ name: text })).optional(),
  tags: z.array(text).optional(),
  language: text,
})

export const jsonFeed = named(
  'JsonFeed',
  z.strictObject({
    version: z.literal('https://jsonfeed.org/version/1.1'),
    title: text,
    home_page_url: url,
    feed_url: url,
    language: text.optional(),
    items: z.array(feedItem),
  }),
  'A feed as https://jsonfeed.org/version/1.1 has it. What was withdrawn is there with its title alone.',
)

const identity = {
  standard: z.strictObject({ name: z.literal('ninjs'), version: text, schema: url }),
  uri: text.describe('“urn:uuid:” and the entry’s id.'),
  type: z.enum(['text', 'event', 'composite']),
  version: text,
  firstCreated: instant,
  versionCreated: instant,
  title: text,
  language: text,
}

export const ninjs = named(
  'Ninjs',
  z.looseObject({
    ...identity,
    pubStatus: z.literal('usable'),
    representationType: z.literal('full'),
    embargoedUntil: instant,
    by: text,
    slugline: text,
  }),
  'An item of ninjs 3.1: these members are always there, the others as the IPTC’s schema has them.',
)

export const canceledNinjs = named(
  'CanceledNinjs',
  z.strictObject({ ...identity, pubStatus: z.literal('canceled'), edNote: text }),
  'An item of ninjs 3.1 that is not to be used any more.',
)
