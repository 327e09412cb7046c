import type { Env } from '../../env.ts'
import type { Counted } from '../../wire/admission/wireLimits.ts'
import { stopOnSignal } from '../stopOnSignal.ts'
import { createSharedLimits } from './sharedLimits.ts'
import type { Told } from './sharedMetrics.ts'
import { serveReader } from './serveReader.ts'

/** What the processes of one server say to one another; the first two go to all other readers. */
export type PartMessage = {
  counted?: Counted[]
  told?: Told
  listening?: { port: number }
  ready?: string
}

const send = (message: PartMessage): void => void process.send?.(message)
const onMessage = (take: (message: PartMessage) => void): void => void process.on('message', take)

/** One of the readers of `WIRE_PROCESSES`: on the port that all of them share, in front of the main process. */
export const runReader = async (env: Env): Promise<void> => {
  const limits = createSharedLimits({
    send: (counted) => send({ counted }),
    onReceived: (take) => onMessage(({ counted }) => counted && take(counted)),
  })
  const others = {
    send: (told: Told) => send({ told }),
    onReceived: (take: (told: Told) => void) => onMessage(({ told }) => told && take(told)),
  }
  const main = env.mainSocket === null ? null : { socketPath: env.mainSocket, others }
  const reader = await serveReader({ ...env, mainSocket: null }, { limits, main })
  stopOnSignal(reader, { ...env, isPart: true })
  send({ listening: { port: reader.port } })
}
