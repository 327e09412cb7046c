import type { Clearance } from '../domain/clearance/types.ts'
import { dueEvents } from '../domain/clearance/yields.ts'
import { appendAll } from './append.ts'
import { createErasure } from './erase.ts'
import { readHistory } from './history.ts'
import { project } from './project.ts'
import { findRelated } from './related.ts'
import type { EntryRow } from './rows.ts'
import { clearPending, findDue, findFirstInstant, findPending, findRow, markPending } from './rows.ts'
import type { Turns } from './turns.ts'
import type { RegisterDeps } from './types.ts'

/** @param clearance what the log says now; null for an entry that is not registered. */
export type Listener = (entryId: string, clearance: Clearance | null) => Promise<void>

export type ReconcilerHealth = {
  /** How long ago the last whole pass ended; at rest, about a second. */
  lagMs: number
  /** Entries that an act has left unfinished, and that no pass could complete yet. */
  unfinished: number
}

export type Reconciler = {
  /** Projects, tells the listeners, and takes the mark away; what fails is repeated later. Inside the entry's turn. */
  finish: (entry: string) => Promise<void>
  /** The same in a turn of its own; what fails is repeated later. */
  finishApart: (entry: string) => Promise<void>
  /** Says `available` of everything whose instant has passed. */
  settle: () => Promise<void>
  /** Everybody whose contact has been deleted goes from frozen texts and from what is shown of them; see erase.ts. */
  erase: () => Promise<void>
  /** Finishes what a crash has left; resolves when no mark of it is left either. */
  recover: () => Promise<void>
  /** The next instant at which an edition takes effect, as last seen. */
  nextInstant: () => Date | null
  onChange: (listener: Listener) => void
  /** For whoever runs the server. */
  health: () => Promise<ReconcilerHealth>
  /** Work of the register that is no entry's, done again and again; what fails is repeated. */
  onPass: (work: () => Promise<void>) => void
  start: () => void
  /** Resolves when the pass in work has ended, and nothing is being written. */
  stop: () => Promise<void>
}

const PAUSE_MS = 1000
/** An append that takes longer than this has died. */
const PATIENCE_MS = 10_000

export const createReconciler = (deps: RegisterDeps, turns: Turns): Reconciler => {
  const listeners: Listener[] = []
  const chores: (() => Promise<void>)[] = []
  const clearing = new Set<Promise<void>>()
  let next: { instant: number | null; seenAt: number } | null = null
  let timer: NodeJS.Timeout | null = null
  let pass: Promise<void> = Promise.resolve()
  let passedAt = Date.now()

  const report = (error: unknown, entry?: string): void =>
    deps.payload.logger.error({
      err: error,
      entry,
      msg: 'The register could not complete an entry; it tries again.',
    })

  const look = async (): Promise<number> => {
    const first = await findFirstInstant(deps)
    next = { instant: first?.getTime() ?? null, seenAt: Date.now() }
    return first?.getTime() ?? Infinity
  }

  const tell: Listener = async (entry, clearance) => {
    for (const listener of listeners) await listener(entry, clearance)
  }
  const { erase, retry: retryErasure } = createErasure(deps, { turns, tell, report })

  const finish = async (entry: string): Promise<void> => {
    const row = await findRow(deps, entry)
    if (!row) return
    const clearance = await project(deps, row)
    // What a media update has released or taken back with it is to be seen at its entries, too.
    for (const related of await findRelated(deps, row)) {
      const relatedRow = await findRow(deps, related)
      await tell(related, relatedRow && (await project(deps, relatedRow)))
    }
    next = null
    await tell(entry, clearance)
    if (row.pendingSeq) clearApart(entry, row.pendingSeq)
  }

  /** Nobody waits for it: a mark that outlives its act by a crash costs one more projection. */
  const clearApart = (entry: string, seq: number): void => {
    const work = clearPending(deps, entry, seq)
      .catch((error: unknown) => report(error, entry))
      .finally(() => clearing.delete(work))
    clearing.add(work)
  }

  const marksCleared = async (): Promise<void> => {
    await Promise.all(clearing)
  }

  /**
   * Inside the entry's turn. Of several that come to it at its instant one appends, projects and tells; should that one
   * die over it, its mark says what is left to do.
   */
  const takeEffect = async ({ id }: EntryRow): Promise<void> => {
    const row = await findRow(deps, id)
    if (!row?.dueAt || Date.parse(row.dueAt) > deps.clock.now().getTime()) return
    const { events, clearance, now } = await readHistory(deps, { entry: id, lead: row.lead })
    if (clearance.isDue) {
      const ref = { collection: row.collectionSlug, id }
      await markPending(deps, { ref, lead: row.lead, seq: clearance.headSeq + 1 })
      const head = events.at(-1) ?? null
      if (!(await appendAll(deps, { entry: id, head, events: dueEvents(clearance), at: now }))) return
    } else if (!(await isLeft(id))) return
    await finish(id)
  }

  /** Nobody is about to show that the entry's instant has come: another one's mark may be younger than the row that was read. */
  const isLeft = async (id: string): Promise<boolean> => {
    const row = await findRow(deps, id)
    return Boolean(row?.dueAt) && !row?.pendingSeq
  }

  const inTurn = (rows: readonly EntryRow[], work: (row: EntryRow) => Promise<void>): Promise<unknown> =>
    Promise.all(
      rows.map((row) => turns(row.id, () => work(row)).catch((error: unknown) => report(error, row.id))),
    )

  const settle = async (): Promise<void> => {
    const now = deps.clock.now().getTime()
    const isFresh = next !== null && Date.now() - next.seenAt < PAUSE_MS
    if (isFresh && (next?.instant ?? Infinity) > now) return
    if ((await look()) > now) return
    await inTurn(await findDue(deps, new Date(now)), takeEffect)
    await look()
  }

  const longAgo = () => new Date(deps.clock.now().getTime() - PATIENCE_MS)

  const finishPending = async (before: Date | null): Promise<void> => {
    await inTurn(await findPending(deps, before), ({ id }) => finish(id))
  }

  const runPass = async (): Promise<void> => {
    await settle()
    await finishPending(longAgo())
    await retryErasure()
    for (const chore of chores) await chore()
    passedAt = Date.now()
  }

  const schedule = (): void => {
    const untilNext = next?.instant ? next.instant - deps.clock.now().getTime() : PAUSE_MS
    timer = setTimeout(
      () => {
        pass = runPass()
          .catch((error: unknown) => report(error))
          .then(() => {
            if (timer) schedule()
          })
      },
      Math.min(PAUSE_MS, Math.max(5, untilNext)),
    )
    timer.unref()
  }

  const finishApart = (entry: string): Promise<void> =>
    turns(entry, () => finish(entry)).catch((error: unknown) => report(error, entry))

  return {
    finish,
    finishApart,
    settle,
    erase,
    recover: async () => {
      await finishPending(null)
      await erase()
      await settle()
      await marksCleared()
    },
    nextInstant: () => (next?.instant ? new Date(next.instant) : null),
    onChange: (listener) => void listeners.push(listener),
    health: async () => ({
      lagMs: Date.now() - passedAt,
      unfinished: (await findPending(deps, longAgo())).length,
    }),
    onPass: (work) => void chores.push(work),
    start: () => {
      if (!timer) schedule()
    },
    stop: async () => {
      if (timer) clearTimeout(timer)
      timer = null
      await pass
      await marksCleared()
    },
  }
}
