import { z } from 'zod'
import { EDITION_TYPES } from '../../../domain/entries.ts'
import { PING, WEBHOOK_TYPES, type WebhookType } from '../../webhooks/types.ts'
import { entryType } from './items.ts'
import { count, digest, edition, entryId, instant, named, slug, text, url } from './parts.ts'

/** What a message names: ids, addresses and the digest, and not a word of the text. */
export const webhookText = named(
  'WebhookText',
  z.strictObject({
    id: entryId,
    type: entryType,
    slug,
    edition,
    editionType: z.enum(EDITION_TYPES),
    digest: digest.describe('Of the edition, as it was at the change.'),
    number: count.describe('Of the change, among all changes of the wire.'),
    url: url.describe('Its page on the public site.'),
    api: url.describe('Where it is read: what that answers counts.'),
  }),
  'Which text a webhook is about.',
)

/** When each is sent, in one sentence. */
const SENT: Record<WebhookType, string> = {
  'publication.released': 'A text is published; also a translation of one that was published before.',
  'publication.corrected':
    'A correction or an update replaces a text, or facts of an event were changed under its mandate.',
  'publication.withdrawn': 'A text is withdrawn.',
  'publication.suspended': 'A text is taken offline for now.',
  'publication.reinstated': 'A suspended text is back.',
  'publication.cautioned': 'An organisation that signed a text puts a caution on it, or takes one back.',
  'publication.dissociated': 'An organisation no longer stands behind a text.',
  'event.moved': 'An event has another hour, place, link or status than before.',
  'event.cancelled': 'An event is cancelled.',
}

const messageOf = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) =>
  z.strictObject({ type: z.literal(type), timestamp: instant, data })

const pascal = (type: string): string =>
  type.replace(/(?:^|\.)([a-z])/g, (_, letter: string) => letter.toUpperCase())

/** One message, by the name of its schema. */
export type WebhookMessage = { type: string; schema: string; sentence: string }

const describe = (type: string, data: z.ZodType, sentence: string): WebhookMessage => {
  const schema = `Webhook${pascal(type)}`
  named(schema, messageOf(type, data), sentence)
  return { type, schema, sentence }
}

/** All that receivers are sent. */
export const WEBHOOK_MESSAGES: readonly WebhookMessage[] = [
  ...WEBHOOK_TYPES.map((type) => describe(type, webhookText, SENT[type])),
  describe(
    PING,
    z.strictObject({ receiver: text.describe('The id of the receiver.') }),
    'Somebody has asked whether the receiver answers.',
  ),
]
