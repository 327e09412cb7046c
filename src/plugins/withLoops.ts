import type { Payload } from 'payload'
import { createLoop } from '../wire/loop.ts'
import type { Notices, RunningNotices } from '../notices/types.ts'

/** Other servers' events, and what is due again, are found by looking. */
const POLL_MS = 1_000

/** Notices that are made and sent by themselves. They are made while a mail server hangs: each work has its own loop. */
export const withLoops = (payload: Payload, notices: Notices): RunningNotices => {
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
  return {
    ...notices,
    start: () => {
      loops.project.start()
      loops.send.start()
    },
    stop: async () => {
      notices.end()
      await Promise.all([loops.project.stop(), loops.send.stop()])
    },
  }
}
