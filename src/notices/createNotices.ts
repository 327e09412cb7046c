import { randomUUID } from 'node:crypto'
import type { PayloadRequest } from 'payload'
import { noticesOfDeadline } from '../domain/notices/deadline.ts'
import { noticesOfSilence } from '../domain/notices/table.ts'
import { eventId } from '../domain/clearance/events.ts'
import type { Due } from '../register/reminders.ts'
import { createStore } from '../register/store.ts'
import type { Ref } from '../register/types.ts'
import { createClaims } from './claims.ts'
import { createMailer } from './mailer.ts'
import { makeNotices, type Telling } from './makeNotices.ts'
import { createProjector } from './projector.ts'
import type { NoticeDeps } from './rows.ts'
import { createSweep } from './sweep.ts'

/** A comment that names people. `by`: the organisation of who wrote it, by slug; `people`: ids. */
export type Mention = {
  ref: Ref
  comment: string
  at: string
  by: { id: string; organisation: string }
  /** Each with the organisation, by slug, as whose person they are named. */
  people: readonly { id: string; organisation: string }[]
}

/** Tells people what concerns them: in the admin, and by mail as each wants it. */
export type Notices = {
  tell: (telling: Telling) => Promise<void>
  /** Of a deadline that nears, or of silence that has spoken. */
  tellDue: (due: Due) => Promise<void>
  /** @param req the write that keeps the comment: both are stored, or neither. */
  mention: (mention: Mention, req?: PayloadRequest) => Promise<void>
  /** Looks once for events that nobody has been told of. */
  project: () => Promise<void>
  /** Sends once what is due. */
  send: () => Promise<void>
  begin: () => Promise<void>
  /** While work goes on, notices are made and no mails. */
  withoutMail: (work: () => Promise<void>) => Promise<void>
  /** There may be something to tell, or to send; by whom it is seen to is the plugin's. */
  wake: () => void
  onWake: (listener: (what: 'project' | 'send') => void) => void
  /** No further mails are taken on. */
  end: () => void
}

/** The same, once it goes on by itself. */
export type RunningNotices = Notices & { start: () => void; stop: () => Promise<void> }

export const createNotices = (given: Omit<NoticeDeps, 'store'> & { random?: () => number }): Notices => {
  const deps: NoticeDeps = { ...given, store: createStore(given.payload) }
  const { payload, slugs } = deps
  const listeners: ((what: 'project' | 'send') => void)[] = []
  const wake = (what: 'project' | 'send') => listeners.forEach((listener) => listener(what))
  let [mayMail, isStopping] = [true, false]

  const make = async (telling: Telling): Promise<number> => {
    const made = await makeNotices(deps, telling, { mayMail })
    if (made > 0) wake('send')
    return made
  }
  const projector = createProjector(deps, make)
  const claims = createClaims(deps, { owner: randomUUID(), random: given.random ?? Math.random })
  const mailer = createMailer({ payload, slugs, claims, isStopping: () => isStopping })
  const sweep = createSweep(deps)

  return {
    tell: async (telling) => void (await make(telling)),
    tellDue: async (due) => {
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
