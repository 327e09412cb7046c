import { setImmediate } from 'node:timers/promises'
import type { Where } from 'payload'
import type { LogEvent } from '../../domain/clearance/events.ts'
import type { HeadEntry } from '../../domain/evidence/heads.ts'
import { replayReadable } from '../../domain/evidence/replayable.ts'
import { readersOf } from '../../domain/rights/projections.ts'
import { entrySlugs } from '../../domain/slugs.ts'
import { type EventRow, toEvent } from '../frozen.ts'
import { readOrganisations } from '../organisations.ts'
import { findPending } from '../rows.ts'
import type { RegisterDeps } from '../types.ts'
import { type Release, standingInLast } from './standing.ts'

type Candidate = { id: string; lead: string }
type Page = { collection: string; where: Where; after: string }

/** So many are read at once; in between others have their turn, which SQLite alone would not give them. */
const PAGE = 25

/** Behind this id, in the order of the ids, so that a page is one short walk along the index. */
const readPage = async (
  { store }: RegisterDeps,
  { collection, where, after }: Page,
): Promise<{ id: string; lead?: string | null }[]> => {
  await setImmediate()
  return store.find({
    collection,
    where: after === '' ? where : { and: [where, { id: { greater_than: after } }] },
    sort: 'id',
    limit: PAGE,
    select: { lead: true },
  })
}

/** Page by page, the entries that may be the organisation's: by what lists show, and those whose log may know more. */
async function* candidatesOf(deps: RegisterDeps, organisation: string): AsyncGenerator<Candidate[]> {
  const book = await readOrganisations(deps)
  const reader = book.idOf(organisation)
  if (!reader) return
  const pending = (await findPending(deps)).map((row) => row.id)
  const isReader: Where = { readers: { contains: reader } }
  const where: Where = pending.length > 0 ? { or: [isReader, { id: { in: pending } }] } : isReader
  for (const collection of entrySlugs(deps.slugs)) {
    for (let after: string | undefined = ''; after !== undefined;) {
      const page = await readPage(deps, { collection, where, after })
      yield page.flatMap(({ id, lead }) => {
        const slug = book.slugOf(lead)
        return slug ? [{ id, lead: slug }] : []
      })
      after = page.length === PAGE ? page.at(-1)?.id : undefined
    }
  }
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
  const seen: Seen = { entries: [], releases: [] }
  for await (const page of candidatesOf(deps, organisation)) {
    const logs = await readLogs(
      deps,
      page.map(({ id }) => id),
    )
    for (const { id, lead } of page) {
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
