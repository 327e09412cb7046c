import type { Bundles } from '../domain/clearance/conditional.ts'
import type { LogEvent } from '../domain/clearance/events.ts'
import { replay } from '../domain/clearance/replay.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { readersOf, writersOf } from '../domain/rights/projections.ts'
import { frozenId } from './frozen.ts'
import { readHistory } from './history.ts'
import type { OrganisationBook } from './organisations.ts'
import { readOrganisations } from './organisations.ts'
import type { EntryRow } from './rows.ts'
import { findRow } from './rows.ts'
import type { DeskDocument, RegisterDeps } from './types.ts'
import { withoutLost } from './withoutLost.ts'

/** What a restored working text keeps: identity, the server's own fields, and notes that were never signed. */
const NOT_RESTORED = [
  ...['id', 'createdAt', 'updatedAt', 'lead', 'slug', 'state', 'digest', 'edition', 'revision', 'parties'],
  ...['editedBy', 'editedSince', 'readers', 'writers', 'restoredSeq', 'internalNotes'],
]

/** An instant that has passed without an `available` is due, too. */
const dueAtOf = ({ isDue, wire, scheduled, editions }: Clearance): string | null => {
  if (isDue && wire) return wire.availableAt
  return scheduled && !editions.at(-1)?.pending ? scheduled.availableAt : null
}

/** What lists and access need of the log, as fields of the desk document. */
const shownState = (clearance: Clearance, lead: string, book: OrganisationBook): Record<string, unknown> => {
  const ids = (slugs: string[]) => slugs.flatMap((slug) => book.idOf(slug) ?? []).join(' ')
  const { parties, state, digest, edition } = clearance
  return {
    state,
    digest,
    edition,
    parties: parties.flatMap(({ organisation, role, standing }) => {
      const id = book.idOf(organisation)
      return id ? [{ organisation: id, role, standing }] : []
    }),
    readers: ids(readersOf({ lead, parties })),
    writers: ids(writersOf({ lead, parties })),
  }
}

type Abandoned = { document: DeskDocument; events: readonly LogEvent[]; bundles: Bundles; row: EntryRow }

/** After `abandon` of a later edition the working text is the last edition's again; once for each `abandon`. */
const restored = async (
  deps: RegisterDeps,
  { document, events, bundles, row }: Abandoned,
): Promise<Record<string, unknown> | null> => {
  const abandon = events.findLast(({ type }) => type === 'abandon')
  if (!abandon || abandon.seq <= (document.restoredSeq ?? 0)) return null
  const clearance = replay(events.slice(0, abandon.seq), {
    lead: row.lead,
    now: new Date(abandon.at),
    bundles,
  })
  const digest = clearance.editions.at(-1)?.digest
  if (!digest) return null
  const frozen = await deps.store.findOne<{ desk?: DeskDocument | null }>(
    deps.slugs.frozenTexts,
    frozenId(row.id, digest),
  )
  const desk = await withoutLost(deps, row.collectionSlug, frozen?.desk ?? {})
  const earlier = Object.entries(desk).filter(([field]) => !NOT_RESTORED.includes(field))
  // The revision rises, so that nobody saves the abandoned words from an open form.
  return { ...Object.fromEntries(earlier), restoredSeq: abandon.seq, revision: (document.revision ?? 1) + 1 }
}

const projectOnce = async (deps: RegisterDeps, row: EntryRow): Promise<Clearance> => {
  const { events, bundles, clearance } = await readHistory(deps, { entry: row.id, lead: row.lead })
  const where = { id: { equals: row.id } }
  await deps.store.swap(deps.slugs.registerEntries, where, {
    slug: clearance.wireSlug,
    dueAt: dueAtOf(clearance),
  })
  const document = await deps.store.findOne<DeskDocument>(row.collectionSlug, row.id)
  if (!document) return clearance
  if (clearance.deleted) {
    await deps.store.remove(row.collectionSlug, row.id)
    return clearance
  }
  const book = await readOrganisations(deps)
  const shown = shownState(clearance, row.lead, book)
  const earlier = await restored(deps, { document, events, bundles, row })
  if (earlier) await deps.store.replace(row.collectionSlug, row.id, { ...document, ...earlier, ...shown })
  else await deps.store.swap(row.collectionSlug, { id: { equals: row.id } }, shown)
  return clearance
}

/**
 * Brings the desk document and the register's row in line with the log; repeated until the log stands still, since a
 * second projector may have written an older view after a newer one. Idempotent.
 * @returns what the log said last; null for an entry that is not registered.
 */
export const project = async (deps: RegisterDeps, entry: string): Promise<Clearance | null> => {
  const row = await findRow(deps, entry)
  if (!row) return null
  for (let done = await projectOnce(deps, row); ;) {
    const { clearance } = await readHistory(deps, { entry, lead: row.lead })
    if (clearance.headSeq === done.headSeq) return done
    done = await projectOnce(deps, row)
  }
}
