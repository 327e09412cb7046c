import { readEnv } from '../env.ts'
import { serveReader } from './reader/serveReader.ts'
import { stopOnSignal } from './stopOnSignal.ts'
import { toSentence } from './startFailure.ts'

/** `npm run reader`: what the world reads, from the store of a newsroom whose main process may run elsewhere, or not at all. */
try {
  const env = readEnv(process.env, { hasSecret: false })
  const reader = await serveReader(env)
  stopOnSignal(reader, env)
  await reader.opened
  process.stdout.write(`ready ${reader.url}\n`)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
