import { createErasure } from './text/eraseTexts.ts'
import {
  type History,
  type Known,
  relatedTo,
  clearPending,
  findPending,
  findRow,
  findUnconcerned,
} from './entryRows.ts'
import { createInstants, type Instants, PAUSE_MS } from './instants.ts'
import { projectToDesk } from './projectToDesk.ts'
import type { KeyedQueue } from './keyedQueue.ts'
import type { RegisterDeps } from './types.ts'

/** @param log what stands in it now; null for an entry that is not registered. */
export type Listener = (entryId: string, log: History | null) => Promise<void>

export type ReconcilerHealth = {
  /** How long ago the last whole pass ended; at rest, about a second. */
  lagMs: number
  /** Entries that an act has left unfinished, and that no pass could complete yet. */
  unfinished: number
}

export type Reconciler = Pick<Instants, 'settle' | 'announce'> & {
  /**
   * Projects, tells the listeners, and takes the mark away; what fails is repeated later. Inside the entry's turn.
   * @returns the log as it was last read.
   */
  finish: (entry: string, known?: Known) => Promise<History | null>
  /** The same in a turn of its own; what fails is repeated later. */
  finishApart: (entry: string) => Promise<void>
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

/** An append that takes longer than this has died. */
const PATIENCE_MS = 10_000

export const createReconciler = (deps: RegisterDeps, turns: KeyedQueue): Reconciler => {
  const listeners: Listener[] = []
  const chores: (() => Promise<void>)[] = []
  const following = new Set<Promise<void>>()
  let timer: NodeJS.Timeout | null = null
  let pass: Promise<void> = Promise.resolve()
  let passedAt = Date.now()

  const report = (error: unknown, entry?: string): void =>
    deps.payload.logger.error({
      err: error,
      entry,
      msg: 'The register could not complete an entry; it tries again.',
    })

  const tell: Listener = async (entry, log) => {
    for (const listener of listeners) await listener(entry, log)
  }
  const { erase, retry: retryErasure } = createErasure(deps, { turns, tell, report })

  /** @param told up to which event the listeners know of the entry's log already. */
  const finish = async (
    entry: string,
    { known = {}, told = null }: { known?: Known; told?: number | null } = {},
  ): Promise<History | null> => {
    const row = await findRow(deps, entry)
    if (!row) return null
    const log = await projectToDesk(deps, row, known)
    // What a media update has released or taken back with it is to be seen at its entries, too.
    for (const related of relatedTo(row, log.events, deps.slugs)) {
      const relatedRow = await findRow(deps, related)
      await tell(related, relatedRow && (await projectToDesk(deps, relatedRow)))
    }
    instants.forget()
    if (log.clearance.headSeq !== told) await tell(entry, log)
    // A mark that outlives its act by a crash costs one more projection.
    if (row.pendingSeq) follow(clearPending(deps, entry, row.pendingSeq), entry)
    return log
  }

  /** Nobody waits for it but whoever stops. */
  const follow = (work: Promise<void>, entry: string): void => {
    const followed = work
      .catch((error: unknown) => report(error, entry))
      .finally(() => following.delete(followed))
    following.add(followed)
  }

  const followed = async (): Promise<void> => {
    while (following.size > 0) await Promise.all(following)
  }

  const inTurn = async (entry: string, work: () => Promise<unknown>): Promise<void> => {
    await turns(entry, work).catch((error: unknown) => report(error, entry))
  }

  const projectAgain = async (entry: string): Promise<void> => {
    const row = await findRow(deps, entry)
    if (row) await projectToDesk(deps, row)
  }

  const instants = createInstants(deps, { inTurn, tell, finish, follow })

  const longAgo = () => new Date(deps.clock.now().getTime() - PATIENCE_MS)

  const finishPending = async (before: Date | null): Promise<void> => {
    const rows = await findPending(deps, before)
    await Promise.all(rows.map(({ id }) => inTurn(id, () => finish(id))))
  }

  const runPass = async (): Promise<void> => {
    await instants.settle()
    await finishPending(longAgo())
    await retryErasure()
    for (const chore of chores) await chore()
    passedAt = Date.now()
  }

  const schedule = (): void => {
    const next = instants.next()
    const untilNext = next ? next.getTime() - deps.clock.now().getTime() : PAUSE_MS
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

  return {
    finish: (entry, known) => finish(entry, { known }),
    finishApart: (entry) => inTurn(entry, () => finish(entry)),
    settle: instants.settle,
    announce: instants.announce,
    erase,
    recover: async () => {
      await finishPending(null)
      for (const { id } of await findUnconcerned(deps)) await inTurn(id, () => projectAgain(id))
      await erase()
      await instants.settle()
      await followed()
    },
    nextInstant: instants.next,
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
      await followed()
    },
  }
}
