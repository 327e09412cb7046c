import { z } from 'zod'
import {
  EDITION_TYPES,
  ENTRY_TYPES,
  STATEMENT_KINDS,
  ATTENDANCES,
  EVENT_FORMATS,
} from '../../../domain/entries.ts'
import {
  count,
  digest,
  edition,
  entryId,
  eventStatus,
  focus,
  instant,
  link,
  locale,
  named,
  organisation,
  publicRemark,
  slug,
  standing,
  subject,
  text,
  url,
  venue,
} from './parts.ts'
import { EVENT_INSTANTS, ofEachInstant } from '../../../domain/eventInstants.ts'
import { RENDITION_TYPES } from '../../../domain/pictures/renditions.ts'
import { MANDATE_FACTS } from '../../../domain/mandate/mandateFacts.ts'
import { MOST_SUBJECTS } from '../../../domain/subjects/codes.ts'

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

export const rendition = named(
  'Rendition',
  z.strictObject({
    url: url.describe('Below the address of the picture that it was made from.'),
    mimeType: z.enum(Object.values(RENDITION_TYPES)),
    width: count,
    height: count,
  }),
  'A smaller form of a picture. It is made from what was signed, and is not signed itself.',
)

export const media = named(
  'Media',
  z.strictObject({
    url,
    mimeType: text,
    role: z.enum(['media', 'attachment']),
    alt: text,
    credit: text,
    width: count.nullable(),
    height: count.nullable(),
    focus: focus.optional(),
    filename: text,
    renditions: z
      .array(rendition)
      .describe('Smaller forms of a picture, the narrowest first; of all else none.'),
  }),
  'A picture or an attachment, as it was signed.',
)

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
  subject: z
    .array(subject)
    .min(1)
    .max(MOST_SUBJECTS)
    .optional()
    .describe('What it is about; left out where nothing was chosen.'),
  availableAt: instant.describe('When this edition came out.'),
  firstAvailableAt: instant.describe('When the first edition came out.'),
  picture: media.nullable().describe('Its first picture; null where it has none.'),
  caution: z
    .strictObject({ ...publicRemark.shape, others: z.array(publicRemark) })
    .nullable()
    .describe('The latest caution that stands, and those of other organisations: show it before the text.'),
  correction: correction.nullable().describe('Why there is this edition; null for the first.'),
  dissociated: z.array(publicRemark).describe('Who no longer stands behind the text, and why.'),
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

export const contact = named(
  'Contact',
  z.strictObject({
    name: text,
    title: text,
    languages: z.array(text),
    hours: text,
    zone: text,
    emails: z.array(text),
    phones: z.array(text),
    organisation: organisation.nullable(),
  }),
  'A press contact with the details that you may have.',
)

const body = z.strictObject({ html: text, text })
const reproduced = z.strictObject({ source: text, receivedAt: text.nullable() })
export const extras = {
  body: body.describe(
    'The words, as HTML that runs nothing and as plain text; pictures that stand among them have their address, and are in `media`, too.',
  ),
  media: z.array(media),
  contacts: z.array(contact),
  reproduced: reproduced.nullable().describe('Whose words are carried, for a text by somebody outside.'),
}

const changed = z.strictObject({ minor: z.int().min(1), at: instant, facts: z.array(z.enum(MANDATE_FACTS)) })
const organiser = z.strictObject({
  organisation: organisation.nullable(),
  name: text.nullable(),
  role: text,
})
const guest = z.strictObject({
  name: text,
  office: text,
  role: text,
  attendance: z.enum(ATTENDANCES).nullable(),
})
const occasion = {
  theme: text.nullable(),
  observance: text.nullable().describe('The world day, if it is about one.'),
}

/** An event's facts. */
export const eventDetails = {
  start: instant.nullable(),
  end: instant.nullable(),
  mediaCall: instant.nullable().describe('When the press is asked to be there.'),
  zone: text.nullable().describe('An IANA time zone.'),
  venue: venue.nullable(),
  format: z.enum(EVENT_FORMATS).nullable(),
  link: text.nullable(),
  status: eventStatus,
  previousStart: instant.nullable().describe('The hour before it was moved.'),
  ...ofEachInstant((name) => instant.optional().describe(EVENT_INSTANTS[name].description)),
  guests: z.array(guest),
  expected: z.strictObject({ qualifier: text, number: z.number().nullable() }).nullable(),
  ...occasion,
  changed: changed
    .nullable()
    .describe('Facts that are others than when the text was signed, under its mandate.'),
  organisers: z.array(organiser),
}

export const eventItem = named(
  'EventItem',
  z.strictObject({ type: z.literal('event'), ...common, ...eventDetails }),
  'An event, as lists show it: with its facts.',
)

export const statement = named(
  'Statement',
  z.strictObject({ ...statementItem.shape, ...extras, ...occasion }),
  'A statement whole.',
)

export const event = named('Event', z.strictObject({ ...eventItem.shape, ...extras }), 'An event whole.')

const carried = z.strictObject({ heading: text, item: z.union([statement, event]) })

export const mediaUpdate = named(
  'MediaUpdate',
  z.strictObject({
    ...mediaUpdateItem.shape,
    ...extras,
    ...{ number: text.nullable(), date: text.nullable().describe('As printed.') },
    ...occasion,
    items: z
      .array(carried)
      .describe('Its texts, whole and in their order, each in the edition that is out now.'),
  }),
  'A media update whole.',
)
