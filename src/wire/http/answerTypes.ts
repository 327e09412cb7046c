import type { z } from 'zod'
import type { CanonicalText, Manifest, StatementFacts } from '../../domain/canonical.ts'
import type { Locale } from '../../domain/locales.ts'
import type { listQuery } from './query.ts'
import type {
  BundleDetails,
  EventDetails,
  Extras,
  Item,
  OrganisationItem,
  Tombstone,
} from '../render/items.ts'
import type { ChangeKind, Publication } from '../rows.ts'

/** What the wire answers, as its readers see it: each type of text with the members that it has, and no others. */

export type StatementItem = Item & { type: 'statement' }
export type EventItem = Omit<Item, 'kind'> & EventDetails & { type: 'event' }
export type MediaUpdateItem = Omit<Item, 'kind'> & { type: 'media-update' }
export type ListedItem = StatementItem | EventItem | MediaUpdateItem

export type Statement = StatementItem & Extras & Pick<StatementFacts, 'theme' | 'observance'>
export type Event = EventItem & Extras
export type MediaUpdate = MediaUpdateItem &
  Extras &
  Omit<BundleDetails, 'items'> & { items: { heading: string; item: Statement | Event }[] }
export type WholeItem = Statement | Event | MediaUpdate

export type Page<T> = { items: T[]; /** Null on the last page. */ next: string | null }

/** An entry of which nothing may be shown now; who has it already learns which one it is. */
export type Gone = Pick<Publication, 'type' | 'slug' | 'edition'> & { id: string }

export type Change = { change: ChangeKind; at: string; item: ListedItem | WholeItem | Tombstone | Gone }
/** `next` is where to go on, also when nothing has changed. */
export type ChangesPage = { items: Change[]; next: string }

export type CanonicalAnswer = CanonicalText & { manifest: Manifest }
export type ErrorBody = { errors: { message: string; reason: string }[] }
export type { OrganisationItem, Tombstone }

/** What may be asked of a list, as a program writes it. */
export type ListQuestion = Omit<z.input<typeof listQuery>, 'limit'> & { limit?: number }
export type OrganisationsQuestion = Pick<ListQuestion, 'q' | 'limit' | 'after'>
export type ChangesQuestion = Pick<ListQuestion, 'limit' | 'after' | 'include'> & { locale?: Locale }
