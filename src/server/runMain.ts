import type { Env } from '../env.ts'
import { openNewsroom } from './openNewsroom.ts'
import { stopOnSignal } from './stopOnSignal.ts'

/** Everything, or what is left of it behind readers. */
export const runMain = async (env: Env): Promise<void> => {
  const isPart = env.mainSocket !== null
  const newsroom = await openNewsroom(env)
  stopOnSignal(newsroom, { ...env, isPart })
  process.stdout.write(`ready ${newsroom.url}\n`)
  if (isPart) process.send?.({ ready: newsroom.url })
}
