import { z } from 'zod'
import { EDITION_TYPES, ENTRY_TYPES, STATEMENT_KINDS } from '../../../domain/entries.ts'
import {
  digest,
  edition,
  entryId,
  eventStatus,
  instant,
  link,
  locale,
  named,
  organisation,
  said,
  slug,
  standing,
  text,
  url,
  venue,
} from './parts.ts'

export const entryType = z.enum(ENTRY_TYPES)
const zone = text.describe('An IANA time zone.')

const keyFacts = {
  start: instant.nullable(),
  end: instant.nullable(),
  zone: zone.nullable(),
  venue: venue.nullable(),
  status: eventStatus,
}

const eventSince = z.strictObject({
  at: instant,
  facts: z.array(z.enum(['status', 'start', 'end', 'room'])),
  ...keyFacts,
})

export const eventRef = named(
  'EventRef',
  z.strictObject({
    ...link.shape,
    ...keyFacts,
    changed: eventSince
      .nullable()
      .describe('What is others now, when the event itself has changed since: tell it beside.'),
  }),
  'The event that a statement is about, as the statement’s signers saw it; null while the event is not out.',
)

const speaker = z.strictObject({
  name: text.nullable(),
  honorific: text,
  office: text,
  organisation: organisation.nullable(),
})

const correction = z.strictObject({ edition, editionType: z.enum(EDITION_TYPES), note: text, at: instant })

/** What every list shows, whatever the type. */
export const common = {
  id: entryId,
  slug,
  edition,
  editionType: z.enum(EDITION_TYPES),
  digest: digest.describe('What the signing parties signed; the canonical text hashes to it.'),
  title: text,
  summary: text,
  language: locale.describe('The language of the words that you see.'),
  dir: z.enum(['ltr', 'rtl']),
  languages: z.array(z.strictObject({ locale, standing })),
  issuer: organisation.describe('Who speaks.'),
  lead: organisation.describe('The member that is responsible for the text.'),
  parties: z.array(z.strictObject({ organisation, role: text })),
  masthead: z.array(
    z.strictObject({ wording: text, logos: z.boolean(), organisations: z.array(organisation) }),
  ),
  speaker: speaker.nullable(),
  event: eventRef.nullable(),
  dateline: z.strictObject({ place: text, date: text.nullable() }).nullable(),
  mediaUpdates: z.array(link).describe('The media updates that carry it.'),
  availableAt: instant.describe('When this edition came out.'),
  firstAvailableAt: instant.describe('When the first edition came out.'),
  caution: z
    .strictObject({ ...said.shape, others: z.array(said) })
    .nullable()
    .describe('The latest caution that stands, and those of other organisations: show it before the text.'),
  correction: correction.nullable().describe('Why there is this edition; null for the first.'),
  dissociated: z.array(said).describe('Who no longer stands behind the text, and why.'),
  url: url.describe('Its page on the public site.'),
}

export const kind = z.enum(STATEMENT_KINDS)

/** Any type: the form that the three have in common. */
export const item = z.strictObject({ type: entryType, kind: kind.optional(), ...common })

export const statementItem = named(
  'StatementItem',
  z.strictObject({ type: z.literal('statement'), kind: kind.optional(), ...common }),
  'A statement, as lists show it.',
)

export const mediaUpdateItem = named(
  'MediaUpdateItem',
  z.strictObject({ type: z.literal('media-update'), ...common }),
  'A media update, as lists show it.',
)
