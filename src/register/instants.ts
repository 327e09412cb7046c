import { dueEvents } from '../domain/clearance/eventsFor.ts'
import { append } from './append.ts'
import {
  type History,
  type Known,
  historyWith,
  readHistory,
  type EntryRow,
  findDue,
  findFirstInstant,
  findRow,
} from './entryRows.ts'
import type { RegisterDeps } from './types.ts'

export type Instants = {
  /** Says `available` of everything whose instant has passed; the desk shows it then, too. */
  settle: () => Promise<void>
  /** The same for who waits for the listeners alone: what the desk shows follows. */
  announce: () => Promise<void>
  /** The next instant at which an edition takes effect, as last seen. */
  next: () => Date | null
  /** Instants may have changed: the next question looks again. */
  forget: () => void
}

type Parts = {
  /** Never rejects. */
  inTurn: (entry: string, work: () => Promise<void>) => Promise<void>
  tell: (entry: string, log: History) => Promise<void>
  /** Projects, and tells what was not told up to this event. */
  finish: (entry: string, done: { known: Known; told: number }) => Promise<unknown>
  /** Takes work for which nobody waits but whoever stops. */
  follow: (work: Promise<void>, entry: string) => void
}

/** What was seen is good for so long; then whatever other servers have written is looked for. */
export const PAUSE_MS = 1000

/** What happens when an instant has passed, whoever comes to it first: the register's own pass, or a reader. */
export const createInstants = (deps: RegisterDeps, { inTurn, tell, finish, follow }: Parts): Instants => {
  let seen: { instant: number | null; at: number } | null = null

  const look = async (): Promise<number> => {
    const first = await findFirstInstant(deps)
    seen = { instant: first?.getTime() ?? null, at: Date.now() }
    return first?.getTime() ?? Infinity
  }

  const findAllDue = async (): Promise<EntryRow[]> => {
    const now = deps.clock.now().getTime()
    const isFresh = seen !== null && Date.now() - seen.at < PAUSE_MS
    if (isFresh && (seen?.instant ?? Infinity) > now) return []
    return (await look()) > now ? [] : findDue(deps, new Date(now))
  }

  /**
   * Inside the entry's turn. Of several that come to it at its instant one appends, tells and projects; should that one
   * die over it, its mark says what is left to do. The listeners come first, since the world waits for them.
   */
  const takeEffect = async ({ id }: EntryRow, isTold: () => void): Promise<void> => {
    const row = await findRow(deps, id)
    if (!row?.dueAt || Date.parse(row.dueAt) > deps.clock.now().getTime()) return
    const log = { entry: id, lead: row.lead }
    const before = await readHistory(deps, log)
    const { events, clearance, now } = before
    let known = before
    if (clearance.isDue) {
      const ref = { collection: row.collectionSlug, id }
      const head = events.at(-1) ?? null
      const due = { ref, lead: row.lead, head, events: dueEvents(clearance), at: now }
      const appended = await append(deps, due)
      if (!appended) return
      known = await historyWith(deps, before, { ...log, appended })
    } else if (!(await isLeft(id))) return
    await tell(id, known)
    isTold()
    await finish(id, { known: { history: known }, told: known.clearance.headSeq })
  }

  /** Nobody is about to show that the entry's instant has come: another one's mark may be younger than the row that was read. */
  const isLeft = async (id: string): Promise<boolean> => {
    const row = await findRow(deps, id)
    return Boolean(row?.dueAt) && !row?.pendingSeq
  }

  return {
    settle: async () => {
      const due = await findAllDue()
      if (due.length === 0) return
      await Promise.all(due.map((row) => inTurn(row.id, () => takeEffect(row, () => undefined))))
      await look()
    },
    announce: async () => {
      const told = (row: EntryRow) =>
        new Promise<void>((resolve) => {
          const work = inTurn(row.id, () => takeEffect(row, resolve))
          follow(work.finally(resolve), row.id)
        })
      await Promise.all((await findAllDue()).map(told))
    },
    next: () => (seen?.instant ? new Date(seen.instant) : null),
    forget: () => {
      seen = null
    },
  }
}
