import type { SaltedValue } from '../frozen.ts'
import { type History, readHistory, clearPending, findRow, markStale } from '../entryRows.ts'
import { projectToDesk } from '../projectToDesk.ts'
import type { KeyedQueue } from '../keyedQueue.ts'
import type { DeskDocument, RegisterDeps } from '../types.ts'

/**
 * The record of an erasure is that the contact is not there any more: whatever still holds the card of one that is gone
 * loses it, whoever finds it and however often. So a crash at any point is completed by the next look.
 */

type TextRow = {
  id: string
  entry: string
  aside?: Record<string, SaltedValue> | null
  desk?: DeskDocument | null
}

const ownersOf = ({ aside }: Pick<TextRow, 'aside'>): string[] =>
  Object.values(aside ?? {}).flatMap((kept) => (kept.salt !== null && kept.contact ? [kept.contact] : []))

/** Contacts whose cards are kept beside these texts, and who are gone. */
const findGone = async (
  { store, slugs }: RegisterDeps,
  rows: readonly Pick<TextRow, 'aside'>[],
): Promise<Set<string>> => {
  const owners = [...new Set(rows.flatMap(ownersOf))]
  if (owners.length === 0) return new Set()
  const present = await store.find<{ id: string }>({
    collection: slugs.mediaContacts,
    where: { id: { in: owners } },
    select: { organisation: true },
  })
  const there = new Set(present.map(({ id }) => id))
  return new Set(owners.filter((id) => !there.has(id)))
}

/** The salt goes with the value: who has it could find out by trying. */
const withoutErasedCards = (
  aside: Record<string, SaltedValue>,
  gone: ReadonlySet<string>,
): Record<string, SaltedValue> =>
  Object.fromEntries(
    Object.entries(aside).map(([hash, kept]) => [
      hash,
      kept.salt !== null && kept.contact && gone.has(kept.contact) ? { salt: null, value: null } : kept,
    ]),
  )

/**
 * Takes the cards of who is gone out of an entry's frozen texts; text, digest and log stay as they are. Looks again until
 * there is none, since another process may have written an older row over this one's.
 */
export const eraseTexts = async (deps: RegisterDeps, entry: string): Promise<void> => {
  const collection = deps.slugs.frozenTexts
  for (;;) {
    const rows = await deps.store.find<TextRow>({
      collection,
      where: { entry: { equals: entry } },
      select: { aside: true, desk: true },
    })
    const gone = await findGone(deps, rows)
    if (gone.size === 0) return
    for (const { id, aside, desk } of rows) {
      const contacts = (desk?.contacts ?? []).filter((contact) => !gone.has(contact))
      const changed = {
        aside: withoutErasedCards(aside ?? {}, gone),
        ...(desk ? { desk: { ...desk, contacts } } : {}),
      }
      await deps.store.swap(collection, { id: { equals: id } }, changed)
    }
  }
}

type TellErased = (entry: string, log: History | null) => Promise<void>

/** Inside the entry's turn. What is shown of it is marked first, so that it is made anew even after a crash. */
const eraseIn = async (deps: RegisterDeps, entry: string, tell: TellErased): Promise<void> => {
  const row = await findRow(deps, entry)
  const history = row ? await readHistory(deps, { entry, lead: row.lead }) : null
  const seq = history?.clearance.headSeq ?? 0
  if (seq > 0) await markStale(deps, entry, seq)
  await eraseTexts(deps, entry)
  if (!row || seq === 0) return
  await tell(entry, await projectToDesk(deps, row))
  await clearPending(deps, entry, seq)
}

const findEntries = async (deps: RegisterDeps): Promise<string[]> => {
  const rows = await deps.store.find<TextRow>({
    collection: deps.slugs.frozenTexts,
    select: { entry: true, aside: true },
  })
  const gone = await findGone(deps, rows)
  const holders = rows.filter((row) => ownersOf(row).some((contact) => gone.has(contact)))
  return [...new Set(holders.map(({ entry }) => entry))]
}

export type Erasure = {
  /** Everybody whose contact has been deleted goes from frozen texts and from what is shown of them. */
  erase: () => Promise<void>
  /** The same, where the last look could not complete it. */
  retry: () => Promise<void>
}

type Parts = { turns: KeyedQueue; tell: TellErased; report: (error: unknown, entry?: string) => void }

export const createErasure = (deps: RegisterDeps, { turns, tell, report }: Parts): Erasure => {
  let isDue = false
  const look = async (): Promise<void> => {
    isDue = true
    let failures = 0
    for (const entry of await findEntries(deps)) {
      await turns(entry, () => eraseIn(deps, entry, tell)).catch((error: unknown) => {
        failures += 1
        report(error, entry)
      })
    }
    isDue = failures > 0
  }
  const erase = () => turns('erasure', look)
  return { erase, retry: async () => (isDue ? erase() : undefined) }
}
