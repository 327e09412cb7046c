import { setImmediate } from 'node:timers/promises'
import type { EntryRow } from '../entryRows.ts'
import type { RegisterDeps } from '../types.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { type HeadEntry, inOrder } from '../../domain/evidence/heads.ts'
import { replayReadable } from '../../domain/clearance/replay.ts'
import { readersOf } from '../../domain/rights/table.ts'
import { type EventRow, toEvent } from '../frozen.ts'
import type { KeyedQueue } from '../keyedQueue.ts'
import { type Release, organisationsInLastEdition } from './rows.ts'

/** Every append is announced by the mark of its entry's row (rows.ts): a log whose mark stays the same has not grown. */
type MarkedRow = Pick<EntryRow, 'id' | 'lead' | 'pendingSeq' | 'pendingAt'>

const COLUMNS = { lead: true, pendingSeq: true, pendingAt: true } as const

/** The entries behind this id, in the order of the ids, so that a page is one short walk along the index. */
const findEntries = (
  { store, slugs }: RegisterDeps,
  { after, limit }: { after: string; limit: number },
): Promise<MarkedRow[]> =>
  store.find<MarkedRow>({
    collection: slugs.registerEntries,
    where: after === '' ? {} : { id: { greater_than: after } },
    sort: 'id',
    limit,
    select: COLUMNS,
  })

/** These entries, those that were marked since, and those whose act is not finished. */
const findMarked = (
  { store, slugs }: RegisterDeps,
  { entries, since }: { entries: readonly string[]; since: Date },
): Promise<MarkedRow[]> =>
  store.find<MarkedRow>({
    collection: slugs.registerEntries,
    where: {
      or: [
        ...(entries.length > 0 ? [{ id: { in: [...entries] } }] : []),
        { pendingAt: { greater_than_equal: since.toISOString() } },
        { pendingSeq: { greater_than: 0 } },
      ],
    },
    select: COLUMNS,
  })

/** What an organisation reads: of each entry the last event, and of each that stands in an edition, its release. */
type ReadableLogs = { entries: HeadEntry[]; releases: Release[] }

/**
 * What all logs say, as far as heads need it, kept from one head to the next: so a head reads the logs that have grown,
 * however many there are. It is this process's own and begins with every log; what another server appends is found by its
 * mark (rows.ts), and once in a while every log is read again, since marks are of clocks.
 */
export type Ledger = {
  /** Reads every log. */
  readAll: () => Promise<void>
  /** Reads these, and whatever has been marked since the last look. */
  advance: (entries: readonly string[]) => Promise<void>
  /** The entries whose clearance the organisation reads, and no other, as they were read last. */
  seenBy: (organisation: string) => ReadableLogs
}

type Known = { mark: string; last: HeadEntry; readers: string[]; standing: string[]; releaseSeq: number }

/** So many are read at once; in between others have their turn, which SQLite alone would not give them. */
const PAGE = 25
/** A mark can be seen later than one that is younger, by as much as an append may take and clocks may differ. */
const OVERLAP_MS = 60_000

export const createLedger = (deps: RegisterDeps, turns: KeyedQueue): Ledger => {
  let known = new Map<string, Known>()
  /** The youngest mark that was seen, in ms since 1970; before the first whole look there is none. */
  let youngest: number | null = null

  const read = async (rows: readonly MarkedRow[]): Promise<[string, Known][]> => {
    const logs = await readLogs(
      deps,
      rows.map(({ id }) => id),
    )
    return rows.flatMap((row): [string, Known][] => {
      const entry = toKnown(row, logs.get(row.id) ?? [], deps.clock.now())
      return entry ? [[row.id, entry]] : []
    })
  }
  const note = (rows: readonly MarkedRow[]): void => {
    for (const { pendingAt } of rows) youngest = Math.max(youngest ?? 0, Date.parse(pendingAt ?? '') || 0)
  }

  const readAll = async (): Promise<void> => {
    const all = new Map<string, Known>()
    const seen: MarkedRow[] = []
    for (let after: string | undefined = ''; after !== undefined;) {
      await setImmediate()
      const rows = await findEntries(deps, { after, limit: PAGE })
      seen.push(...rows)
      for (const [id, entry] of await read(rows)) all.set(id, entry)
      after = rows.length === PAGE ? rows.at(-1)?.id : undefined
    }
    known = all
    youngest = 0
    note(seen)
  }

  const advance = async (entries: readonly string[]): Promise<void> => {
    if (youngest === null) return readAll()
    const marked = await findMarked(deps, { entries, since: new Date(youngest - OVERLAP_MS) })
    const isNew = (row: MarkedRow) =>
      entries.includes(row.id) || row.pendingSeq || known.get(row.id)?.mark !== markOf(row)
    const rows = marked.filter(isNew)
    for (let start = 0; start < rows.length; start += PAGE) {
      await setImmediate()
      const page = rows.slice(start, start + PAGE)
      const grown = new Map(await read(page))
      for (const { id } of page) {
        const entry = grown.get(id)
        if (entry) known.set(id, entry)
        else known.delete(id)
      }
    }
    note(marked)
  }

  return {
    readAll: () => turns(LEDGER_TURN, readAll),
    advance: (entries) => turns(LEDGER_TURN, () => advance(entries)),
    seenBy: (organisation) => {
      const own = [...known.values()].filter(({ readers }) => readers.includes(organisation))
      const released = own.filter(({ standing }) => standing.includes(organisation))
      return {
        entries: inOrder(own.map(({ last }) => last)),
        releases: released.map(({ last, releaseSeq }) => ({ entry: last.entry, seq: releaseSeq })),
      }
    },
  }
}

const LEDGER_TURN = 'ledger of heads'

const markOf = ({ pendingSeq, pendingAt }: MarkedRow): string => `${pendingSeq ?? 0} ${pendingAt ?? ''}`

/** Null for what nobody reads: an entry that was deleted, or of which nothing is in the log yet. */
const toKnown = (row: MarkedRow, log: readonly LogEvent[], now: Date): Known | null => {
  const last = log.at(-1)
  const clearance = replayReadable(log, { lead: row.lead, now })
  if (!last || clearance.deleted) return null
  return {
    mark: markOf(row),
    last: { entry: row.id, seq: last.seq, hash: last.hash },
    readers: readersOf(clearance),
    standing: organisationsInLastEdition(clearance),
    releaseSeq: clearance.editions.at(-1)?.releaseSeq ?? 0,
  }
}

const readLogs = async (
  { store, slugs }: RegisterDeps,
  entries: readonly string[],
): Promise<Map<string, LogEvent[]>> => {
  const logs = new Map<string, LogEvent[]>()
  if (entries.length === 0) return logs
  const rows = await store.find<EventRow>({
    collection: slugs.clearanceEvents,
    where: { entry: { in: [...entries] } },
    sort: 'seq',
  })
  for (const row of rows) {
    const log = logs.get(row.entry) ?? []
    logs.set(row.entry, log)
    log.push(toEvent(row))
  }
  return logs
}
