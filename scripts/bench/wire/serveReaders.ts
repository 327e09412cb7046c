import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { readEnv } from '../../../src/env.ts'
import { serveReader } from '../../../src/server/reader/serveReader.ts'
import { cpuOfProcess, obey } from './children.ts'

type Message = { url?: string; cpu?: number }

/** As many readers on one port as the first argument says, as `npm start` starts them. */
const lead = async (): Promise<void> => {
  let url = ''
  for (let count = Number(process.argv[2]); count > 0; count -= 1) {
    const [message] = (await once(cluster.fork(), 'message')) as [Message]
    url = message.url ?? url
  }
  const workers = Object.values(cluster.workers ?? {}).filter((one) => one !== undefined)
  const cpu = async (): Promise<number> => {
    const all = await Promise.all(workers.map(cpuOf))
    return all.reduce((sum, one) => sum + one, cpuOfProcess())
  }
  process.on('SIGTERM', () => process.exit(0))
  obey(url, { cpu })
}

const cpuOf = async (worker: Worker): Promise<number> => {
  worker.send({})
  const [{ cpu = NaN }] = (await once(worker, 'message')) as [Message]
  return cpu
}

const follow = async (): Promise<void> => {
  const reader = await serveReader(readEnv(process.env, { hasSecret: false }))
  await reader.opened
  process.on('message', () => void process.send?.({ cpu: cpuOfProcess() } satisfies Message))
  process.send?.({ url: reader.url } satisfies Message)
}

await (cluster.isPrimary ? lead() : follow())
