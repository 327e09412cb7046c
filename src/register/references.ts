import type { EventSeen, Material } from '../domain/completeReferences.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { isReader } from '../domain/parties.ts'
import { isReadable, sightOf } from '../domain/rights/sight.ts'
import type { DeskFacts } from './deskFacts.ts'
import type { OrganisationBook } from './organisations.ts'
import { isOut, readReferred, type ReferredText } from './referred.ts'
import type { RegisterDeps } from './types.ts'

/** The text that refers to others, as its lead sees them. */
export type Referring = {
  entry: string
  lead: string
  book: OrganisationBook
  clearance: Pick<Clearance, 'parties'>
}

/** The event that a statement links to, as the lead of the statement sees it; null where none is linked. */
export const readEvent = async (
  deps: RegisterDeps,
  { lead, book }: Pick<Referring, 'lead' | 'book'>,
  { event }: Pick<DeskFacts, 'event'>,
): Promise<ReferredText | null> =>
  event
    ? readReferred(deps, {
        ref: { collection: deps.slugs.events, id: event },
        ...{ organisations: [lead], book, carrier: null },
      })
    : null

/** An event that is not out is shown to nobody who could not read it there. */
export const toEventSeen = (
  event: ReferredText | null,
  { clearance }: Pick<Referring, 'clearance'>,
): EventSeen | null => {
  if (!event) return null
  const { clearance: target, title, frozen } = event
  if (!target || title === null) return { seen: null, unreadBy: [] }
  const unreadBy = isOut(event)
    ? []
    : clearance.parties
        .filter(isReader)
        .filter(({ organisation }) => sightOf({ target, organisation, carrier: null }) !== 'working')
        .map(({ organisation }) => organisation)
  return { seen: { title, isFrozen: frozen !== null }, unreadBy }
}

/** The items of a media update of which its lead may know nothing, by their places from 1. */
export const findClosedItems = async (
  deps: RegisterDeps,
  { entry, lead, book, clearance }: Referring,
  { items }: Pick<DeskFacts, 'items'>,
): Promise<number[]> => {
  const carrier = { entry, lead, parties: clearance.parties }
  const seen = await Promise.all(
    items.map((item) =>
      readReferred(deps, {
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
  { lead, book, clearance }: Omit<Referring, 'entry'>,
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
