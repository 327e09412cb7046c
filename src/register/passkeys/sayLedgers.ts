import type { Where } from 'payload'
import { type LedgerWordEvent, ledgerWords } from '../../domain/clearance/ledgerWords.ts'
import { append, appendAfter, breakOff } from '../append.ts'
import { type EntryRow, findRow } from '../entryRows.ts'
import type { KeyedQueue } from '../keyedQueue.ts'
import { type LoadedEntry, loadEntry } from '../loadEntry.ts'
import { entrySlugs } from '../../domain/slugs.ts'
import { readOrganisations } from '../organisations.ts'
import type { Reconciler } from '../reconcile.ts'
import type { Ref, RegisterDeps } from '../types.ts'
import { ROUND_STATES } from '../../domain/entries.ts'

/** @returns whether it stands there; false when somebody else has taken a place. */
const write = async (
  deps: RegisterDeps,
  { ref, facts, text, now: at }: LoadedEntry,
  { event, before }: LedgerWordEvent,
): Promise<boolean> => {
  const { lead } = facts
  if (!before) {
    const head = text.events.at(-1) ?? null
    return (await append(deps, { ref, lead, head, events: [event], at })) !== null
  }
  if (!(await breakOff(deps, facts, { ...before, at }))) return false
  await appendAfter(deps, { ref, lead, events: [event], at })
  return true
}

/**
 * Writes into a round what ledgers of passkeys say and its log does not say yet, inside the entry's turn. @returns the
 * entries whose logs have grown, this one first; none where there was nothing to say.
 */
export const sayLedgersIn = async (deps: RegisterDeps, ref: Ref): Promise<string[]> => {
  const grown = new Set<string>()
  for (;;) {
    const reading = await loadEntry(deps, ref)
    const [word] = reading ? ledgerWords({ facts: reading.facts, now: reading.now }) : []
    if (!reading || !word) return [...grown]
    if (!(await write(deps, reading, word))) continue
    grown.add(ref.id)
    if (word.before) grown.add(word.before.entry)
  }
}

/** The texts that an organisation reads and that are being cleared, and all that wait to be published, by id. */
const findOpen = async (deps: RegisterDeps, organisation: string): Promise<string[]> => {
  const { store, slugs } = deps
  const id = (await readOrganisations(deps)).idOf(organisation) ?? ''
  const cleared: { id: string }[] = []
  for (const collection of entrySlugs(slugs)) {
    const where: Where = { and: [{ state: { in: [...ROUND_STATES] } }, { readers: { contains: id } }] }
    cleared.push(...(await store.find<{ id: string }>({ collection, where, select: { state: true } })))
  }
  const waiting = await store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { dueAt: { greater_than: new Date(0).toISOString() } },
  })
  return [...new Set([...cleared, ...waiting].map((row) => row.id))]
}

type Parts = { turns: KeyedQueue; finish: Reconciler['finish']; finishApart: Reconciler['finishApart'] }

/** Writes into every open round of an organisation what ledgers say. */
export const sayLedgers = async (
  deps: RegisterDeps,
  { turns, finish, finishApart }: Parts,
  organisation: string,
): Promise<void> => {
  for (const id of await findOpen(deps, organisation)) {
    const others = await turns(id, async () => {
      const row = await findRow(deps, id)
      const grown = row ? await sayLedgersIn(deps, { collection: row.collectionSlug, id }) : []
      if (grown.length > 0) await finish(id)
      return grown.filter((each) => each !== id)
    })
    for (const other of others) await finishApart(other)
  }
}
