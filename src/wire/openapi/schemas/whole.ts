import { z } from 'zod'
import { ATTENDANCES, EVENT_FORMATS } from '../../../domain/entries.ts'
import { MANDATE_FACTS } from '../../../domain/mandateFacts.ts'
import { common, mediaUpdateItem, statementItem } from './item.ts'
import { count, eventStatus, instant, named, organisation, text, url, venue } from './parts.ts'

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
    filename: text,
  }),
  'A picture or an attachment, as it was signed.',
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
  'A media contact with the details that you may have.',
)

const body = z.strictObject({ html: text, text })
const reproduced = z.strictObject({ source: text, receivedAt: text.nullable() })
export const extras = {
  body: body.describe('The words, as HTML that runs nothing and as plain text.'),
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
