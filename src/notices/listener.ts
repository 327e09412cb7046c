import type { NoticeKind } from '../domain/notices/kinds.ts'

/** Something that somebody is told of: no word of a text, ids and slugs alone. */
export type NoticeEvent = {
  /** The same for the same notice. */
  id: string
  kind: NoticeKind
  /** The id of the person in the newsroom. */
  person: string
  /** The slug of the reader's own organisation. */
  organisation: string
  collection: string
  entry: string
  /** ISO 8601: when it happened, and the instant that matters, if there is one. */
  at: string
  until: string | null
}

/**
 * Told of each notice once it is stored, such as to pass it on to a chat. What it throws is in the log and stops nothing; a
 * server that ends in between does not tell it again.
 */
export type NoticeListener = (notice: NoticeEvent) => void | Promise<void>
