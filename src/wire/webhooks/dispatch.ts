import type { Attempt, Attempted } from './attempt.ts'
import type { Claims } from './claims.ts'
import type { BackOff } from './schedule.ts'
import type { DeliveryRow } from './rows.ts'

/** So many letters are under way at once; half of the places are for receivers that have not failed last time. */
const PLACES = 20
const DOUBTFUL_PLACES = PLACES / 2
const PAGE = 5 * PLACES

type Deps = {
  claims: Claims
  rests: BackOff
  attempt: Attempt
  random: () => number
  /** Told of each attempt when it has ended. */
  onEnd: (attempted: Attempted) => void
  report: (error: unknown) => void
}

export type Dispatch = {
  /** Takes on what is due, as far as there are places; one letter at a time for each receiver, in the order of the changes. */
  fill: () => Promise<void>
  /** Takes on nothing more, and resolves when nothing is under way; after the patience what is left is cut off and put back. */
  end: (patienceMs: number) => Promise<void>
}

export const createDispatch = ({ claims, rests, attempt, random, onEnd, report }: Deps): Dispatch => {
  const underWay = new Map<string, { isDoubtful: boolean; done: Promise<void> }>()
  const stopping = new AbortController()
  /** The first due delivery of each receiver that has no place yet. */
  let waiting: DeliveryRow[] = []
  /** Has another one due, as far as was seen: asked of each that has just been tried. */
  let hasMore: (receiver: string) => boolean = () => false
  let isEnding = false
  let filling: Promise<void> | null = null
  let isWantedAgain = false

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
      placeWaiting()
      if (hasMore(row.receiver)) void fill().catch(report)
    }
  }

  const isDoubtful = ({ attempt: tried, receiver }: DeliveryRow) => tried > 0 || rests.isDoubtful(receiver)
  const hasPlaceFor = (row: DeliveryRow): boolean =>
    !isDoubtful(row) || [...underWay.values()].filter((each) => each.isDoubtful).length < DOUBTFUL_PLACES

  const placeWaiting = (): void => {
    while (underWay.size < PLACES && !isEnding) {
      const row = waiting.shift()
      if (!row) return
      if (!underWay.has(row.receiver) && hasPlaceFor(row))
        underWay.set(row.receiver, { isDoubtful: isDoubtful(row), done: run(row) })
    }
  }

  const fillOnce = async (): Promise<void> => {
    const busy = new Set([...underWay.keys(), ...rests.resting(), ...(await claims.elsewhere())])
    while (underWay.size < PLACES && !isEnding) {
      const due = await claims.due([...busy], PAGE)
      const heads = due.filter(({ receiver }) => !busy.has(receiver) && busy.add(receiver))
      const others = new Set(due.filter((row) => !heads.includes(row)).map(({ receiver }) => receiver))
      hasMore = (receiver) => due.length === PAGE || others.has(receiver)
      // Two nodes that see the same ones begin with different ones.
      waiting = heads
        .map((row) => ({ row, by: random() }))
        .sort((a, b) => a.by - b.by)
        .map(({ row }) => row)
      placeWaiting()
      if (due.length < PAGE) return
    }
  }

  /** One at a time; who comes meanwhile gets one more. */
  const fillAll = async (): Promise<void> => {
    try {
      do {
        isWantedAgain = false
        await fillOnce()
      } while (isWantedAgain && !isEnding)
    } finally {
      filling = null
    }
  }
  const fill = (): Promise<void> => {
    isWantedAgain = true
    filling ??= fillAll()
    return filling
  }

  return {
    fill,
    end: async (patienceMs) => {
      isEnding = true
      await filling?.catch(report)
      const cut = setTimeout(() => stopping.abort(), patienceMs)
      await Promise.all([...underWay.values()].map(({ done }) => done))
      clearTimeout(cut)
    },
  }
}
