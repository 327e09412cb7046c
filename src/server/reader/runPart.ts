import type { Env } from '../../env.ts'
import type { Counted } from '../../wire/admission/wireLimits.ts'
import { stopOnSignal } from '../stopOnSignal.ts'
import { createSharedLimits } from './sharedLimits.ts'
import { serveReader } from './serveReader.ts'

/** What the processes of one server say to one another. */
export type PartMessage = { counted?: Counted[]; listening?: { port: number }; ready?: string }

/** One of the readers of `WIRE_PROCESSES`: on the port that all of them share, in front of the main process. */
export const runReader = async (env: Env): Promise<void> => {
  const limits = createSharedLimits({
    send: (counted) => void process.send?.({ counted } satisfies PartMessage),
    onReceived: (take) =>
      process.on('message', ({ counted }: PartMessage) => void (counted && take(counted))),
  })
  const reader = await serveReader({ ...env, mainSocket: null }, { limits, mainSocket: env.mainSocket })
  stopOnSignal(reader, { ...env, isPart: true })
  process.send?.({ listening: { port: reader.port } } satisfies PartMessage)
}
