import { z } from 'zod'
import { ofEachInstant } from '../eventInstants.ts'
import type { LexicalDocument, ContactCard, Core, LanguageLeaf, Notice } from '../canonical.ts'
import {
  ATTENDANCES,
  EDITION_TYPES,
  ENTRY_TYPES,
  EVENT_FORMATS,
  EVENT_STATUSES,
  STATEMENT_KINDS,
} from '../entries.ts'
import { LOCALES } from '../locales.ts'
import { findPicture } from '../pictures/inTexts.ts'
import { MANDATE_FACTS } from '../mandate/mandateFacts.ts'
import { ORGANISATION_KINDS } from '../organisations.ts'
import { PARTY_ROLES } from '../parties.ts'
import { MOST_SUBJECTS, SUBJECT_CODE } from '../subjects/codes.ts'

/** A body as it is cleaned before it is frozen (domain/richText): no other node, and no other member of one. */

const version = z.literal(1)
/** As browsers write an address that a link may have (domain/markup.ts): no other scheme is left when a text is frozen. */
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

const cell = z.strictObject({
  type: z.literal('tablecell'),
  version,
  header: z.boolean(),
  children: z.array(inline),
})
const row = z.strictObject({ type: z.literal('tablerow'), version, children: z.array(cell).min(1) })
const table = z
  .strictObject({ type: z.literal('table'), version, direction, children: z.array(row).min(1) })
  .refine(({ children: [first, ...rest] }) =>
    rest.every(({ children }) => children.length === first?.children.length),
  )

const picture = z.strictObject({
  type: z.literal('picture'),
  version,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})

const withWords = { version, direction, children: z.array(inline) }

const block = z.union([
  z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('paragraph'), ...withWords }),
    z.strictObject({ type: z.literal('quote'), ...withWords }),
    z.strictObject({ type: z.literal('heading'), tag: z.enum(['h2', 'h3', 'h4']), ...withWords }),
    z.strictObject({ type: z.literal('horizontalrule'), version }),
    picture,
  ]),
  list,
  table,
])

const bodyShape: z.ZodType<LexicalDocument> = z.strictObject({
  root: z.strictObject({
    type: z.literal('root'),
    version,
    direction: z.null(),
    format: z.literal(''),
    indent: z.literal(0),
    children: z.array(block).min(1),
  }),
})

/**
 * The canonical text as it is frozen, with no member besides: what nobody reads must not be signed along. Grown by a member,
 * it grows here, too, as an optional one; the types below hold both together.
 */

const text = z.string()
const orNull = text.nullable()
const instant = z.iso.datetime().nullable()
const hex = z.string().regex(/^[0-9a-f]{64}$/)
const locale = z.enum(LOCALES)
const words = z.partialRecord(locale, text)
const common = { theme: orNull, observance: orNull }

const logo = z.strictObject({ sha256: hex, ext: text, alt: text, credit: text })
const organisation = z.strictObject({
  ...{ slug: text, name: text, acronym: text, boilerplate: text },
  kind: z.enum(ORGANISATION_KINDS).nullable(),
  logo: logo.nullable(),
})
const file = z.strictObject({
  ...{ sha256: hex, ext: text, mimeType: text, alt: text, credit: text, filename: text },
  role: z.enum(['media', 'attachment', 'logo']),
  ...{ width: z.number().nullable(), height: z.number().nullable() },
  focus: z.strictObject({ x: z.number(), y: z.number() }).optional(),
})
const venue = z.strictObject({
  ...{ name: text, address: text, city: text, country: text },
  point: z.strictObject({ latitude: z.number(), longitude: z.number() }).nullable(),
})

const eventFacts = z.strictObject({
  ...{ start: instant, end: instant, mediaCall: instant, previousStart: instant, zone: orNull, link: orNull },
  ...ofEachInstant(() => z.iso.datetime().optional()),
  venue: venue.nullable(),
  format: z.enum(EVENT_FORMATS).nullable(),
  status: z.enum(EVENT_STATUSES),
  organisers: z.array(z.strictObject({ organisation: orNull, name: orNull, role: text })),
  guests: z.array(
    z.strictObject({
      ...{ name: text, office: text, role: text },
      attendance: z.enum(ATTENDANCES).nullable(),
    }),
  ),
  expected: z.strictObject({ qualifier: text, number: z.number().nullable() }).nullable(),
  ...common,
})
const linkedEvent = z.strictObject({ entry: text, slug: text, titles: words, facts: eventFacts })
const statementFacts = z.strictObject({
  kind: z.enum(STATEMENT_KINDS).nullable(),
  dateline: z.strictObject({ place: text, date: orNull }).nullable(),
  event: linkedEvent.nullable(),
  ...common,
})
const mediaUpdateFacts = z.strictObject({ number: orNull, date: orNull, ...common })

const isEachOnce = (all: readonly string[]): boolean => new Set(all).size === all.length

/** Else readers of the key and of the slug would take one organisation for two. */
const isUnderSlugs = (all: Record<string, { slug: string }>): boolean =>
  Object.entries(all).every(([key, { slug }]) => key === slug)

const coreStrictly = z.strictObject({
  ...{ entry: text, slug: text, lead: text, issuer: text },
  type: z.enum(ENTRY_TYPES),
  reproduced: z.strictObject({ source: text, receivedAt: instant }).nullable(),
  parties: z.array(z.strictObject({ organisation: text, role: z.enum(PARTY_ROLES) })),
  organisations: z.record(text, organisation).refine(isUnderSlugs),
  masthead: z.array(z.strictObject({ wording: text, organisations: z.array(text), logos: z.boolean() })),
  facts: z.union([statementFacts, eventFacts, mediaUpdateFacts]),
  speaker: z.strictObject({ name: orNull, honorific: text, office: text, organisation: orNull }).nullable(),
  files: z.array(file),
  contacts: z.array(z.strictObject({ public: hex })),
  embargo: z.strictObject({ until: z.iso.datetime(), zone: text, wallTime: text }).nullable(),
  items: z.array(z.strictObject({ entry: text, type: z.enum(ENTRY_TYPES), heading: text })),
  subject: z.array(z.string().regex(SUBJECT_CODE)).min(1).max(MOST_SUBJECTS).refine(isEachOnce).optional(),
  mandate: z
    .strictObject({
      facts: z.array(z.enum(MANDATE_FACTS)),
      confirm: z.literal('lead').optional(),
      hosts: z.array(text).min(1).optional(),
    })
    .nullable(),
  namedOnly: z.array(z.strictObject({ organisation: text, reason: hex })),
  authoritative: locale,
  official: z.array(locale),
})

const FACTS = { statement: statementFacts, event: eventFacts, 'media-update': mediaUpdateFacts } as const

const languageStrictly = z.strictObject({
  ...{ title: text, summary: text, html: text, text },
  body: bodyShape.nullable(),
  standing: z.literal('courtesy').optional(),
  alternatives: z.record(hex, text).optional(),
  headings: z.record(text, text).optional(),
})

const visibility = z.enum(['press', 'public'])
const cardStrictly = z.strictObject({
  ...{ name: text, title: text, organisation: orNull, languages: z.array(text), hours: text, zone: text },
  emails: z.array(z.strictObject({ address: text, visibility })),
  phones: z.array(z.strictObject({ number: text, visibility })),
})

const noticeStrictly = z.strictObject({ editionType: z.enum(EDITION_TYPES), publicNote: hex })

type Same<One, Other> = [One] extends [Other] ? ([Other] extends [One] ? true : never) : never
/** Does not compile where the canonical text has other members than these shapes. */
export const SHAPES_HOLD: [
  Same<keyof z.output<typeof coreStrictly>, keyof Core>,
  Same<Omit<z.output<typeof coreStrictly>, 'facts'>, Omit<Core, 'facts'>>,
  Same<z.output<typeof coreStrictly>['facts'], Core['facts']>,
  Same<keyof z.output<typeof languageStrictly>, keyof LanguageLeaf>,
  Same<z.output<typeof noticeStrictly>, Notice>,
  Same<z.output<typeof cardStrictly>, ContactCard>,
] = [true, true, true, true, true, true]

type Parts = { core: unknown; languages: Record<string, unknown>; notice?: unknown }

/** Where the text is outside the format: its part, and the place in it; null where it is as it is frozen. */
export const faultOfForm = ({ core, languages, notice }: Parts): string | null => {
  const read = coreStrictly.safeParse(core)
  if (!read.success) return placeOf('core', read.error)
  const facts = FACTS[read.data.type].safeParse(read.data.facts)
  if (!facts.success) return placeOf('core', facts.error, ['facts'])
  for (const [name, leaf] of Object.entries(languages)) {
    const language = languageStrictly.safeParse(leaf)
    if (!language.success) return placeOf(name, language.error)
    if (!hasItsPictures(language.data, read.data.files))
      return `its part “${name}” is outside the format (a picture in it is none of its files)`
    const hashes = read.data.files.map(({ sha256 }) => sha256)
    if (Object.keys(language.data.alternatives ?? {}).some((hash) => !hashes.includes(hash)))
      return `its part “${name}” describes a file that it has not got`
    const headings = read.data.items.map(({ heading }) => heading)
    if (Object.keys(language.data.headings ?? {}).some((heading) => !headings.includes(heading)))
      return `its part “${name}” has a heading that stands over none of its entries`
  }
  const read2 = notice === undefined ? null : noticeStrictly.safeParse(notice)
  return read2 && !read2.success ? placeOf('notice', read2.error) : null
}

type Leaf = { body: LexicalDocument | null }

/** What stands in the text is signed with the core, which alone says what each file is. */
const hasItsPictures = ({ body }: Leaf, files: Core['files']): boolean =>
  ((body?.root.children ?? []) as { type: string; sha256?: string }[]) // by the shape above
    .every(({ type, sha256 }) => type !== 'picture' || findPicture(files, sha256) !== null)

const placeOf = (part: string, { issues: [issue] }: z.ZodError, before: string[] = []): string => {
  const path = [...before, ...(issue?.path ?? [])].map(String)
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys : []
  return `its part “${part}” is outside the format (${[...path, ...keys].join('.') || 'as a whole'})`
}

type Keeping = {
  core: { contacts: readonly { public: string }[]; namedOnly: readonly { reason: string }[] }
  notice?: { publicNote: string } | undefined
  aside: Readonly<Record<string, { salt: string | null; value?: unknown }>>
}

/** Where a value that the text binds by its hash is none that a freeze would bind there; erased ones say nothing. */
export const faultOfKept = ({ core, notice, aside }: Keeping): string | null => {
  const reasons = [...core.namedOnly.map(({ reason }) => reason), ...(notice ? [notice.publicNote] : [])]
  const isKeptAs = (shape: z.ZodType) => (hash: string) => {
    const kept = aside[hash]
    return !kept || kept.salt === null || shape.safeParse(kept.value).success
  }
  const isSound =
    core.contacts.map((contact) => contact.public).every(isKeptAs(cardStrictly)) &&
    reasons.every(isKeptAs(text))
  return isSound ? null : 'a value that it binds by its hash is outside the format'
}
