import type { LinkedEvent } from '../../domain/canonical.ts'
import type { Clearance } from '../../domain/clearance/state.ts'
import { hasBeenRead } from '../../domain/rights/horizon.ts'
import {
  type Carrier,
  readersThrough,
  referenceAccessOf,
  throughInclude,
} from '../../domain/rights/referenceAccess.ts'
import { itemsOf } from './deskFacts.ts'
import { getFrozen } from '../frozen.ts'
import { readHistory, findRow } from '../entryRows.ts'
import type { DeskDocument, RegisterDeps } from '../types.ts'

/** A media update as those know it whose entries it carries; null where nothing of it is registered yet. */
export const readCarrier = async (deps: RegisterDeps, update: string): Promise<Carrier | null> => {
  const row = await findRow(deps, update)
  if (row?.collectionSlug !== deps.slugs.mediaUpdates) return null
  const { clearance } = await readHistory(deps, { entry: update, lead: row.lead })
  return clearance.deleted ? null : { entry: update, lead: clearance.lead, parties: clearance.parties }
}

/** Those of these ids that are media updates and name the entry: as they stand, or in the text that is frozen of them. */
export const findCarrying = async (
  deps: RegisterDeps,
  entry: string,
  updates: readonly string[],
): Promise<string[]> => {
  const found = await Promise.all(updates.map((update) => isNamedBy(deps, entry, update)))
  return updates.filter((_, index) => found[index])
}

const isNamedBy = async (deps: RegisterDeps, entry: string, update: string): Promise<boolean> => {
  const { payload, slugs, store } = deps
  const document = await store.findOne<DeskDocument>(slugs.mediaUpdates, update)
  if (!document) return false
  if (itemsOf(document).some((item) => item.entry === entry)) return true
  const row = await findRow(deps, update)
  if (!row) return false
  const { clearance } = await readHistory(deps, { entry: update, lead: row.lead })
  const digest = clearance.digest ?? clearance.editions.at(-1)?.digest
  const frozen = digest ? await getFrozen(payload, update, digest, slugs) : null
  return frozen?.core.items.some((item) => item.entry === entry) ?? false
}

/** The frozen text that an include opens, and the organisations that read it by that. */
export type OpenedText = { digest: string; readers: string[] }

type Opening = { entry: string; carrier: Carrier; clearance: Clearance }

/**
 * What an include with `readers` opens, and to whom: to nobody who may not know of the event that the text shows, since
 * what is not out is passed on by its own lead alone (ADR 22).
 */
export const readOpenedText = async (
  deps: RegisterDeps,
  { entry, carrier, clearance }: Opening,
): Promise<OpenedText | null> => {
  const digest = throughInclude(carrier.entry, clearance)?.digest ?? null
  const readers = digest === null ? [] : readersThrough(carrier, clearance)
  if (digest === null || readers.length === 0) return null
  const { core } = await getFrozen(deps.payload, entry, digest, deps.slugs)
  const event = 'event' in core.facts ? core.facts.event : null
  return { digest, readers: event ? await whoKnows(deps, event, readers) : readers }
}

/** All, where the world has read of the event what is shown of it; else those that read the event itself. */
const whoKnows = async (
  deps: RegisterDeps,
  event: LinkedEvent,
  organisations: readonly string[],
): Promise<string[]> => {
  const row = await findRow(deps, event.entry)
  if (!row) return []
  const history = await readHistory(deps, { entry: event.entry, lead: row.lead })
  const read = (digest: string) => getFrozen(deps.payload, event.entry, digest, deps.slugs)
  if (await hasBeenRead(event, history, read)) return [...organisations]
  const { clearance } = history
  return organisations.filter(
    (organisation) =>
      !clearance.deleted &&
      referenceAccessOf({ target: clearance, organisation, carrier: null }) === 'working',
  )
}
