import type { Link } from '../domain/clearance/facts.ts'
import type { Clearance } from '../domain/clearance/types.ts'
import { LOCALES } from '../domain/locales.ts'
import { findEntry } from './frozen.ts'
import { readHistory } from './history.ts'
import type { DeskDocument, RegisterDeps } from './types.ts'

export const titleOf = ({ title }: Pick<DeskDocument, 'title'>): string =>
  LOCALES.map((locale) => title?.[locale]).find((words) => words?.trim()) ?? 'without a title'

/** What waits for the word of a media update is not released yet. */
const availableAtOf = ({ wire, scheduled, editions }: Clearance): string | null => {
  if (wire && wire.standing !== 'withdrawn') return wire.availableAt
  return scheduled && !editions.at(-1)?.pending ? scheduled.availableAt : null
}

/** How another entry stands that a text shows; unfrozen when it has no log, or is gone. */
export const readLink = async (
  deps: RegisterDeps,
  { collection, id }: { collection: string; id: string },
): Promise<Link> => {
  const document = await deps.store.findOne<DeskDocument>(collection, id)
  const title = document ? titleOf(document) : 'of another entry'
  const registered = await findEntry(deps.payload, id, deps.slugs)
  if (!registered) return { entry: id, title, isFrozen: false, availableAt: null }
  const { clearance } = await readHistory(deps, { entry: id, lead: registered.lead })
  const isFrozen = !clearance.deleted && (clearance.state !== 'drafting' || clearance.editions.length > 0)
  return { entry: id, title, isFrozen, availableAt: isFrozen ? availableAtOf(clearance) : null }
}
