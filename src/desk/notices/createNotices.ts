import type { Where } from 'payload'
import { randomUUID } from 'node:crypto'
import { verdictOn, eventId, type LogEvent } from '../../domain/clearance/events.ts'
import { replay } from '../../domain/clearance/replay.ts'
import { noticesOf, noticesOfSilence } from './table.ts'
import { readBundles, readHeadSeq, readLog } from '../../register/frozen.ts'
import type { EntryRow } from '../../register/entryRows.ts'
import type { Notification, NoticeService } from './types.ts'
import { type NoticeDeps, createSweep, createClaims } from './rows.ts'
import { noticesOfDeadline } from './noticeWords.ts'
import { createStore } from '../../register/store.ts'
import { createMailer } from './mailer.ts'
import { handOverNotices } from './handOverNotices.ts'
import { makeNotices } from './makeNotices.ts'
import { readNoticeMails } from './noticeMails.ts'

/** So many entries are looked at again that were written to last before the start. */
const LOOKED_AT = 100

type Projector = {
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
const createProjector = (deps: NoticeDeps, make: (telling: Notification) => Promise<number>): Projector => {
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
      made += await make({ ...toNotification(row, event), orders: noticesOf(turn) })
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

const toNotification = (row: EntryRow, event: LogEvent): Omit<Notification, 'orders'> => ({
  key: eventId(event.entry, event.seq),
  ref: { collection: row.collectionSlug, id: row.id },
  at: event.at,
  by: event.organisation,
  except: event.by,
})

export const createNotices = (
  given: Omit<NoticeDeps, 'store'> & { random?: () => number },
): NoticeService => {
  const deps: NoticeDeps = { ...given, store: createStore(given.payload) }
  const { payload, slugs } = deps
  const listeners: ((what: 'project' | 'send') => void)[] = []
  const wake = (what: 'project' | 'send') => listeners.forEach((listener) => listener(what))
  let [mayMail, isStopping] = [true, false]

  const make = async (telling: Notification): Promise<number> => {
    const made = await makeNotices(deps, telling, { mayMail })
    if (made > 0) wake('send')
    return made
  }
  const projector = createProjector(deps, make)
  const claims = createClaims(deps, { owner: randomUUID(), random: given.random ?? Math.random })
  const mailer = createMailer({ payload, slugs, claims, isStopping: () => isStopping })
  const sweep = createSweep(deps)

  return {
    notify: async (telling) => void (await make(telling)),
    notifyDue: async (due) => {
      const { ref, at } = due
      const telling = { ref, at, by: null, except: null }
      if (due.of === 'silence')
        await make({ ...telling, key: eventId(ref.id, due.seq), orders: noticesOfSilence(due.clearance) })
      else await make({ ...telling, key: `${ref.id}/deadline/${at}`, orders: noticesOfDeadline(due) })
    },
    mention: async ({ ref, comment, at, by, people }, req) => {
      const to = people.map(({ id, organisation }) => ({ organisation, roles: [], person: id }))
      await make({
        ...{ key: `comment/${comment}`, ref, at, by: by.organisation, except: by.id, req },
        orders: [{ kind: 'mentioned', to, until: null, detail: '' }],
      })
    },
    project: async () => void (await projector.project()),
    send: async () => {
      await mailer()
      await sweep()
    },
    handOver: (handing, req) => handOverNotices(deps, handing, req),
    mails: () => readNoticeMails(deps),
    begin: projector.begin,
    withoutMail: async (work) => {
      mayMail = false
      try {
        await work()
        await projector.project()
      } finally {
        mayMail = true
      }
    },
    wake: () => wake('project'),
    onWake: (listener) => void listeners.push(listener),
    end: () => {
      isStopping = true
    },
  }
}
