import { randomUUID } from 'node:crypto'
import { chain, eventId, type LogEvent } from '../../src/domain/clearance/events.ts'
import type { Statement } from './newsroom.ts'

const EVENTS_OF_AN_ENTRY = 8

/** What other texts have left in the log. */
export const foreignEvents = (count: number): Statement[][] =>
  Array.from({ length: Math.ceil(count / EVENTS_OF_AN_ENTRY) }, () => {
    const entry = randomUUID()
    const event = {
      type: 'submit' as const,
      organisation: 'fia',
      by: null,
      digest: null,
      data: {},
      note: null,
    }
    let head: LogEvent | null = null
    return Array.from({ length: EVENTS_OF_AN_ENTRY }, () => {
      head = chain(event, { entry, head, at: '2024-01-01T00:00:00.000Z', noteHash: null })
      return toInsert(head)
    })
  })

const toInsert = ({ entry, seq, type, organisation, at, data, prevHash, hash }: LogEvent): Statement => ({
  sql: `INSERT INTO clearance_events (id, entry, seq, type, organisation, at, data, prev_hash, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  args: [eventId(entry, seq), entry, seq, type, organisation, at, JSON.stringify(data), prevHash, hash],
})
