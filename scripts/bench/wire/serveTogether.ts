import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { cpuOfProcess, obey } from './children.ts'

type Message = { url?: string; cpu?: number }

/** As many processes on one port, as `npm start` starts readers. @param serve in each of them; its address. */
export const serveTogether = (count: number, serve: () => Promise<string>): Promise<void> =>
  cluster.isPrimary ? lead(count) : follow(serve)

const lead = async (count: number): Promise<void> => {
  let url = ''
  for (let left = count; left > 0; left -= 1) {
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

const follow = async (serve: () => Promise<string>): Promise<void> => {
  const url = await serve()
  process.on('message', () => void process.send?.({ cpu: cpuOfProcess() } satisfies Message))
  process.send?.({ url } satisfies Message)
}
