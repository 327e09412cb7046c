import { type Outcome, verdictOn } from '../../domain/webhooks/outcome.ts'
import { type Claims, LEASE_MS, type Settled } from './claims.ts'
import type { Keys } from './keys.ts'
import { type Message, signedHeaders, toMessage } from './message.ts'
import type { Post } from './post.ts'
import type { DeliveryRow, ReceiverRow, Rows } from './rows.ts'
import { createSwitchOff } from './switchOff.ts'

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
  const switchOff = createSwitchOff({ rows, now })
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
