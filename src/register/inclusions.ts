import type { Facts } from '../domain/clearance/facts.ts'
import type { CarriedView, InclusionView } from '../domain/clearance/viewTypes.ts'
import type { Actor } from '../domain/organisations.ts'
import { termsOf } from '../domain/mandate/terms.ts'
import { collectionOfType, typeOfCollection } from '../domain/slugs.ts'
import { findCarrying, readCarrier, readOpened } from './carriers.ts'
import type { Reading } from './reading.ts'
import { readReferred } from './referred.ts'
import type { RegisterDeps } from './types.ts'

/**
 * The media updates that an entry's lead lets carry it, and the organisations that read it by that. Who signs an update is
 * said of one that carries the entry alone: an include may name any.
 */
export const readInclusions = async (
  deps: RegisterDeps,
  { entry, clearance }: Pick<Facts, 'entry' | 'clearance'>,
): Promise<InclusionView[]> =>
  Promise.all(
    Object.entries(clearance.inclusions).map(async ([bundle, { notBefore, readers }]) => {
      const isCarried = readers && (await findCarrying(deps, entry, [bundle])).length > 0
      const carrier = isCarried ? await readCarrier(deps, bundle) : null
      const opened = carrier ? await readOpened(deps, { entry, carrier, clearance }) : null
      return { bundle, notBefore, readers: opened?.readers ?? [] }
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
