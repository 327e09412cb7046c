import { remindersOf, type Share, silentParties } from '../domain/reminders.ts'
import type { Silence } from '../domain/clearance/types.ts'
import { readHistory } from './history.ts'
import type { Reconciler } from './reconcile.ts'
import type { EntryRow } from './rows.ts'
import type { Turns } from './turns.ts'
import type { Ref, RegisterDeps } from './types.ts'

/** That organisations, by slug, have not signed a text whose deadline nears. */
export type Due = { ref: Ref; share: Share; silence: Silence; organisations: string[] }
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

/** Of several servers that see the same reminder, one takes it on. */
const takeOn = ({ store, slugs }: RegisterDeps, id: string, instant: number): Promise<boolean> =>
  store.swap(
    slugs.registerEntries,
    { and: [{ id: { equals: id } }, { remindedUpTo: { less_than: instant } }] },
    { remindedUpTo: instant },
  )

/** What is due now; of two that were missed, the later one. Past the deadline nobody is reminded. */
const dueIn = async (deps: RegisterDeps, row: EntryRow): Promise<(Due & { instant: number }) | null> => {
  const { lead } = row
  const { events, clearance, now } = await readHistory(deps, { entry: row.id, lead })
  const passed = remindersOf(clearance, { lead, log: events }).findLast(({ at }) => at <= now)
  const silence = clearance.round?.silence
  if (!passed || !silence || now.getTime() >= Date.parse(silence.deadline)) return null
  return {
    ref: { collection: row.collectionSlug, id: row.id },
    ...{ share: passed.share, silence, organisations: silentParties(clearance, lead) },
    instant: passed.at.getTime(),
  }
}

/** @returns what this server has taken on to tell. */
const takeUp = async (deps: RegisterDeps, finish: Parts['finish'], row: EntryRow): Promise<Due | null> => {
  const due = await dueIn(deps, row)
  const isOurs = await takeOn(deps, row.id, due?.instant ?? Date.parse(row.remindAt ?? ''))
  // The next reminder, if there is one, is projected from the log.
  await finish(row.id)
  return isOurs ? due : null
}

/**
 * Looks once for texts whose deadline nears, and tells of each after its turn: a mail server that hangs holds up no text.
 * @throws what failed first, after all others.
 */
export const remind = async (
  deps: RegisterDeps,
  { turns, finish }: Parts,
  tell: ReminderListener,
): Promise<void> => {
  const done = await Promise.allSettled(
    (await findRows(deps)).map(async (row) => {
      const due = await turns(row.id, () => takeUp(deps, finish, row))
      if (due) await tell(due)
    }),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
