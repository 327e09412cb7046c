import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

/** What a server of the bench is asked for beside the world's questions. */
export type Orders = {
  /** Milliseconds of processor time since its start, of all its threads; of a server of several processes all of theirs. */
  cpu: () => number | Promise<number>
  /** Resident memory in bytes, after a garbage collection where `--expose-gc` was given. */
  rss: () => number
  rssAsItIs: () => number
  /** Answers that it has given on the wire. */
  answers: () => number
}

export type Server = {
  url: string
  ask: (order: keyof Orders) => Promise<number>
  stop: () => Promise<void>
}

type Starting = {
  /** A file beside this one. */
  script: string
  /** As production runs it, from `BUNDLES`. */
  isBundled?: true
  args?: string[]
  nodeOptions?: string[]
  env?: Record<string, string>
  signal: AbortSignal
}
type Message = { ready?: string; id?: number; reply?: number }

const folder = import.meta.dirname
/** Where `bundleForBenches` puts what is measured. Each server loads this module, so nothing that bundles is loaded here. */
export const BUNDLES = path.resolve('.bench/programs')
/** A first start of an application that does not fit its memory into the caches of a busy machine. */
const START_MS = 180_000

/** A server as a process of its own, which has said that it is ready. Its log goes nowhere. */
export const startServer = async ({
  script,
  isBundled,
  args = [],
  nodeOptions = [],
  env = {},
  signal,
}: Starting): Promise<Server> => {
  const [program, translating] = isBundled
    ? [path.join(BUNDLES, script.replace(/\.ts$/, '.js')), []]
    : [path.join(folder, script), ['--import', 'tsx']]
  const child = fork(program, args, {
    execArgv: [...translating, '--conditions=production', ...nodeOptions],
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      NODE_ENV: 'production',
      ...env,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  signal.addEventListener('abort', () => child.kill('SIGKILL'), { once: true })
  const url = await readyOf(child, script)
  const waiting = new Map<number, (reply: number) => void>()
  child.on('message', ({ id, reply }: Message) => {
    if (id !== undefined && reply !== undefined) waiting.get(id)?.(reply)
    waiting.delete(id ?? -1)
  })
  let asked = 0
  return {
    url,
    ask: (order) =>
      new Promise((resolve) => {
        waiting.set((asked += 1), resolve)
        child.send({ id: asked, order })
      }),
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

const readyOf = (child: ChildProcess, script: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${script} ${why}.`))
    const timer = setTimeout(() => fail('was not ready in time'), START_MS)
    child.once('exit', (code) => fail(`ended before it was ready, with ${code}`))
    child.once('message', ({ ready }: Message) => {
      clearTimeout(timer)
      if (ready) resolve(ready)
      else fail('said something else than that it is ready')
    })
  })

export const cpuOfProcess = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1_000
}

/** In the server's process: says that it is ready, and obeys. */
export const obey = (url: string, own: Partial<Pick<Orders, 'answers' | 'cpu'>> = {}): void => {
  const rssAsItIs = () => process.memoryUsage.rss()
  const orders: Orders = {
    cpu: cpuOfProcess,
    answers: () => 0,
    rss: () => {
      // Twice, since what is freed by finalizers goes with the second.
      for (let turn = 0; turn < 2; turn += 1) globalThis.gc?.()
      return rssAsItIs()
    },
    rssAsItIs,
    ...own,
  }
  process.on(
    'message',
    ({ id, order }: { id: number; order: keyof Orders }) =>
      void Promise.resolve(orders[order]()).then((reply) => process.send?.({ id, reply })),
  )
  process.on('disconnect', () => process.exit(1))
  process.send?.({ ready: url })
}
