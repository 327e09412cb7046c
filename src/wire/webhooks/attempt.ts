import type { z } from 'zod'
import { Webhook } from 'standardwebhooks'
import type { webhookText } from '../openapi/schemas/webhooks.ts'
import { PING, type DisabledReason } from './types.ts'
import { type Addresses, pageUrl, SEGMENTS } from '../http/routes.ts'
import type { DeliveryRow, ReceiverRow, Rows } from './rows.ts'
import { type Outcome, verdictOn } from './schedule.ts'
import { type Claims, LEASE_MS, type Settled } from './claims.ts'
import type { Keys } from './secrets.ts'
import type { Post } from './post.ts'

type Message = { id: string; body: string }

/** What a receiver is sent: ids, addresses and the digest, and not a word of the text. */
const toMessage = (row: DeliveryRow, at: Addresses): Message => {
  const { entryType: type, slug, locale, edition, editionType, digest, number } = row
  const data: z.infer<typeof webhookText> = {
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

type DisableReceiver = (row: ReceiverRow, reason: DisabledReason) => Promise<void>

/** Nothing where somebody has changed the receiver meanwhile: they have seen it as it is. */
export const createDisableReceiver =
  ({ rows, now }: { rows: Rows; now: () => Date }): DisableReceiver =>
  async ({ id, revision }, disabledReason) => {
    const disabled = { disabledAt: now().toISOString(), disabledReason, revision: revision + 1 }
    await rows.receivers.swap([{ id: { equals: id } }, { revision: { equals: revision } }], {
      ...{ state: 'disabled', ...disabled },
    })
  }

/** The receiver as it is: whoever looks first switches one off whose consumer has no key any more. */
export const createPresentReceiver =
  ({ rows, isServed, switchOff }: { rows: Rows; isServed: IsServed; switchOff: DisableReceiver }) =>
  async (row: ReceiverRow): Promise<ReceiverRow> => {
    if (row.state !== 'active' || (await isServed(row))) return row
    await switchOff(row, 'consumer-ended')
    return (await rows.receivers.findOne(row.id)) ?? row
  }

/** Signs and sends one message to a receiver, once. */
export type Send = (receiver: ReceiverRow, message: Message, signal: AbortSignal) => Promise<Outcome>

/** What is signed bears the hour of the machine: a receiver holds it against its own. */
export const createSend =
  ({ keys, post, now }: { keys: Keys; post: Post; now: () => Date }): Send =>
  async ({ url, secrets }, message, signal) => {
    const signing = keys.open(secrets, now())
    if (signing.length === 0) return { status: null, why: 'secret-unreadable' }
    return post({ url, headers: signedHeaders(message, signing, new Date()), body: message.body }, signal)
  }

/** What became of a delivery; null when there was nothing to send. */
export type Attempted = Settled | null
/** Whether whoever it is for may still have something: a consumer’s receiver ends with its key. */
export type IsServed = (receiver: Pick<ReceiverRow, 'consumer'>) => Promise<boolean>
export type Attempt = (row: DeliveryRow, signal: AbortSignal) => Promise<Attempted>

type Deps = {
  rows: Rows
  claims: Claims
  send: Send
  isServed: IsServed
  publicUrl: () => string
  pages?: string
  now: () => Date
}

/** Takes a delivery on and tries it once. A receiver that says that it is gone is switched off before the row says so. */
export const createAttempt = ({ rows, claims, send, isServed, publicUrl, pages, now }: Deps): Attempt => {
  const switchOff = createDisableReceiver({ rows, now })
  return async (seen, signal) => {
    const row = await claims.claim(seen)
    if (!row) return 'lost'
    const receiver = await rows.receivers.findOne(row.receiver)
    if (!receiver) {
      await rows.deliveries.remove({ id: { equals: row.id } })
      return null
    }
    const isWanted = receiver.state === 'active' && (await isServed(receiver))
    if (receiver.state === 'active' && !isWanted) await switchOff(receiver, 'consumer-ended')
    if (!isWanted) {
      await claims.bury(row, 'receiver-disabled')
      return null
    }
    const outcome = await renewing(claims, row, () =>
      send(receiver, toMessage(row, { publicUrl: publicUrl(), pages }), signal),
    )
    if (verdictOn(outcome) === 'gone') await switchOff(receiver, 'gone')
    return claims.settle(row, outcome)
  }
}

/** Most answers come long before the lease ends: then nothing is written for it. */
const renewing = async <T>(claims: Claims, row: DeliveryRow, work: () => Promise<T>): Promise<T> => {
  const timer = setInterval(() => void claims.renew(row).catch(() => false), LEASE_MS * RENEW_AT)
  try {
    return await work()
  } finally {
    clearInterval(timer)
  }
}

const RENEW_AT = 0.4
