import type { ListedItem, WholeItem } from './items.ts'
import type { ChangeKind, EntryType, Locale, StatementKind } from './words.ts'

export type Page<T> = {
  items: T[]
  /** Null on the last page. */
  next: string | null
}

/** What is left of a text that was withdrawn. */
export type Tombstone = {
  type: EntryType
  id: string
  slug: string
  edition: number
  withdrawnAt: string
  note: string | null
}

/** A text of which nothing may be shown now; who has it already learns which one it is. */
export type Gone = { type: EntryType; id: string; slug: string; edition: number }

export type Change = { change: ChangeKind; at: string; item: ListedItem | WholeItem | Tombstone | Gone }
/** `next` is where to go on, also when nothing has changed. */
export type ChangesPage = { items: Change[]; next: string }

export type ErrorBody = { errors: { message: string; reason: string }[] }

/** What may be asked of a list. Days (`2024-07-30`) count whole, in UTC; instants need their zone. */
export type ListQuestion = {
  locale?: Locale
  include?: 'body'
  /** From 1 to 100; 20 unless said otherwise. */
  limit?: number
  q?: string
  after?: string
  organisation?: string
  kind?: StatementKind
  /** Slug of an event that the texts are about. */
  event?: string
  from?: string
  to?: string
}
export type OrganisationsQuestion = Pick<ListQuestion, 'q' | 'limit' | 'after'>
export type ChangesQuestion = Pick<ListQuestion, 'limit' | 'after' | 'include' | 'locale'>
