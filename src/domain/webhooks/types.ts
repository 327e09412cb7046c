/** What receivers can ask for, named as Standard Webhooks does: what it is about, a dot, and what has happened. */
export const WEBHOOK_TYPES = [
  'publication.released',
  'publication.corrected',
  'publication.withdrawn',
  'event.moved',
  'event.cancelled',
] as const
export type WebhookType = (typeof WEBHOOK_TYPES)[number]

/** What a person sends to see whether a receiver answers; nobody asks for it. */
export const PING = 'ping'

/**
 * `sending` belongs to whoever has claimed it until its lease ends, `dead` was given up and can be sent again by a person.
 */
export const DELIVERY_STATES = ['pending', 'sending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/**
 * Why nothing is sent to a receiver: a person has switched it off, it has answered that it is gone for good, or the key of
 * the consumer that it is for works no more.
 */
export type DisabledReason = 'person' | 'gone' | 'consumer-ended'

/** One type for each change and receiver: of those that fit, the most telling one that the receiver has asked for. */
export const chooseType = (fitting: readonly WebhookType[], wanted: readonly string[]): WebhookType | null =>
  fitting.find((type) => wanted.includes(type)) ?? null
