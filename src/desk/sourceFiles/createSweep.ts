import type { Payload } from 'payload'
import type { Slugs } from '../../domain/slugs.ts'
import type { DeskServices } from '../../services.ts'
import { createLoop, type Loop } from '../../wire/loop.ts'
import { sweepSourceFiles } from './rows.ts'

const EACH_MS = 60 * 60_000

type Deps = { payload: Payload; slugs: Slugs; blobs: DeskServices['blobs']; now: () => Date }

/** Once an hour takes what was kept until an instant that has come. */
export const createSweep = ({ payload, slugs, blobs, now }: Deps): Pick<Loop, 'start' | 'stop'> =>
  createLoop({
    pass: async () => {
      await sweepSourceFiles({ payload, slugs, blobs }, now())
      return EACH_MS
    },
    report: (err) =>
      payload.logger.error({
        err,
        msg: 'Files whose time is over could not be removed; they are tried again.',
      }),
  })
