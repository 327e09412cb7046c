import type { Tombstone } from './answers.ts'

type Told = { status: number; reason: string; message: string; tombstone?: Tombstone | null; cause?: unknown }

/**
 * What the wire refused. `reason` is its word for programs: `invalid` (400), `unauthenticated` (401), `not-found` (404),
 * `withdrawn` (410, with the tombstone), `too-many` (429), `overloaded` (503); and of the client's own `unreachable` (status 0, with the cause)
 * and `unreadable`, for an answer that is not the wire's.
 */
export class WireError extends Error {
  readonly status: number
  readonly reason: string
  readonly tombstone: Tombstone | null

  constructor({ status, reason, message, tombstone = null, cause }: Told) {
    super(message, { cause })
    this.name = 'WireError'
    this.status = status
    this.reason = reason
    this.tombstone = tombstone
  }
}
