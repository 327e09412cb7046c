import { setImmediate } from 'node:timers/promises'
import type { Where } from 'payload'
import type { HeadEntry } from '../../domain/evidence/heads.ts'
import { replayReadable } from '../../domain/evidence/replayable.ts'
import { readersOf } from '../../domain/rights/projections.ts'
import { entrySlugs } from '../../domain/slugs.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { type EventRow, toEvent } from '../frozen.ts'
import { readOrganisations } from '../organisations.ts'
import { findPending } from '../rows.ts'
import type { RegisterDeps } from '../types.ts'
import { type Release, standingInLast } from './standing.ts'

type Candidate = { id: string; lead: string }

/** So many logs are read at once; in between others have their turn, which SQLite alone would not give them. */
const CHUNK = 25

/** Entries that may be the organisation's: by what lists show, and those whose log may know more than the lists. */
const findCandidates = async (deps: RegisterDeps, organisation: string): Promise<Candidate[]> => {
  const book = await readOrganisations(deps)
  const id = book.idOf(organisation)
  if (!id) return []
  const pending = (await findPending(deps)).map((row) => row.id)
  const isReader: Where = { readers: { contains: id } }
  const where: Where = pending.length > 0 ? { or: [isReader, { id: { in: pending } }] } : isReader
  const found: Candidate[] = []
  for (const collection of entrySlugs(deps.slugs)) {
    const documents = await deps.store.find<{ id: string; lead?: string | null }>({
      collection,
      where,
      select: { lead: true },
    })
    for (const document of documents) {
      const lead = book.slugOf(document.lead)
      if (lead) found.push({ id: document.id, lead })
    }
  }
  return found
}

const readLogs = async (
  { store, slugs }: RegisterDeps,
  entries: readonly string[],
): Promise<Map<string, LogEvent[]>> => {
  const rows = await store.find<EventRow>({
    collection: slugs.clearanceEvents,
    where: { entry: { in: [...entries] } },
    sort: 'seq',
  })
  const logs = new Map<string, LogEvent[]>()
  for (const row of rows) {
    const log = logs.get(row.entry) ?? []
    logs.set(row.entry, log)
    log.push(toEvent(row))
  }
  return logs
}

/** What an organisation reads: of each entry the last event, and of each that stands in an edition, its release. */
export type Seen = { entries: HeadEntry[]; releases: Release[] }

/** The entries whose clearance the organisation reads, and no other; the log has the last word on each. */
export const readSeen = async (deps: RegisterDeps, organisation: string): Promise<Seen> => {
  const candidates = await findCandidates(deps, organisation)
  const seen: Seen = { entries: [], releases: [] }
  for (let from = 0; from < candidates.length; from += CHUNK) {
    const chunk = candidates.slice(from, from + CHUNK)
    await setImmediate()
    const logs = await readLogs(
      deps,
      chunk.map(({ id }) => id),
    )
    for (const { id, lead } of chunk) {
      const log = logs.get(id) ?? []
      const last = log.at(-1)
      const clearance = replayReadable(log, { lead, now: deps.clock.now() })
      if (!last || clearance.deleted || !readersOf(clearance).includes(organisation)) continue
      seen.entries.push({ entry: id, seq: last.seq, hash: last.hash })
      const seq = clearance.editions.at(-1)?.releaseSeq
      if (seq && standingInLast(clearance).includes(organisation)) seen.releases.push({ entry: id, seq })
    }
  }
  seen.entries.sort((one, other) => (one.entry < other.entry ? -1 : 1))
  return seen
}
