import { randomUUID } from 'node:crypto'
import { noticesOfDeadline } from '../domain/notices/deadline.ts'
import { noticesOfSilence } from '../domain/notices/table.ts'
import { eventId } from '../domain/clearance/events.ts'
import { createStore } from '../register/store.ts'
import { createClaims } from './claims.ts'
import { createMailer } from './mailer.ts'
import { makeNotices } from './makeNotices.ts'
import { createProjector } from './projector.ts'
import type { NoticeDeps } from './rows.ts'
import { createSweep } from './sweep.ts'
import type { Notices, Telling } from './types.ts'

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
