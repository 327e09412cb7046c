import type { Where } from 'payload'
import { isClearedBySilence, remindersOf, type Share, silentParties } from '../domain/reminders.ts'
import type { Clearance, Silence } from '../domain/clearance/types.ts'
import { readHistory } from './history.ts'
import type { Reconciler } from './reconcile.ts'
import type { EntryRow } from './rows.ts'
import type { Turns } from './turns.ts'
import type { Ref, RegisterDeps } from './types.ts'

/** `at`: the instant of which is told, ISO 8601. */
type Of = { ref: Ref; at: string }
/** That organisations, by slug, have not signed a text whose deadline nears. */
export type Nearing = Of & { of: 'deadline'; share: Share; silence: Silence; organisations: string[] }
/** That silence has given the last signature; `seq`: of the last event, which everybody sees alike. */
export type Spoken = Of & { of: 'silence'; seq: number; clearance: Clearance }
export type Due = Nearing | Spoken
/** Told inside the entry's turn, by each server that comes to it: whoever hears it twice must know it again by `at`. */
export type ReminderListener = (due: Due) => Promise<void>

type Parts = { turns: Turns; finish: Reconciler['finish'] }

/** Rows whose reminder's instant has passed. */
const findRows = ({ store, slugs, clock }: RegisterDeps): Promise<EntryRow[]> =>
  store.find<EntryRow>({
    collection: slugs.registerEntries,
    where: {
      and: [
        { remindAt: { greater_than: new Date(0).toISOString() } },
        { remindAt: { less_than_equal: clock.now().toISOString() } },
      ],
    },
    sort: 'remindAt',
  })

/** It has been told: nobody tells it again. */
const takeOff = async ({ store, slugs }: RegisterDeps, id: string, instant: number): Promise<void> => {
  const where: Where = { and: [{ id: { equals: id } }, { remindedUpTo: { less_than: instant } }] }
  await store.swap(slugs.registerEntries, where, { remindedUpTo: instant })
}

/** What is due now; of two that were missed, the later one. Past the deadline nobody is reminded. */
const dueIn = async (deps: RegisterDeps, row: EntryRow): Promise<Due | null> => {
  const { lead } = row
  const { events, clearance, now } = await readHistory(deps, { entry: row.id, lead })
  const ref = { collection: row.collectionSlug, id: row.id }
  if (isClearedBySilence(clearance))
    return { of: 'silence', ref, at: row.remindAt ?? '', seq: clearance.headSeq, clearance }
  const passed = remindersOf(clearance, { lead, log: events }).findLast(({ at }) => at <= now)
  const silence = clearance.round?.silence
  if (!passed || !silence || now.getTime() >= Date.parse(silence.deadline)) return null
  return {
    ...{ of: 'deadline', ref, at: passed.at.toISOString() },
    ...{ share: passed.share, silence, organisations: silentParties(clearance, lead) },
  }
}

/** Told first, and then taken off: should this server die between, another one tells the same. */
const takeUp = async (
  deps: RegisterDeps,
  { finish, tell }: Pick<Parts, 'finish'> & { tell: ReminderListener },
  row: EntryRow,
): Promise<void> => {
  const due = await dueIn(deps, row)
  if (due) await tell(due)
  await takeOff(deps, row.id, Date.parse(due?.at ?? row.remindAt ?? ''))
  // The next reminder, if there is one, is projected from the log.
  await finish(row.id)
}

/** Looks once for texts whose deadline nears, and tells of each. @throws what failed first, after all others. */
export const remind = async (
  deps: RegisterDeps,
  { turns, finish }: Parts,
  tell: ReminderListener,
): Promise<void> => {
  const done = await Promise.allSettled(
    (await findRows(deps)).map((row) => turns(row.id, () => takeUp(deps, { finish, tell }, row))),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
