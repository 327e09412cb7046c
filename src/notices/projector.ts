import type { Where } from 'payload'
import { verdictOn } from '../domain/clearance/conditional.ts'
import { eventId, type LogEvent } from '../domain/clearance/events.ts'
import { replay } from '../domain/clearance/replay.ts'
import { noticesOf } from '../domain/notices/table.ts'
import { readBundles, readHeadSeq, readLog } from '../register/frozen.ts'
import type { EntryRow } from '../register/rows.ts'
import type { Telling } from './types.ts'
import type { NoticeDeps } from './rows.ts'

/** So many entries are looked at again that were written to last before the start. */
const LOOKED_AT = 100

export type Projector = {
  /** Makes the notices of every event that nobody has made them of yet. @returns how many. */
  project: () => Promise<number>
  /** Once, at the start: where there were no notices before, they begin with what comes now. */
  begin: () => Promise<void>
}

/**
 * Notices are made of the log: each append says before it happens that there will be something to tell (`noticeSeq`,
 * register/rows), and the entry's cursor (`noticedSeq`) moves on when all is told up to there. Who goes on after a crash,
 * or does the same at the same time on another server, makes the same notices, which are there already.
 */
export const createProjector = (deps: NoticeDeps, make: (telling: Telling) => Promise<number>): Projector => {
  const { store, payload, slugs } = deps
  const rowsWhere = (where: Where) => store.find<EntryRow>({ collection: slugs.registerEntries, where })

  /** Up to which event, in its order: what waits for the word of a media update is told when that has come. */
  const tell = async (row: EntryRow, from: number): Promise<{ made: number; upTo: number }> => {
    const events = await readLog(payload, row.id, slugs)
    const bundles = await readBundles(payload, events, slugs)
    let [made, upTo] = [0, from]
    for (const event of events.slice(from)) {
      if (verdictOn(event, bundles).is === 'pending') break
      const at = (seq: number) =>
        replay(events.slice(0, seq), { lead: row.lead, now: new Date(event.at), bundles })
      const turn = { event, before: at(event.seq - 1), after: at(event.seq) }
      made += await make({ ...toTelling(row, event), orders: noticesOf(turn) })
      upTo = event.seq
    }
    return { made, upTo }
  }

  const projectEntry = async (row: EntryRow): Promise<number> => {
    const { id, noticeSeq = 0, noticedSeq } = row
    const from = noticedSeq ?? (await readHeadSeq(payload, id, slugs))
    const { made, upTo } = await tell(row, from)
    const isDone = upTo >= (noticeSeq ?? 0)
    if (upTo === noticedSeq && !isDone) return made
    // Whoever appends meanwhile has set another mark: then it is looked at once more.
    await store.swap(
      slugs.registerEntries,
      { and: [{ id: { equals: id } }, { noticeSeq: { equals: noticeSeq } }] },
      { noticedSeq: upTo, ...(isDone ? { noticeSeq: 0 } : {}) },
    )
    return made
  }

  return {
    project: async () => {
      let made = 0
      for (const row of await rowsWhere({ noticeSeq: { greater_than: 0 } })) made += await projectEntry(row)
      return made
    },
    begin: async () => {
      for (const { id } of await rowsWhere({ noticedSeq: { equals: null } })) {
        const noticedSeq = await readHeadSeq(payload, id, slugs)
        const where: Where = { and: [{ id: { equals: id } }, { noticedSeq: { equals: null } }] }
        await store.swap(slugs.registerEntries, where, { noticedSeq, noticeSeq: 0 })
      }
      // Of two servers that append at once, the one that dies may have had the later mark.
      const last = { collection: slugs.registerEntries, sort: '-pendingAt', limit: LOOKED_AT }
      for (const { id, noticedSeq } of await store.find<EntryRow>(last)) {
        const noticeSeq = await readHeadSeq(payload, id, slugs)
        const where: Where = { and: [{ id: { equals: id } }, { noticeSeq: { equals: 0 } }] }
        if (noticeSeq > (noticedSeq ?? noticeSeq))
          await store.swap(slugs.registerEntries, where, { noticeSeq })
      }
    },
  }
}

const toTelling = (row: EntryRow, event: LogEvent): Omit<Telling, 'orders'> => ({
  key: eventId(event.entry, event.seq),
  ref: { collection: row.collectionSlug, id: row.id },
  at: event.at,
  by: event.organisation,
  except: event.by,
})
