import type { Where } from 'payload'
import {
  type Pending,
  type PendingKind,
  pendingOf,
  findSentBack,
  type Blocker,
  blockerOf,
} from '../../domain/pending.ts'
import type { LogEvent } from '../../domain/clearance/events.ts'
import { replay } from '../../domain/clearance/replay.ts'
import { type Actor, belongsTo } from '../../domain/organisations.ts'
import { type EventRow, readBundles, toEvent } from '../frozen.ts'
import { type OrganisationBook, readOrganisations } from '../organisations.ts'
import type { EntryRow } from '../entryRows.ts'
import type { Ref, RegisterDeps } from '../types.ts'

/** An entry that concerns an organisation of the person who asks. Instants are ISO 8601. */
export type PendingEntry = Pending & {
  ref: Ref
  hindrance: Blocker | null
  deadline: string | null
  /** When it goes out or went out, or when something last happened to it. */
  at: string | null
  /** By which organisation, by slug, and its words to the parties; null where they have been erased. */
  sentBack: { organisation: string | null; note: string | null } | null
}

/** `limit` of rows that are read; `after` an instant behind which the field of `sort` lies. */
export type PendingQuery = {
  actor: Actor
  kinds: readonly PendingKind[]
  limit: number
  sort: '-pendingAt' | 'dueAt' | '-outAt'
  after?: string
}

/**
 * What concerns the actor's organisations in one of these ways, in the order of `sort`. The rows of the register say where
 * to look, the logs what is so: silence gives consents without an event. Says nothing of whether the actor may read the
 * entry now: whoever shows it reads the document as the actor.
 */
export const readPending = async (deps: RegisterDeps, asked: PendingQuery): Promise<PendingEntry[]> => {
  const book = await readOrganisations(deps)
  const rows = await findRows(deps, book, asked)
  const logs = await readLogs(
    deps,
    rows.map(({ id }) => id),
  )
  const now = deps.clock.now()
  const found = await Promise.all(
    rows.map(async (row): Promise<PendingEntry[]> => {
      const events = (logs.get(row.id) ?? []).map(toEvent)
      const bundles = await readBundles(deps.payload, events, deps.slugs)
      const clearance = replay(events, { lead: row.lead, now, bundles })
      return pendingOf(clearance, { lead: clearance.lead, log: events })
        .filter(
          ({ kind, organisation }) => asked.kinds.includes(kind) && belongsTo(asked.actor, organisation),
        )
        .map((concern) => ({
          ...concern,
          ref: { collection: row.collectionSlug, id: row.id },
          hindrance: blockerOf(concern, { actor: asked.actor, clearance, organisations: book.facts }),
          deadline: concern.kind === 'sign' ? (clearance.round?.silence?.deadline ?? null) : null,
          at: instantOf(concern.kind, row, events),
          sentBack: concern.kind === 'mend' ? toSentBack(events, logs.get(row.id) ?? []) : null,
        }))
    }),
  )
  return found.flat()
}

const findRows = async (
  { store, slugs }: RegisterDeps,
  book: OrganisationBook,
  { actor, kinds, limit, sort, after }: PendingQuery,
): Promise<EntryRow[]> => {
  const ids = actor.memberships.flatMap(({ organisation }) => book.idOf(organisation) ?? [])
  if (ids.length === 0) return []
  const named: Where[] = kinds.flatMap((kind) =>
    ids.map((id) => ({ concerns: { contains: `${kind}:${id}` } })),
  )
  const instants: Where[] = after === undefined ? [] : [{ [sort.replace('-', '')]: { greater_than: after } }]
  return store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: { and: [{ or: named }, ...instants] },
    // Of equal rank in one order.
    sort: [sort, 'id'],
    limit,
  })
}

/** The logs of all of them in one look. */
const readLogs = async (
  { store, slugs }: RegisterDeps,
  entries: readonly string[],
): Promise<Map<string, EventRow[]>> => {
  const logs = new Map<string, EventRow[]>(entries.map((entry) => [entry, []]))
  if (entries.length === 0) return logs
  const rows = await store.find<EventRow>({
    collection: slugs.clearanceEvents,
    where: { entry: { in: [...entries] } },
    sort: 'seq',
  })
  for (const row of rows) logs.get(row.entry)?.push(row)
  return logs
}

const instantOf = (kind: PendingKind, row: EntryRow, events: readonly LogEvent[]): string | null => {
  if (kind === 'next') return row.dueAt ?? null
  if (kind === 'out') return row.outAt ?? null
  return events.at(-1)?.at ?? null
}

const toSentBack = (events: readonly LogEvent[], rows: readonly EventRow[]): PendingEntry['sentBack'] => {
  const event = findSentBack(events)
  if (!event) return null
  const note = rows.find(({ seq }) => seq === event.seq)?.note ?? null
  return { organisation: event.organisation, note }
}
