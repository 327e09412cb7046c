import { z } from 'zod'
import { LOCALES, type Locale } from '../../domain/locales.ts'
import { slug } from '../http/query.ts'
import { FEED_KINDS, type FeedKind } from '../formats/feedAddress.ts'

/** What receivers can ask for, named as Standard Webhooks does: what it is about, a dot, and what has happened. */
export const WEBHOOK_TYPES = [
  'publication.released',
  'publication.corrected',
  'publication.withdrawn',
  'publication.suspended',
  'publication.reinstated',
  'publication.cautioned',
  'publication.dissociated',
  'event.moved',
  'event.cancelled',
] as const
export type WebhookType = (typeof WEBHOOK_TYPES)[number]

/** What a person sends to see whether a receiver answers; nobody asks for it. */
export const PING = 'ping'

/**
 * `sending` belongs to whoever has claimed it until its lease ends, `dead` was given up and can be sent again by a person.
 */
const DELIVERY_STATES = ['pending', 'sending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * Why nothing is sent to a receiver: a person has switched it off, it has answered that it is gone for good, or the key of
 * the consumer that it is for works no more.
 */
export type DisabledReason = 'person' | 'gone' | 'consumer-ended'

/** One type for each change and receiver: of those that fit, the most telling one that the receiver has asked for. */
export const chooseType = (fitting: readonly WebhookType[], wanted: readonly string[]): WebhookType | null =>
  fitting.find((type) => wanted.includes(type)) ?? null

/** What a receiver wants to hear of; left out wherever it is all. Organisations by their slugs: issuer, lead or party. */
const ONLY = z.strictObject({
  organisations: z.array(slug).min(1).max(100).optional(),
  kinds: z.array(z.enum(FEED_KINDS)).min(1).optional(),
  languages: z.array(z.enum(LOCALES)).min(1).optional(),
})
export type Only = z.output<typeof ONLY>

/** What of a text the choice is made by. */
export type Traits = { organisations: readonly string[]; kind: FeedKind; languages: readonly Locale[] }

/** Of each list one is enough. */
export const isWanted = ({ organisations, kinds, languages }: Only, traits: Traits): boolean =>
  (!organisations || traits.organisations.some((one) => organisations.includes(one))) &&
  (!kinds || kinds.includes(traits.kind)) &&
  (!languages || traits.languages.some((one) => languages.includes(one)))

const words = z.string().refine((text) => !text.includes('\u0000'))

/** What somebody sends who sets a receiver up. */
export const RECEIVER_BODY = z.strictObject({
  name: words.pipe(z.string().trim().max(200)).default(''),
  url: words.pipe(z.string().trim().min(1)),
  eventTypes: z
    .array(z.enum(WEBHOOK_TYPES))
    .min(1)
    .default([...WEBHOOK_TYPES])
    .transform((given) => WEBHOOK_TYPES.filter((type) => given.includes(type))),
  /** Without it, of all texts. */
  only: ONLY.default({}),
  /** Its id or its slug; left out, the only one whose receivers the person keeps, or, by the coordinator, nobody's. */
  organisation: words.pipe(z.string().min(1).max(200)).optional(),
  /** The id of a consumer of that organisation: what it is sent ends with its key. */
  consumer: words.pipe(z.string().min(1).max(200)).optional(),
})

/** `overlap: false` is for a secret that somebody else has seen: it signs nothing any more. */
export const ROTATE_BODY = z.strictObject({ overlap: z.boolean().default(true) })
export const EMPTY_BODY = z.strictObject({})

/** Newest first; `before` is the number of the last one that was shown. */
export const DELIVERIES_QUERY = z.strictObject({
  state: z.enum(DELIVERY_STATES).optional(),
  before: z.coerce.number().int().min(1).optional(),
})

export type ReceiverOrder = z.output<typeof RECEIVER_BODY>
export type DeliveriesQuery = z.output<typeof DELIVERIES_QUERY>
