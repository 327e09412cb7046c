import type { Clearance } from '../domain/clearance/types.ts'
import type { CarriedView, InclusionView } from '../domain/clearance/viewTypes.ts'
import type { Actor } from '../domain/organisations.ts'
import { termsOf } from '../domain/mandate/terms.ts'
import { type Carrier, readersThrough } from '../domain/rights/sight.ts'
import { collectionOfType, typeOfCollection } from '../domain/slugs.ts'
import { readHistory } from './history.ts'
import type { Reading } from './reading.ts'
import { readReferred } from './referred.ts'
import { findRow } from './rows.ts'
import type { RegisterDeps } from './types.ts'

/** A media update as those know it whose entries it carries; null where nothing of it is registered yet. */
export const readCarrier = async (deps: RegisterDeps, update: string): Promise<Carrier | null> => {
  const row = await findRow(deps, update)
  if (row?.collectionSlug !== deps.slugs.mediaUpdates) return null
  const { clearance } = await readHistory(deps, { entry: update, lead: row.lead })
  return clearance.deleted ? null : { entry: update, lead: row.lead, parties: clearance.parties }
}

/** The media updates that an entry's lead lets carry it, and the organisations that read it by that. */
export const readInclusions = async (deps: RegisterDeps, clearance: Clearance): Promise<InclusionView[]> =>
  Promise.all(
    Object.entries(clearance.inclusions).map(async ([bundle, { notBefore, readers }]) => {
      const carrier = readers ? await readCarrier(deps, bundle) : null
      return { bundle, notBefore, readers: carrier ? readersThrough(carrier, clearance) : [] }
    }),
  )

/** What a media update carries, as far as the person may know of each. */
export const readCarried = async (
  deps: RegisterDeps,
  { facts, text, ready, frozen }: Reading,
  actor: Actor,
): Promise<CarriedView[]> => {
  if (facts.type !== 'media-update') return []
  const items = frozen
    ? frozen.core.items.map(({ type, ...item }) => ({
        ...item,
        collection: collectionOfType(deps.slugs, type),
      }))
    : ready.desk.items
  const carrier = { entry: facts.entry, lead: facts.lead, parties: facts.clearance.parties }
  const organisations = actor.memberships.map(({ organisation }) => organisation)
  return Promise.all(
    items.map(async ({ entry, collection, heading }) => {
      const {
        sight,
        title,
        frozen: shown,
      } = await readReferred(deps, {
        ref: { collection, id: entry },
        ...{ organisations, book: text.book, carrier },
      })
      const type = typeOfCollection(deps.slugs, collection) ?? 'statement'
      // What is out already nobody signs with it.
      const mandate = sight === 'public' ? null : shown && termsOf(shown.core)
      return { entry, type, heading, sight, title, digest: shown?.digest ?? null, mandate }
    }),
  )
}
