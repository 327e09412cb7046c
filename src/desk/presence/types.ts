import type { Ref } from '../../register/types.ts'

export type Present = { id: string; name: string }

/** A window in which somebody has an entry open. */
export type OpenWindow = {
  /** Says that it is still open. */
  renew(): Promise<void>
  close(): Promise<void>
}

export type Presence = {
  open(entry: string, person: string): Promise<OpenWindow>
  /** Everybody else who has it open now, on any server, by name. */
  others(entry: string, person: string): Promise<Present[]>
  /** Those of this server. */
  streams: OpenStreams
  /** Aborted when the server stops: no stream goes on then. */
  stopping: AbortSignal
  stop(): void
}

/** @param session null for whoever came in by no session of ours. */
export type Reader = { ref: Ref; person: string; session: string | null }

export type OpenStream = {
  /** Aborted when the reader may read the text no more, or is not logged in any more. */
  ended: AbortSignal
  /** Makes room for another one. */
  close: () => void
}

export type OpenStreams = {
  /** @throws Refusal `too-many` */
  open(reader: Reader): OpenStream
}
