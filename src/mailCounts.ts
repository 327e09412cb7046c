import type { BasePayload } from 'payload'
import { clockOf } from './clock.ts'
import { heldBy, hold } from './held.ts'

/** What an email is about, of those that are sent at once and never again; notices have kinds of their own. */
export const MAIL_KINDS = [
  ...(['invitation', 'password', 'second-factor', 'appointment'] as const),
  ...(['passkeys', 'heads', 'archive', 'embargoed'] as const),
] as const
export type MailKind = (typeof MAIL_KINDS)[number]

/** Emails of this process since its start: kinds and instants, no address and no word. */
export type MailCounts = {
  /** When the mail server, or the outbox, last took one; null: none yet. */
  lastSentAt: string | null
  failed: { kind: MailKind; count: number; lastAt: string }[]
}

const countsOf = (payload: BasePayload): MailCounts =>
  heldBy<{ mailCounts: MailCounts }>(payload).mailCounts ?? { lastSentAt: null, failed: [] }

const keep = (payload: BasePayload, part: Partial<MailCounts>): void =>
  void hold<{ mailCounts: MailCounts }>(payload, { mailCounts: { ...countsOf(payload), ...part } })

const nowOf = (payload: BasePayload): string => clockOf(payload).now().toISOString()

export const noteMailSent = (payload: BasePayload): void => keep(payload, { lastSentAt: nowOf(payload) })

export const noteMailFailed = (payload: BasePayload, kind: MailKind): void => {
  const { failed } = countsOf(payload)
  const count = (failed.find((one) => one.kind === kind)?.count ?? 0) + 1
  const others = failed.filter((one) => one.kind !== kind)
  keep(payload, { failed: [...others, { kind, count, lastAt: nowOf(payload) }] })
}

export const readMailCounts = countsOf
