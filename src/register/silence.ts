import type { Where } from 'payload'
import { currentSigners } from '../domain/clearance/signatures.ts'
import { entrySlugs } from '../domain/slugs.ts'
import { isReader } from '../domain/parties.ts'
import { historyWith, readHistory, type EntryRow } from './entryRows.ts'
import { readOrganisations } from './organisations.ts'
import type { Ref, RegisterDeps } from './types.ts'
import {
  voidEvents,
  isClearedBySilence,
  remindersOf,
  type Share,
  silentParties,
} from '../domain/clearance/tacitConsent.ts'
import { append } from './append.ts'
import { loadEntry } from './loadEntry.ts'
import type { Reconciler } from './reconcile.ts'
import type { KeyedQueue } from './keyedQueue.ts'
import type { Clearance, Silence } from '../domain/clearance/state.ts'
import { ROUND_STATES } from '../domain/entries.ts'

/** A text that is being cleared, and every organisation that reads along: the lead and its parties, by slug. */
export type Round = { ref: Ref; parties: string[] }

/** The texts that are being cleared and that this organisation must sign; the log has the last word on each. */
export const readRounds = async (deps: RegisterDeps, organisation: string): Promise<Round[]> => {
  const book = await readOrganisations(deps)
  const id = book.idOf(organisation)
  if (!id) return []
  const rounds: Round[] = []
  for (const collection of entrySlugs(deps.slugs)) {
    const documents = await deps.store.find<{ id: string; lead?: string | null }>({
      collection,
      where: { and: [{ state: { in: [...ROUND_STATES] } }, { readers: { contains: id } }] },
      select: { lead: true },
    })
    for (const document of documents) {
      const shown = book.slugOf(document.lead)
      if (!shown) continue
      const { clearance } = await readHistory(deps, { entry: document.id, lead: shown })
      const { lead } = clearance
      if (
        !ROUND_STATES.includes(clearance.state) ||
        !currentSigners({ lead, clearance }).includes(organisation)
      )
        continue
      const parties = clearance.parties.filter(isReader).map((party) => party.organisation)
      rounds.push({ ref: { collection, id: document.id }, parties: [lead, ...parties] })
    }
  }
  return rounds
}

type FinishParts = { turns: KeyedQueue; finish: Reconciler['finish'] }

/** Says in each open round of an organisation that its silence stands for nothing any more, where that is so. */
export const voidSilence = async (
  deps: RegisterDeps,
  { turns, finish }: FinishParts,
  organisation: string,
): Promise<void> => {
  for (const { ref } of await readRounds(deps, organisation))
    await turns(ref.id, () => voidIn(deps, finish, ref))
}

/** Somebody who acts at the same time may be faster: then the round is read again. */
const voidIn = async (deps: RegisterDeps, finish: Reconciler['finish'], ref: Ref): Promise<void> => {
  for (;;) {
    const reading = await loadEntry(deps, ref)
    const events = reading ? voidEvents(reading.facts) : []
    if (!reading || events.length === 0) return
    const { facts, now: at } = reading
    const head = reading.text.events.at(-1) ?? null
    const appended = await append(deps, { ref, lead: facts.lead, head, events, at })
    if (!appended) continue
    const history = await historyWith(deps, reading.history, { entry: ref.id, lead: facts.lead, appended })
    await finish(ref.id, { history })
    return
  }
}

/** `at`: the instant of which is told, ISO 8601. */
type Of = { ref: Ref; at: string }
/** That organisations, by slug, have not signed a text whose deadline nears. */
type Nearing = Of & { of: 'deadline'; share: Share; silence: Silence; organisations: string[] }
/** That silence has given the last signature; `seq`: of the last event, which everybody sees alike. */
type Spoken = Of & { of: 'silence'; seq: number; clearance: Clearance }
export type Due = Nearing | Spoken
/** Told inside the entry's turn, by each server that comes to it: whoever hears it twice must know it again by `at`. */
export type ReminderListener = (due: Due) => Promise<void>

type ReminderParts = { turns: KeyedQueue; finish: Reconciler['finish'] }

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
  const { events, clearance, now } = await readHistory(deps, { entry: row.id, lead: row.lead })
  const { lead } = clearance
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
  { finish, tell }: Pick<ReminderParts, 'finish'> & { tell: ReminderListener },
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
  { turns, finish }: ReminderParts,
  tell: ReminderListener,
): Promise<void> => {
  const done = await Promise.allSettled(
    (await findRows(deps)).map((row) => turns(row.id, () => takeUp(deps, { finish, tell }, row))),
  )
  const failed = done.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
}
