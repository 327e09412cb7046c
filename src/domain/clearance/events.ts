import { v5 } from 'uuid'
import { hashOf } from '../digests.ts'
import type { Basis } from './basis.ts'
import { SCHEMA } from './versions.ts'

/**
 * What events have since schema 2, each in the hashed form; an older event has none of it, and its hash is made without.
 */
type SinceSchema2 = {
  /** The version of this form. */
  schema?: number
  /** 16 random bytes in lower hex: the hash of an event that is hidden from somebody can be given without being guessed. */
  nonce?: string
  /** What the decision rested on beside the log and the text. */
  basis?: Basis
  /** The version of the rendering, where the event freezes a text. */
  renderer?: number
}

/** One entry of the append-only log. `data` holds ids, instants, slugs and digests only. */
export type LogEvent = SinceSchema2 & {
  entry: string
  /** From 1, without gaps. */
  seq: number
  type: string
  /** Slug of the organisation acted for; null for what nobody did. */
  organisation: string | null
  by: string | null
  /** ISO 8601, UTC, milliseconds. */
  at: string
  digest: string | null
  data: Record<string, unknown>
  /** Salted hash of the note; the note itself is kept beside. */
  noteHash: string | null
  prevHash: string | null
  /** Lower hex SHA-256 of the JCS form of the rest. */
  hash: string
}

/** What a decision yields: the event without its place in the chain. */
export type NewEvent = Pick<LogEvent, 'type' | 'organisation' | 'by' | 'digest' | 'data'> & {
  /** The words whose salted hash the event will carry. */
  note: string | null
  basis?: Basis
  renderer?: number
}

const NAMESPACE = '6b1c8f0a-3f5e-5d0b-9c59-5f1d0a3b7c21'

/** Of two simultaneous actions one wins: both want this id. */
export const eventId = (entry: string, seq: number): string => v5(`${entry}/${seq}`, NAMESPACE)

export const hashEvent = ({ hash: _, ...rest }: Omit<LogEvent, 'hash'> & { hash?: string }): string =>
  hashOf(rest)

type Place = {
  entry: string
  head: Pick<LogEvent, 'seq' | 'hash'> | null
  at: string
  noteHash: string | null
  /** Without one the event has the form that it had before schema 2. */
  nonce?: string
}

const sinceSchema2 = ({ basis, renderer }: NewEvent, nonce: string | undefined): SinceSchema2 =>
  nonce === undefined
    ? {}
    : { schema: SCHEMA, nonce, ...(basis ? { basis } : {}), ...(renderer ? { renderer } : {}) }

/** The event at its place behind the head of the log. */
export const chain = (event: NewEvent, { entry, head, at, noteHash, nonce }: Place): LogEvent => {
  const { type, organisation, by, digest, data } = event
  const rest = {
    entry,
    seq: (head?.seq ?? 0) + 1,
    type,
    organisation,
    by,
    at,
    digest,
    data,
    noteHash,
    prevHash: head?.hash ?? null,
    ...sinceSchema2(event, nonce),
  }
  return { ...rest, hash: hashEvent(rest) }
}

/** The seq of the first event that does not fit its place or its hash; null when the chain holds. */
export const firstBroken = (events: readonly LogEvent[]): number | null => {
  const broken = events.find((event, index) => {
    const before = events[index - 1]
    return (
      event.seq !== index + 1 || event.prevHash !== (before?.hash ?? null) || event.hash !== hashEvent(event)
    )
  })
  return broken ? broken.seq : null
}
