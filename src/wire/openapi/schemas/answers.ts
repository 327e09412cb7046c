import { z } from 'zod'
import {
  entryType,
  mediaUpdateItem,
  statementItem,
  event,
  eventItem,
  mediaUpdate,
  statement,
} from './items.ts'
import { edition, entryId, instant, logo, named, slug, text, count, digest, url } from './parts.ts'

export const tombstone = named(
  'Tombstone',
  z.strictObject({
    type: entryType,
    id: entryId,
    slug,
    edition,
    withdrawnAt: instant,
    note: text.nullable(),
  }),
  'What is left of a publication that was withdrawn: take it off wherever you have it.',
)

const gone = named(
  'Gone',
  z.strictObject({ type: entryType, id: entryId, slug, edition }),
  'A publication of which nothing may be shown now: take it off until it is reinstated.',
)

export const organisationItem = named(
  'Organisation',
  z.strictObject({
    type: z.literal('organisation'),
    slug,
    name: text,
    acronym: text,
    kind: text.nullable(),
    logo: logo.nullable(),
    boilerplate: text,
  }),
  'An organisation that stands on something that is out, as its newest publication has it.',
)

export const refusal = named(
  'Refusal',
  z.strictObject({
    errors: z.array(
      z.strictObject({
        message: text.describe('A sentence for a person.'),
        reason: text.describe('A word for a program.'),
      }),
    ),
  }),
  'Why there is no answer.',
)

export const termsRefusal = named(
  'TermsRefusal',
  z.strictObject({
    ...refusal.shape,
    terms: z.strictObject({
      version: text,
      url: text.describe('Where they are read, and accepted by POST.'),
    }),
  }),
  'Why there is no answer yet, and which terms are to be accepted.',
)

const next = text.describe('Give it as “after” to go on.')
const lastOrNext = next.nullable().describe('Give it as “after” to go on; null on the last page.')

export const statementPage = named(
  'StatementPage',
  z.strictObject({ items: z.array(z.union([statement, statementItem])), next: lastOrNext }),
  'A page of statements.',
)
export const eventPage = named(
  'EventPage',
  z.strictObject({ items: z.array(z.union([event, eventItem])), next: lastOrNext }),
  'A page of events.',
)
export const mediaUpdatePage = named(
  'MediaUpdatePage',
  z.strictObject({ items: z.array(z.union([mediaUpdate, mediaUpdateItem])), next: lastOrNext }),
  'A page of media updates.',
)
export const organisationPage = named(
  'OrganisationPage',
  z.strictObject({ items: z.array(organisationItem), next: lastOrNext }),
  'A page of organisations, by their slugs.',
)

/** The whole ones first: programs that are made of the description take the first that fits, and some look no further. */
const current = [statement, event, mediaUpdate, statementItem, eventItem, mediaUpdateItem] as const

export const change = named(
  'Change',
  z.strictObject({
    change: z
      .enum(['released', 'replaced', 'cautioned', 'suspended', 'reinstated', 'withdrawn', 'updated'])
      .describe(
        '“updated”: it is the same text, and what it shows of others may have changed: its event, the media updates that carry it, the entries that it carries; or whom to ask.',
      ),
    at: instant,
    item: z
      .union([...current, tombstone, gone])
      .describe('The publication as it is now, not as it was at the change.'),
  }),
  'What has happened to a publication.',
)

export const changesPage = named(
  'ChangesPage',
  z.strictObject({ items: z.array(change), next }),
  'Changes in the order in which they took effect. “next” is there on every page: the end is reached where it is what you asked with.',
)

export const embargo = named(
  'Embargo',
  z.strictObject({
    until: instant,
    zone: text.describe('The IANA time zone in which it was set.'),
    wallTime: text.describe('The hour in that zone, without an offset.'),
  }),
  'Before this instant nothing of the text may be published or passed on.',
)

export const grantedCopy = named(
  'GrantedCopy',
  z.strictObject({ reader: text, organisation: text.nullable(), read: count }),
  'Whose copy this is, and the number of this reading.',
)

const earlyAccessMembers = { embargo, grant: grantedCopy }
const whole = 'whole, as it will be, with the embargo and whose copy it is.'

export const embargoedStatement = named(
  'EmbargoedStatement',
  z.strictObject({ ...statement.shape, ...earlyAccessMembers }),
  `A statement ${whole}`,
)
export const embargoedEvent = named(
  'EmbargoedEvent',
  z.strictObject({ ...event.shape, ...earlyAccessMembers }),
  `An event ${whole}`,
)
export const embargoedMediaUpdate = named(
  'EmbargoedMediaUpdate',
  z.strictObject({ ...mediaUpdate.shape, ...earlyAccessMembers }),
  `A media update ${whole}`,
)

export const embargoedList = named(
  'EmbargoedList',
  z.strictObject({
    items: z.array(z.strictObject({ type: entryType, slug, edition, digest, embargo, url })),
    next: z.null(),
  }),
  'Where each text is that you may read early, and until when you keep it to yourself.',
)

export const terms = named(
  'Terms',
  z.strictObject({
    version: text,
    text,
    url,
    accepted: z
      .strictObject({ version: text, at: instant.nullable() })
      .nullable()
      .describe('What you have accepted last.'),
  }),
  'What you undertake before the first word.',
)

export const acceptance = named(
  'Acceptance',
  z.strictObject({ version: text }),
  'The version that you have read.',
)
export const accepted = named(
  'Accepted',
  z.strictObject({ version: text, acceptedAt: instant }),
  'That you have accepted them, and when.',
)
