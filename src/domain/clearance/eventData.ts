import { z } from 'zod'
import { EDITION_TYPES } from '../entries.ts'
import { LOCALES } from '../locales.ts'
import { PARTY_ROLES } from '../parties.ts'
import type { LogEvent } from './events.ts'

const hex = z.string().regex(/^[0-9a-f]{64}$/)
const locale = z.enum(LOCALES)
const leaf = z.enum(['core', 'notice', ...LOCALES])
const editionType = z.enum(EDITION_TYPES)
const manifest = z.strictObject({
  format: z.literal(1),
  core: hex,
  languages: z.partialRecord(locale, hex),
  notice: hex.optional(),
})
const consent = z.strictObject({
  organisation: z.string(),
  by: z.string().nullable(),
  at: z.string(),
  mode: z.enum(['express', 'tacit']),
  covers: z.array(leaf),
  carried: z.int().optional(),
})
/**
 * Room for the signer's own proof over the digest, such as a passkey's, beside the account's login. Nothing writes it yet;
 * replay and verify take a log with it and without.
 */
const proof = z.strictObject({ scheme: z.string(), credential: z.string(), value: z.string() })
const nothing = z.strictObject({})

/** The one schema that the data of each type of event has: ids, instants, slugs and digests only. */
export const EVENT_DATA = {
  submit: z.strictObject({
    revision: z.int(),
    lead: z.string(),
    slug: z.string(),
    manifest,
    authoritative: locale,
    official: z.array(locale),
    courtesy: z.array(locale),
    parties: z.array(z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) })),
    namedOnly: z.array(z.strictObject({ organisation: z.string(), reason: hex })),
    editors: z.array(z.string()),
    editionType,
  }),
  recall: nothing,
  sign: z.strictObject({
    covers: z.array(leaf),
    fourEyes: z.literal(false).optional(),
    proof: proof.optional(),
  }),
  'send-back': nothing,
  release: z.strictObject({
    edition: z.int(),
    editionType,
    availableAt: z.string(),
    consents: z.array(consent),
  }),
  hold: z.strictObject({ edition: z.int() }),
  correct: z.strictObject({ edition: z.int(), editionType }),
  abandon: nothing,
  withdraw: z.strictObject({ edition: z.int(), held: z.int().nullable() }),
  delete: nothing,
  invite: z.strictObject({ organisation: z.string(), role: z.enum(PARTY_ROLES) }),
  uninvite: z.strictObject({ organisation: z.string() }),
  accept: nothing,
  decline: nothing,
  leave: nothing,
  available: z.strictObject({ edition: z.int() }),
} as const

export type EventType = keyof typeof EVENT_DATA
export type EventData<T extends EventType> = z.output<(typeof EVENT_DATA)[T]>

export const isEventType = (type: string): type is EventType => Object.hasOwn(EVENT_DATA, type)

/** @throws when the data does not have the shape of its type: the log has been touched, or is newer than this program. */
export const readData = <T extends EventType>(type: T, event: Pick<LogEvent, 'data'>): EventData<T> =>
  EVENT_DATA[type].parse(event.data) as EventData<T> // the schema of this very type made it
