import { z } from 'zod'
import { entryType, mediaUpdateItem, statementItem } from './item.ts'
import { edition, entryId, instant, logo, named, slug, text } from './parts.ts'
import { event, eventItem, mediaUpdate, statement } from './whole.ts'

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
  z.strictObject({ items: z.array(z.union([statementItem, statement])), next: lastOrNext }),
  'A page of statements.',
)
export const eventPage = named(
  'EventPage',
  z.strictObject({ items: z.array(z.union([eventItem, event])), next: lastOrNext }),
  'A page of events.',
)
export const mediaUpdatePage = named(
  'MediaUpdatePage',
  z.strictObject({ items: z.array(z.union([mediaUpdateItem, mediaUpdate])), next: lastOrNext }),
  'A page of media updates.',
)
export const organisationPage = named(
  'OrganisationPage',
  z.strictObject({ items: z.array(organisationItem), next: lastOrNext }),
  'A page of organisations, by their slugs.',
)

const current = [statementItem, eventItem, mediaUpdateItem, statement, event, mediaUpdate] as const

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
