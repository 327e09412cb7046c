import type { Attempt, Attempted } from './attempt.ts'
import type { Claims } from './claims.ts'
import type { Rests } from './rests.ts'
import type { DeliveryRow } from './rows.ts'

/** So many letters are under way at once; half of the places are for receivers that have not failed last time. */
const PLACES = 20
const DOUBTFUL_PLACES = PLACES / 2

type Deps = {
  claims: Claims
  rests: Rests
  attempt: Attempt
  /** Told of each attempt when it has ended. */
  onEnd: (attempted: Attempted) => void
  report: (error: unknown) => void
}

export type Dispatch = {
  /** Takes on what is due, as far as there are places; one letter at a time for each receiver, in the order of the changes. */
  fill(): Promise<void>
  /** Resolves when nothing is under way; after the patience what is left is cut off and put back. */
  end(patienceMs: number): Promise<void>
}

export const createDispatch = ({ claims, rests, attempt, onEnd, report }: Deps): Dispatch => {
  const underWay = new Map<string, { isDoubtful: boolean; done: Promise<void> }>()
  const stopping = new AbortController()

  const run = async (row: DeliveryRow): Promise<void> => {
    let attempted: Attempted = null
    try {
      attempted = await attempt(row, stopping.signal)
      if (attempted && attempted !== 'lost') rests.note(row.receiver, attempted !== 'delivered')
    } catch (error) {
      // The row stays ours until the lease ends; whatever is wrong with the store, it is not asked without a pause.
      rests.note(row.receiver, true)
      report(error)
    } finally {
      underWay.delete(row.receiver)
      onEnd(attempted)
    }
  }

  const isDoubtful = ({ attempt: tried, receiver }: DeliveryRow) => tried > 0 || rests.isDoubtful(receiver)
  const hasPlaceFor = (row: DeliveryRow): boolean =>
    underWay.size < PLACES &&
    (!isDoubtful(row) || [...underWay.values()].filter((each) => each.isDoubtful).length < DOUBTFUL_PLACES)

  return {
    fill: async () => {
      const busy = new Set([...underWay.keys(), ...rests.resting(), ...(await claims.elsewhere())])
      while (underWay.size < PLACES && !stopping.signal.aborted) {
        const due = await claims.due([...busy], PLACES)
        for (const row of due) {
          if (busy.has(row.receiver)) continue
          busy.add(row.receiver)
          if (hasPlaceFor(row)) underWay.set(row.receiver, { isDoubtful: isDoubtful(row), done: run(row) })
        }
        if (due.length < PLACES) return
      }
    },
    end: async (patienceMs) => {
      const cut = setTimeout(() => stopping.abort(), patienceMs)
      await Promise.all([...underWay.values()].map(({ done }) => done))
      clearTimeout(cut)
    },
  }
}
