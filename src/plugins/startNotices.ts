import type { Payload } from 'payload'
import { createLoop } from '../wire/loop.ts'
import type { Notices } from '../notices/createNotices.ts'

/** Other servers' events, and what is due again, are found by looking. */
const POLL_MS = 1_000

/** Makes and sends notices from now on. They are made while a mail server hangs, so each has a loop of its own. */
export const startNotices = (payload: Payload, notices: Notices): Notices & { stop: () => Promise<void> } => {
  const report = (error: unknown): void =>
    payload.logger.error({ err: error, msg: 'Notices could not be made or sent; it is tried again.' })
  const looking = (work: () => Promise<void>) =>
    createLoop({
      pass: async () => {
        await work()
        return POLL_MS
      },
      report,
    })
  const loops = { project: looking(notices.project), send: looking(notices.send) }
  notices.onWake((what) => loops[what].wake())
  loops.project.start()
  loops.send.start()
  return {
    ...notices,
    stop: async () => {
      notices.end()
      await Promise.all([loops.project.stop(), loops.send.stop()])
    },
  }
}
