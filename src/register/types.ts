import type { Payload } from 'payload'
import type { Blobs } from '../blobs/blobs.ts'
import type { Clock } from '../clock.ts'
import type { Edit } from '../domain/edits.ts'
import type { WrittenInstants } from '../domain/eventInstants.ts'
import type { Person } from '../domain/clearance/view.ts'
import type { HeadedRow } from '../domain/headings.ts'
import type { Actor } from '../domain/organisations.ts'
import type { SilenceRules } from '../domain/silence.ts'
import type { Slugs } from '../domain/slugs.ts'
import type { DeskProjection } from './projection.ts'
import type { Store } from './store.ts'
import type { TextWork } from './textWork/createTextWork.ts'

/** An entry as its endpoints name it. */
export type Ref = { collection: string; id: string }

/** A person's row, as the register knows people. */
export type Member = { id: string; account?: unknown; accountSince?: string | null }

/** @param organisation that the person acts for, by slug. @param code what they gave as a proof; null: nothing. */
export type Proving = { actor: Actor; organisation: string; code: unknown }

export type RegisterOptions = {
  payload: Payload
  clock: Clock
  blobs: Blobs
  slugs: Slugs
  projection: DeskProjection
  /** The person as the store has them now; null for who is gone or disabled. */
  readActor: (userId: string) => Promise<Actor | null>
  /** Of these people, by id, those who have an account still; left out, all of them. */
  haveAccounts?: (people: readonly Member[]) => Promise<ReadonlySet<string>>
  /** Asked right before an append: whether the person has proven, where that is asked at each act, who they are. */
  proveAct?: (act: Proving) => Promise<void>
  /** The consortium's rules of silence; left out, 72 hours and every kind of text. */
  silence?: SilenceRules
  /** By how many milliseconds the database's clock is ahead; null where it does not tell. */
  skew?: () => Promise<number | null>
  /** Where the key that signs heads is kept; without it there are none. */
  keyFile?: string
  /** The address at which people work; what they prove with passkeys is bound to it. */
  origin?: () => string
}

export type RegisterDeps = RegisterOptions & {
  store: Store
  textWork: TextWork
  /** There are ledgers of passkeys; a desk without a register has none. */
  hasLedgers?: true
}

export type Localised<T> = Partial<Record<string, T | null>> | null | undefined

/** The desk document as the adapter gives it; every field may be missing. */
export type DeskDocument = WrittenInstants & {
  id: string
  title?: Localised<string>
  summary?: Localised<string>
  body?: Localised<unknown>
  slug?: string | null
  lead?: string | null
  issuer?: string | null
  reproduced?: { source?: string | null; receivedAt?: string | null } | null
  masthead?: { wording?: string | null; organisations?: string[] | null; logos?: boolean | null }[] | null
  namedOnly?: { organisation?: string | null; reason?: string | null }[] | null
  embargo?: { until?: string | null; zone?: string | null; wallTime?: string | null } | null
  media?: string[] | null
  attachments?: string[] | null
  contacts?: string[] | null
  languages?: { locale: string; standing: string }[] | null
  theme?: string | null
  subject?: string[] | null
  observance?: string | null
  kind?: string | null
  speaker?: Record<string, string | null | undefined> | null
  event?: string | null
  dateline?: { place?: string | null; date?: string | null } | null
  start?: string | null
  end?: string | null
  mediaCall?: string | null
  zone?: string | null
  venue?: {
    name?: string | null
    address?: string | null
    city?: string | null
    country?: string | null
    point?: { latitude?: number | null; longitude?: number | null } | null
  } | null
  format?: string | null
  link?: string | null
  status?: string | null
  previousStart?: string | null
  organisers?: { organisation?: string | null; name?: string | null; role?: string | null }[] | null
  guests?:
    | { name?: string | null; office?: string | null; role?: string | null; attendance?: string | null }[]
    | null
  expected?: { qualifier?: string | null; number?: number | null } | null
  mandate?: string[] | null
  mandateConfirm?: string | null
  mandateHosts?: string | null
  number?: string | null
  date?: string | null
  items?: (HeadedRow & { entry?: { relationTo: string; value: string } | null })[] | null
  state?: string | null
  revision?: number | null
  editedBy?: Edit[] | null
  editedSince?: number | null
  restoredSeq?: number | null
  blankOf?: string | null
  [field: string]: unknown
}

/** Whose an id is; null for nobody, and for somebody who was erased. */
export type Names = (id: string | null) => Person | null
