import type { PublicationStore } from './store/publications.ts'
import { dueWhere, type Instant } from './visibility.ts'

type Deps = {
  publications: PublicationStore
  publish: (entry: string) => Promise<void>
  settle: () => Promise<void>
  now: () => Date
  /** Ends what is kept of before this instant. */
  pass: (now: number) => void
}

/** Called before each read: gives the instant at which everything in this answer is true. */
export type Refresh = () => Promise<Instant>

/**
 * An edition whose instant has passed is public by that alone; no job has to run. Before the first reader after the
 * instant gets it, the log is asked once more, so that one which was taken back at the last moment does not appear, and
 * the change gets its number. Readers that come together wait for the same look.
 */
export const createRefresh = ({ publications, publish, settle, now, pass }: Deps): Refresh => {
  let running: { since: Date; done: Promise<void> } | null = null

  const findDue = async (instant: Date): Promise<string[]> => {
    const rows = await publications.find({ where: dueWhere(instant) })
    return [...new Set(rows.map(({ entry }) => entry))]
  }
  const settleDue = async (instant: Date): Promise<void> => {
    await settle()
    for (const entry of await findDue(instant)) await publish(entry)
  }

  const begin = (since: Date) => ({
    since,
    done: settleDue(since).finally(() => {
      running = null
    }),
  })
  const settleUpTo = async (instant: Date): Promise<void> => {
    // What became due after that look had begun is not in it; one look more is enough for all who have waited.
    while (running && running.since < instant) await running.done
    running ??= begin(new Date(Math.max(now().getTime(), instant.getTime())))
    await running.done
  }

  return async () => {
    const instant = now()
    pass(instant.getTime())
    if ((await findDue(instant)).length > 0) await settleUpTo(instant)
    return { time: instant, gates: await findOpenGates(publications) }
  }
}

/** Rows behind a gate that is open are shown before they are rewritten: all of them from the same moment on. */
const findOpenGates = async (publications: PublicationStore): Promise<string[]> =>
  (await publications.find({ where: { sweeping: { equals: true } } })).map(({ opens }) => opens)
