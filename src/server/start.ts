import cluster from 'node:cluster'
import { readEnv } from '../env.ts'
import { toSentence } from './startFailure.ts'

/** One process that does everything; or, with `WIRE_PROCESSES`, readers in front and the main process behind them. */
try {
  const env = readEnv(process.env, { hasSecret: !cluster.isWorker })
  if (cluster.isWorker) await (await import('./reader/runPart.ts')).runReader(env)
  else if (env.wireProcesses > 0 && env.mainSocket === null)
    await (await import('./reader/supervise.ts')).supervise(env)
  else await (await import('./runMain.ts')).runMain(env)
} catch (error) {
  process.stderr.write(`${toSentence(error)}\n`)
  process.exit(1)
}
