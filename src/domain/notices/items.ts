import type { EntryType } from '../entries.ts'
import type { NoticeKind } from './kinds.ts'

/** A notice as its reader sees it. Organisations by acronym, instants ISO 8601. */
export type NoticeItem = {
  id: string
  kind: NoticeKind
  detail: string
  /** The reader's own. */
  organisation: string
  /** Null: nobody's, or the coordinator's. */
  by: string | null
  at: string
  until: string | null
  isRead: boolean
  entry: { collection: string; id: string; type: EntryType; title: string | null }
}

export type NoticeList = {
  /** What the server's clock says. */
  now: string
  /** Up to a hundred. */
  unread: number
  items: NoticeItem[]
  /** For older ones; null where there are none. */
  next: string | null
}
