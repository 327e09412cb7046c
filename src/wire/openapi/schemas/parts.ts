import { z } from 'zod'
import { SLUG } from '../../http/query.ts'
import { EVENT_STATUSES, LANGUAGE_STATUSES } from '../../../domain/entries.ts'
import { LOCALES } from '../../../domain/locales.ts'
import { SUBJECT_CODE } from '../../../domain/subjects/codes.ts'

/** What stands under a name in the description. */
export const components = z.registry<{ id: string }>()

/** A schema with its name and one sentence about it. */
export const named = <T extends z.ZodType>(id: string, schema: T, sentence: string): T => {
  const described = schema.describe(sentence)
  components.add(described, { id })
  return described
}

export const text = z.string()
export const instant = z.iso.datetime({ precision: 3 }).describe('An instant in UTC, to the millisecond.')
export const url = z.url()
export const slug = z.string().regex(SLUG)
export const entryId = z.uuid().describe('The entry’s id: the same for all editions, and on every server.')
export const count = z.int().min(0)
export const edition = z.int().min(1).describe('The number of the edition, from 1.')
export const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/)
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
export const locale = named('Locale', z.enum(LOCALES), 'A language of the newsroom.')
export const standing = named(
  'LanguageStanding',
  z.enum(LANGUAGE_STATUSES),
  'Authoritative: the language that counts where two differ. Official: signed by all. Courtesy: a translation that the lead alone signed.',
)
export const eventStatus = z.enum(EVENT_STATUSES)
export const subjectCode = z.string().regex(SUBJECT_CODE).describe('A code of the IPTC’s Media Topics.')

export const subject = named(
  'Subject',
  z.strictObject({
    code: subjectCode,
    uri: url.describe('Where the IPTC says what the topic is.'),
    name: text.describe('In the language of the item, or else in English.'),
  }),
  'What a text is about, in the IPTC’s Media Topics.',
)

export const logo = named(
  'Logo',
  z.strictObject({ url, alt: text, credit: text }),
  'A logo, as it was frozen with the text.',
)

export const organisation = named(
  'OrganisationRef',
  z.strictObject({ slug, name: text, acronym: text, logo: logo.nullable() }),
  'An organisation, as it was called when the text was signed.',
)

export const focus = z
  .strictObject({ x: z.number(), y: z.number() })
  .describe(
    'What has to stay in sight where a page cuts the picture, in hundredths of its width from the left and of its height from the top. Left out: the middle.',
  )

export const link = named(
  'Link',
  z.strictObject({ id: entryId, slug, title: text, url }),
  'Another publication that is out itself.',
)

export const venue = named(
  'Venue',
  z.strictObject({
    name: text,
    address: text,
    city: text,
    country: text,
    point: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
  }),
  'Where an event is.',
)

export const publicRemark = named(
  'PublicRemark',
  z.strictObject({ organisation, note: text, at: instant }),
  'What an organisation has said of an edition that is out.',
)

const attachment = z.strictObject({
  ...{ url, mime_type: text, title: text },
  size_in_bytes: z.int().positive().optional(),
})

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
