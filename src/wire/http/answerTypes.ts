import type { z } from 'zod'
import type { Locale } from '../../domain/locales.ts'
import type { change, changesPage, refusal } from '../openapi/schemas/answers.ts'
import type { canonical, publicProof } from '../openapi/schemas/canonical.ts'
import type {
  event,
  eventItem,
  mediaUpdate,
  mediaUpdateItem,
  statement,
  statementItem,
} from '../openapi/schemas/items.ts'
import type { Publication } from '../rows.ts'
import type { listQuery } from './query.ts'

/** What the wire answers, as its readers see it: each type of text with the members that it has, and no others. */

export type StatementItem = z.infer<typeof statementItem>
export type EventItem = z.infer<typeof eventItem>
export type MediaUpdateItem = z.infer<typeof mediaUpdateItem>
export type ListedItem = StatementItem | EventItem | MediaUpdateItem

export type Statement = z.infer<typeof statement>
export type Event = z.infer<typeof event>
export type MediaUpdate = z.infer<typeof mediaUpdate>
export type WholeItem = Statement | Event | MediaUpdate

export type Page<T> = { items: T[]; /** Null on the last page. */ next: string | null }

/** An entry of which nothing may be shown now; who has it already learns which one it is. */
export type Gone = Pick<Publication, 'type' | 'slug' | 'edition'> & { id: string }

export type Change = z.infer<typeof change>
/** `next` is where to go on, also when nothing has changed. */
export type ChangesPage = z.infer<typeof changesPage>

export type CanonicalAnswer = z.infer<typeof canonical>
export type ProofAnswer = z.infer<typeof publicProof>
export type ErrorBody = z.infer<typeof refusal>
export type { OrganisationItem, Tombstone } from '../render/items.ts'

/** What may be asked of a list, as a program writes it. */
export type ListQuestion = Omit<z.input<typeof listQuery>, 'limit'> & { limit?: number }
export type OrganisationsQuestion = Pick<ListQuestion, 'q' | 'limit' | 'after'>
export type ChangesQuestion = Pick<ListQuestion, 'limit' | 'after' | 'include'> & { locale?: Locale }
