import { readEnv } from '../env.ts'
import { openNewsroom } from './openNewsroom.ts'
import { stopOnSignal } from './stopOnSignal.ts'
import { toSentence } from './startFailure.ts'

try {
  const env = readEnv()
  const newsroom = await openNewsroom(env)
  stopOnSignal(newsroom, env)
  process.stdout.write(`ready ${newsroom.url}\n`)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
