import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'

/** Numbers that were given to changes which a restore has taken back: nobody who has seen one of them goes on behind it. */
export type TakenBack = {
  /** The last one that still says what it said. */
  after: number
  /** The first one that is given out since. */
  next: number
}

const KEY = 'communique:changes-taken-back'
/** More changes than a newsroom makes between two backups. */
const APART = 1_000_000_000

export const readTakenBack = async ({ kv }: Pick<Payload, 'kv'>): Promise<TakenBack[]> =>
  (await kv.get<TakenBack[]>(KEY)) ?? []

/**
 * Says that the numbers behind the last change may have been given out already, by a newsroom of which this is a copy: those that
 * follow are far behind them, and whoever comes with one of those in between starts again.
 */
export const noteTakenBack = async (
  payload: Payload,
  collection = DEFAULT_SLUGS.wireChanges,
): Promise<void> => {
  const { docs } = await payload.db.find<{ number: number }>({
    ...{ collection, pagination: false, limit: 1, sort: ['-number'], select: { number: true } },
  })
  const earlier = await readTakenBack(payload)
  const after = Math.max(docs[0]?.number ?? 0, ...earlier.map(({ next }) => next - 1))
  await payload.kv.set(KEY, [...earlier, { after, next: after + APART }])
}

export const isTakenBack = (number: number, all: readonly TakenBack[]): boolean =>
  all.some(({ after, next }) => number > after && number < next)
