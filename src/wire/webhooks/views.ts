import { signingAt } from '../../domain/webhooks/secrets.ts'
import type { DisabledReason } from '../../domain/webhooks/types.ts'
import type { DeliveryRow, ReceiverRow } from './rows.ts'

/** A receiver as its keepers see it: of its secrets only since when and until when they sign. */
export type ReceiverView = {
  id: string
  name: string
  /** Id; null: the coordinator's alone. */
  organisation: string | null
  /** Id; null: for nobody who has a key. */
  consumer: string | null
  url: string
  eventTypes: string[]
  state: ReceiverRow['state']
  disabled: { at: string; reason: DisabledReason } | null
  secrets: { since: string; until: string | null }[]
  createdAt: string
}

export const toReceiverView = (row: ReceiverRow, now: Date): ReceiverView => ({
  id: row.id,
  name: row.name,
  organisation: row.organisation || null,
  consumer: row.consumer || null,
  url: row.url,
  eventTypes: row.eventTypes.split(' '),
  state: row.state,
  disabled:
    row.state === 'disabled' ? { at: row.disabledAt ?? '', reason: row.disabledReason || 'person' } : null,
  secrets: signingAt(row.secrets, now).map(({ since, until }) => ({ since, until })),
  createdAt: row.createdAt,
})

export type DeliveryView = Pick<
  DeliveryRow,
  'id' | 'number' | 'type' | 'slug' | 'edition' | 'state' | 'lastStatus' | 'createdAt' | 'deliveredAt'
> & {
  attempts: number
  /** When it is tried next; null when it is not. */
  nextAt: string | null
}

export const toDeliveryView = (row: DeliveryRow): DeliveryView => {
  const { id, number, type, slug, edition, state, lastStatus, createdAt, deliveredAt } = row
  const nextAt = state === 'pending' ? (row.attempt === 0 ? createdAt : row.dueAt) : null
  return {
    ...{ id, number, type, slug, edition, state, lastStatus, createdAt },
    ...{ deliveredAt: deliveredAt ?? null, attempts: row.attempt, nextAt },
  }
}
