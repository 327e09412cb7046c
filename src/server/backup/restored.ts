import type { Payload } from 'payload'
import { DEFAULT_SLUGS } from '../../domain/slugs.ts'
import { noteTakenBack } from '../../wire/store/takenBack.ts'
import { StartFailure } from '../startFailure.ts'
import type { Mark } from './databaseCopy.ts'

/** The folder may be where the keys are, too. */
export const HOW_TO_REPEAT =
  'Remove the database that DATABASE_URI names and the folder “files” of DATA_DIR (or what is in the bucket), keep the secret, the register’s key and the kept acts, and restore the backup again.'

/** What an operator says once, when a restored copy is to become the newsroom. */
export const TAKE_OVER = '--take-over'

const KEY = 'communique:restored'
/** From the first byte of a database that is put back until all of it is there, and looked at. */
const RESTORING_KEY = 'communique:restoring'
/** What was lost since the backup, until it is stopped again (lost.ts). */
export const LOST_KEY = 'communique:lost'

/** When the backup was made, and when it was put back; ISO 8601. */
export type RestoredMark = { madeAt: string; restoredAt: string }

export const markRestored = ({ kv }: Payload, mark: RestoredMark): Promise<void> => kv.set(KEY, mark)

export const readRestored = async ({ kv }: Payload): Promise<RestoredMark | null> =>
  (await kv.get<RestoredMark>(KEY)) ?? null

export const restoringMark = (madeAt: string): Mark => ({ key: RESTORING_KEY, data: { madeAt } })

/** Last of all: until then no server starts on it, whatever becomes of whoever restores. */
export const endRestoring = ({ kv }: Payload): Promise<void> => kv.delete(RESTORING_KEY)

/**
 * Whether nothing of it is to be shown: it is still being put back, nobody has taken it over, or what was stopped since the backup
 * is not stopped again yet.
 */
export const isClosedCopy = async ({ kv }: Pick<Payload, 'kv'>): Promise<boolean> => {
  for (const key of [RESTORING_KEY, KEY, LOST_KEY]) if ((await kv.get(key)) !== null) return true
  return false
}

const TAKEN_KEY = 'communique:taken-over'

/** What an operator can be asked for later: from where the newsroom went on, and from which of its heads. */
export type TakeOver = RestoredMark & { at: string; heads: Record<string, number> }

/**
 * A restored copy does nothing by itself until somebody takes it over: the newsroom that it is a copy of may still run, and what
 * was stopped there since the backup would come out here. Asked before anything runs by itself. @throws StartFailure
 */
export const refuseRestored = async (
  payload: Payload,
  { now, given = process.argv }: { now: Date; given?: readonly string[] },
): Promise<void> => {
  if ((await payload.kv.get(RESTORING_KEY)) !== null)
    throw new StartFailure(
      `A backup was being put back here, and that has not ended: it is no whole newsroom. ${HOW_TO_REPEAT}`,
    )
  const mark = await readRestored(payload)
  if (!mark) return
  if (!given.includes(TAKE_OVER))
    throw new StartFailure(
      `This is a copy that was restored from the backup of ${mark.madeAt}. Make sure that the newsroom that it was made of has stopped for good, and start once with ${TAKE_OVER}.`,
    )
  await noteTakenBack(payload)
  const earlier = (await payload.kv.get<TakeOver[]>(TAKEN_KEY)) ?? []
  const takeOver: TakeOver = { ...mark, at: now.toISOString(), heads: await lastHeads(payload) }
  await payload.kv.set(TAKEN_KEY, [...earlier, takeOver])
  await payload.kv.delete(KEY)
}

const lastHeads = async ({ db }: Payload): Promise<Record<string, number>> => {
  const { docs } = await db.find<{ organisation: string; number: number }>({
    ...{ collection: DEFAULT_SLUGS.registerHeads, pagination: false, limit: 0, sort: ['number'] },
    select: { organisation: true, number: true },
  })
  return Object.fromEntries(docs.map(({ organisation, number }) => [organisation, number]))
}
