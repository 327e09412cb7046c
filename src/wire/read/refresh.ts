import type { PublicationStore } from '../store/publications.ts'
import { dueWhere, type Instant } from './visibility.ts'

type Deps = {
  publications: PublicationStore
  publish: (entry: string) => Promise<void>
  /** Has `available` said of everything whose instant has passed, and the wire told of it. */
  announce: () => Promise<void>
  now: () => Date
  /** Ends what is kept of before this instant. */
  pass: (now: number) => void
}

/** Called before each read: gives the instant at which everything in this answer is true. */
export type Refresh = () => Promise<Instant>

/** Readers that come together have one look, which begins after they have come, and behind the one before. */
export const inTurn = (look: () => Promise<Instant>): Refresh => {
  let present: Promise<unknown> = Promise.resolve()
  let next: Promise<Instant> | null = null
  return () => {
    next ??= present.then(() => {
      const begun = look()
      next = null
      present = begun.catch(() => undefined)
      return begun
    })
    return next
  }
}

/**
 * An edition whose instant has passed is public by that alone; no job has to run. Before the first reader after the
 * instant gets it, the log is asked once more, so that one which was taken back at the last moment does not appear, and
 * the change gets its number. Readers that come together have one look, which begins after they have come: at an instant
 * that ends many answers at once all of them are made anew by it.
 */
export const createRefresh = ({ publications, publish, announce, now, pass }: Deps): Refresh => {
  const findDue = async (instant: Date): Promise<string[]> => {
    const rows = await publications.findWatched({ where: dueWhere(instant) })
    return [...new Set(rows.map(({ entry }) => entry))]
  }
  const announceUpTo = async (instant: Date): Promise<void> => {
    await announce()
    await Promise.all((await findDue(instant)).map((entry) => publish(entry)))
  }
  const look = async (): Promise<Instant> => {
    const time = now()
    pass(time.getTime())
    const [due, gates] = await Promise.all([findDue(time), findOpenBarriers(publications)])
    if (due.length === 0) return { time, gates }
    await announceUpTo(new Date(Math.max(now().getTime(), time.getTime())))
    return { time, gates: await findOpenBarriers(publications) }
  }

  return inTurn(look)
}

/** Rows behind a gate that is open are shown before they are rewritten: all of them from the same moment on. */
export const findOpenBarriers = async (publications: PublicationStore): Promise<string[]> =>
  (await publications.find({ where: { sweeping: { equals: true } } })).map(({ opens }) => opens)
