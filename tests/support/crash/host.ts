import { type ChildProcess, spawn } from 'node:child_process'
import type { Mark, Memory, Moment, Order, Reply, Write } from './orders.ts'

const START_TIMEOUT_MS = 180_000

/** A process that serves one newsroom after the other, until it is killed. */
export type Host = {
  open(env: Record<string, string>, seed?: { password: string }): Promise<{ url: string }>
  arm(at: number, moment: Moment): Promise<void>
  count(): Promise<void>
  writes(): Promise<Write[]>
  marks(): Promise<Mark[]>
  measure(): Promise<Memory>
  close(): Promise<void>
  /** What it said when it killed itself, such as `before create clearance-events`; null while it lives. */
  fell(): string | null
  /** Resolves when the process is gone. */
  gone: Promise<void>
  /** SIGKILL from outside. */
  kill(): Promise<void>
}

/** @param program what `bundle` has made. */
export const startHost = async (program: string): Promise<Host> => {
  const child = spawn(process.execPath, ['--conditions=production', program], {
    env: { PATH: process.env.PATH, HOME: process.env.HOME, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    // Ctrl-C is for the drill, which still looks at what it has begun.
    detached: true,
  })
  let [printed, complaints] = ['', '']
  child.stdout?.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()))
  const gone = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const receive = receiver(child, () => `${complaints}\n${printed.slice(-3_000)}`)
  const order = async <R extends Reply['reply']>(given: Order, wanted: R) => {
    const answer = receive(wanted)
    child.send(given)
    return answer
  }
  await receive('ready')
  return {
    open: async (env, seed) => {
      const { url } = await order({ order: 'open', env, ...(seed ? { seed } : {}) }, 'opened')
      return { url }
    },
    arm: async (at, moment) => void (await order({ order: 'arm', at, moment }, 'armed')),
    count: async () => void (await order({ order: 'count' }, 'counting')),
    writes: async () => (await order({ order: 'report' }, 'reported')).writes,
    marks: async () => (await order({ order: 'inspect' }, 'inspected')).marks,
    measure: async () => (await order({ order: 'measure' }, 'measured')).memory,
    close: async () => void (await order({ order: 'close' }, 'closed')),
    fell: () => /^killed (.+)$/m.exec(printed)?.[1] ?? null,
    gone,
    kill: async () => {
      child.kill('SIGKILL')
      await gone
    },
  }
}

/** The next reply, which must be the one wanted. */
const receiver = (child: ChildProcess, said: () => string) => {
  const fail = (why: string) => new Error(`The process of the drill ${why}:\n${said()}`)
  return <R extends Reply['reply']>(wanted: R): Promise<Extract<Reply, { reply: R }>> =>
    new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(late)
        child.off('message', onMessage).off('close', onClose)
        settle()
      }
      const onMessage = (given: Reply) =>
        end(() =>
          given.reply === wanted
            ? resolve(given as Extract<Reply, { reply: R }>)
            : reject(fail(`answered ${JSON.stringify(given)}`)),
        )
      const onClose = () => end(() => reject(fail('has ended')))
      const late = setTimeout(() => end(() => reject(fail('does not answer'))), START_TIMEOUT_MS)
      child.on('message', onMessage).on('close', onClose)
    })
}
