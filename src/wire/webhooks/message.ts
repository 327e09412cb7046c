import { Webhook } from 'standardwebhooks'
import { PING } from '../../domain/webhooks/types.ts'
import { type Addresses, pageUrl, SEGMENTS } from '../doors.ts'
import type { DeliveryRow, ReceiverRow } from './rows.ts'

export type Message = { id: string; body: string }

/** What a receiver is sent: ids, addresses and the digest, and not a word of the text. */
export const toMessage = (row: DeliveryRow, at: Addresses): Message => {
  const { entryType: type, slug, locale, edition, editionType, digest, number } = row
  const data = {
    id: row.entry,
    ...{ type, slug, edition, editionType, digest, number },
    url: pageUrl(at, { type, slug, locale }),
    api: `${at.publicUrl}/v1/${SEGMENTS[type]}/${slug}`,
  }
  return { id: row.id, body: JSON.stringify({ type: row.type, timestamp: row.at, data }) }
}

export const toPing = (id: string, { id: receiver }: Pick<ReceiverRow, 'id'>, now: Date): Message => ({
  id,
  body: JSON.stringify({ type: PING, timestamp: now.toISOString(), data: { receiver } }),
})

/**
 * The headers of Standard Webhooks: one signature for each secret, so that a receiver which has not changed its own yet
 * still finds one that it knows.
 */
export const signedHeaders = (
  { id, body }: Message,
  secrets: readonly string[],
  sentAt: Date,
): Record<string, string> => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
  'webhook-signature': secrets.map((secret) => new Webhook(secret).sign(id, sentAt, body)).join(' '),
})
