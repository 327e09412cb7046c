import type { Embargo } from '../../domain/canonical.ts'
import { readData } from '../../domain/clearance/eventData.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { LOCALES } from '../../domain/locales.ts'
import {
  type Carrier,
  readableDigest,
  isReadable,
  isReached,
  bestReferenceAccess,
  readersThrough,
  type ReferenceAccess,
  referenceAccessOf,
} from '../../domain/rights/referenceAccess.ts'
import { readOpenedText } from './carriers.ts'
import { embargoOf, type DeskFacts } from './deskFacts.ts'
import { type FrozenText, getFrozen } from '../frozen.ts'
import { readHistory } from '../entryRows.ts'
import type { OrganisationBook } from '../organisations.ts'
import type { DeskDocument, Ref, RegisterDeps } from '../types.ts'
import type { EventSeen, Material } from '../../domain/completeness.ts'
import { isReader } from '../../domain/parties.ts'

/** An entry that a text refers to, as far as the organisation that asks may know of it now. */
type ReferencedText = {
  ref: Ref
  sight: ReferenceAccess
  /** Whether a media update may act on it, and show it where it is not out (isReached); true of a link that is seen. */
  isReached: boolean
  /** In its authoritative language; null where no words of it are seen. */
  title: string | null
  /** The newest frozen text that is seen. */
  frozen: FrozenText | null
  /** Of which contradictions its editors said a word when they submitted that frozen text: their ids. */
  acknowledged: readonly string[]
  /** Until when it is under embargo, as it is seen: as frozen, or as it stands while it is being written. */
  embargo: Embargo | null
  /** What its log says; null where no words of it are seen. */
  clearance: Clearance | null
}

type Asked = {
  ref: Ref
  /** Those that ask, by slug: what one of them sees is seen. */
  organisations: readonly string[]
  book: OrganisationBook
  /** The media update through which it is reached; null for a link. */
  carrier: Carrier | null
}

const unseen = (ref: Ref): ReferencedText => ({
  ref,
  ...{ sight: 'nothing', isReached: false, title: null, frozen: null },
  ...{ acknowledged: [], embargo: null, clearance: null },
})

/**
 * The only way from one text to another: what an organisation may know now of an entry that a text of it refers to
 * (ADR 22). What does not exist is answered as what may not be known.
 */
export const readReferenced = async (
  deps: RegisterDeps,
  { ref, organisations, book, carrier }: Asked,
): Promise<ReferencedText> => {
  const document = await deps.store.findOne<DeskDocument>(ref.collection, ref.id)
  const lead = book.slugOf(document?.lead)
  if (!document || !lead) return unseen(ref)
  const { events, clearance } = await readHistory(deps, { entry: ref.id, lead })
  if (clearance.deleted) return unseen(ref)
  const unaware = carrier ? await findUnaware(deps, { ref, carrier, clearance, organisations }) : []
  const sight = bestReferenceAccess({ target: clearance, carrier, unaware }, organisations)
  const reached = carrier ? isReached(carrier, clearance) : isReadable(sight)
  if (!isReadable(sight)) return { ...unseen(ref), sight, isReached: reached }
  const digest = readableDigest(sight, clearance, carrier)
  const frozen = digest ? await getFrozen(deps.payload, ref.id, digest, deps.slugs) : null
  const title = sight === 'working' ? titleOf(document) : (frozen && titleIn(frozen)) || null
  const isWritten = sight === 'working' && clearance.state === 'drafting'
  const embargo = isWritten ? embargoOf(document) : (frozen?.core.embargo ?? null)
  const acknowledged = frozen ? acknowledgedIn(events, frozen) : []
  return { ref, sight, isReached: reached, title, frozen, acknowledged, embargo, clearance }
}

type Reached = { ref: Ref; carrier: Carrier; clearance: Clearance; organisations: readonly string[] }

/** Those that an include lets read the entry, but for the event that its text shows. */
const findUnaware = async (
  deps: RegisterDeps,
  { ref, carrier, clearance, organisations }: Reached,
): Promise<string[]> => {
  const named = readersThrough(carrier, clearance).filter((each) => organisations.includes(each))
  const opened = named.length > 0 ? await readOpenedText(deps, { entry: ref.id, carrier, clearance }) : null
  return named.filter((organisation) => !opened?.readers.includes(organisation))
}

/** Later submits are of other texts, which may be abandoned, or closed to who asks. */
const acknowledgedIn = (events: readonly LogEvent[], { digest }: FrozenText): readonly string[] => {
  const submit = events.findLast((event) => event.type === 'submit' && event.digest === digest)
  return submit ? (readData('submit', submit).acknowledged ?? []) : []
}

/** Of a working text, in the first language that has one. */
const titleOf = ({ title }: Pick<DeskDocument, 'title'>): string =>
  LOCALES.map((locale) => title?.[locale]).find((words) => words?.trim()) ?? 'without a title'

const titleIn = ({ core, languages }: FrozenText): string => languages[core.authoritative]?.title ?? ''

/** The instant from which it is out, or will be, as far as it is seen; what waits for a media update's word is not released yet. */
export const availableAtOf = ({ sight, clearance }: ReferencedText): string | null => {
  if (!clearance) return null
  const { wire, scheduled, editions } = clearance
  if (sight === 'public') return wire?.availableAt ?? null
  if (wire && wire.standing !== 'withdrawn') return wire.availableAt
  return scheduled && !editions.at(-1)?.pending ? scheduled.availableAt : null
}

/** Whether the frozen text that is seen is what the world reads. */
export const isPublished = ({ frozen, clearance }: ReferencedText): boolean =>
  clearance?.wire?.standing === 'live' && frozen?.digest === clearance.wire.digest

/** The text that refers to others, as its lead sees them. */
type ReferringText = {
  entry: string
  lead: string
  book: OrganisationBook
  clearance: Pick<Clearance, 'parties'>
}

/** The event that a statement links to, as the lead of the statement sees it; null where none is linked. */
export const readEvent = async (
  deps: RegisterDeps,
  { lead, book }: Pick<ReferringText, 'lead' | 'book'>,
  { event }: Pick<DeskFacts, 'event'>,
): Promise<ReferencedText | null> =>
  event
    ? readReferenced(deps, {
        ref: { collection: deps.slugs.events, id: event },
        ...{ organisations: [lead], book, carrier: null },
      })
    : null

/** An event that is not out is shown to nobody who could not read it there. */
export const toEventSeen = (
  event: ReferencedText | null,
  { clearance }: Pick<ReferringText, 'clearance'>,
): EventSeen | null => {
  if (!event) return null
  const { clearance: target, title, frozen } = event
  if (!target || title === null) return { seen: null, unreadBy: [] }
  const unreadBy = isPublished(event)
    ? []
    : clearance.parties
        .filter(isReader)
        .filter(
          ({ organisation }) => referenceAccessOf({ target, organisation, carrier: null }) !== 'working',
        )
        .map(({ organisation }) => organisation)
  return { seen: { title, isFrozen: frozen !== null }, unreadBy }
}

/** The items of a media update of which its lead may know nothing, by their places from 1. */
export const findClosedItems = async (
  deps: RegisterDeps,
  { entry, lead, book, clearance }: ReferringText,
  { items }: Pick<DeskFacts, 'items'>,
): Promise<number[]> => {
  const carrier = { entry, lead, parties: clearance.parties }
  const seen = await Promise.all(
    items.map((item) =>
      readReferenced(deps, {
        ref: { collection: item.collection, id: item.entry },
        ...{ organisations: [lead], book, carrier },
      }),
    ),
  )
  return seen.flatMap(({ sight }, index) => (isReadable(sight) || sight === 'standing' ? [] : [index + 1]))
}

/** Contacts and files that belong to organisations that take no part: they are not the text's to freeze any more. */
export const findForeignMaterial = async (
  { store, slugs }: RegisterDeps,
  { lead, book, clearance }: Omit<ReferringText, 'entry'>,
  { contacts, media, attachments }: Pick<DeskFacts, 'contacts' | 'media' | 'attachments'>,
): Promise<Material[]> => {
  const accepted = clearance.parties.filter(({ standing }) => standing === 'accepted')
  const own = [lead, ...accepted.map(({ organisation }) => organisation)]
  const isForeign = async (collection: string, ids: readonly string[]): Promise<boolean> => {
    if (ids.length === 0) return false
    const found = await store.find<{ id: string; organisation?: string | null }>({
      collection,
      where: { id: { in: [...ids] } },
      select: { organisation: true },
    })
    return found.some(({ organisation }) => !own.includes(book.slugOf(organisation) ?? ''))
  }
  return [
    ...((await isForeign(slugs.mediaContacts, contacts)) ? (['contact'] as const) : []),
    ...((await isForeign(slugs.media, [...media, ...attachments])) ? (['file'] as const) : []),
  ]
}
