import cluster, { type Worker } from 'node:cluster'
import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Env, ownAddress } from '../../env.ts'
import { stopOnSignal } from '../stopOnSignal.ts'
import type { PartMessage } from './runPart.ts'

/** Before something that has ended by itself is started again. */
const AGAIN_MS = 1_000

/** What each part is told beside the server's own environment. */
type PartEnv = { COMMUNIQUE_MAIN_SOCKET: string; PORT: string }
/** An empty variable counts as one that is not set. */
const NOT_OF_READERS = {
  ...{ PAYLOAD_SECRET: '', PAYLOAD_SECRET_FILE: '', ACCEPTED_SECRETS: '', ACCEPTED_SECRETS_FILE: '' },
  ...{ REGISTER_KEY_FILE: '', SMTP_URL: '' },
}

type Part = {
  child: ChildProcess
  /** Resolves with whether it has ever been ready, when it is or when it has ended. */
  ready: Promise<boolean>
}

/**
 * Starts the readers of `WIRE_PROCESSES`, which share the port, and the main process behind them, and starts again what ends by
 * itself. It reads no request and opens no store. A SIGUSR2 restarts the main process, and then one reader after the other.
 */
export const supervise = async (env: Env): Promise<void> => {
  const folder = mkdtempSync(path.join(tmpdir(), 'communique-main-'))
  const mainSocket = path.join(folder, 'main.sock')
  let isStopping = false
  let port = env.port
  const running = new Set<ChildProcess>()
  const readers = new Set<Part>()

  const giveUp = (code: number | null): void => {
    if (!isStopping) process.exit(code ?? 1)
  }
  const follow = (part: Part, started: { isFirst: boolean; again: () => void; sentence: string }): void => {
    const { child, ready } = part
    running.add(child)
    child.once('exit', (code) => {
      running.delete(child)
      if (isStopping) return
      void ready.then(async (wasReady) => {
        if (started.isFirst && !wasReady) return giveUp(code)
        say(started.sentence)
        await pause(AGAIN_MS)
        if (!isStopping) started.again()
      })
    })
  }

  const startReader = (isFirst: boolean): Part => {
    // Where the port is any, Node gives those that come later the one of the first.
    const own: PartEnv = { COMMUNIQUE_MAIN_SOCKET: mainSocket, PORT: String(env.port) }
    // Who knows its address opens the store before it takes its part of the requests.
    const address = port === 0 ? {} : { PUBLIC_URL: env.publicUrl ?? ownAddress({ host: env.host, port }) }
    const worker = cluster.fork({ ...own, ...NOT_OF_READERS, ...address })
    worker.on('message', ({ counted, told, listening }: PartMessage) => {
      if (counted || told) tellOthers(worker, { counted, told })
      if (listening) port = listening.port
    })
    const part = toPart(worker.process, (message) => message.listening !== undefined)
    readers.add(part)
    part.child.once('exit', () => readers.delete(part))
    follow(part, {
      isFirst,
      again: () => startReader(false),
      sentence: 'A reader has ended; another one is started.',
    })
    return part
  }
  let main: Part | null = null
  const startMain = (isFirst: boolean): Part => {
    // One that was killed has left it behind.
    rmSync(mainSocket, { force: true })
    const own: PartEnv = { COMMUNIQUE_MAIN_SOCKET: mainSocket, PORT: String(port) }
    const child = fork(program, given, { env: { ...process.env, ...own } })
    main = toPart(child, (message) => message.ready !== undefined)
    follow(main, {
      isFirst,
      again: () => startMain(false),
      sentence: 'The main process has ended and is started again; readers answer meanwhile.',
    })
    return main
  }
  /** Every reader is there, and takes its part of the requests. */
  const allListen = async (): Promise<void> => {
    while (!isStopping) {
      while (readers.size < env.wireProcesses) await once(cluster, 'fork')
      const listening = await Promise.all([...readers].map(({ ready }) => ready))
      if (listening.every(Boolean) && readers.size === env.wireProcesses) return
    }
  }
  /** One after the other, and none before the others listen, so that somebody always answers. */
  const restart = async (): Promise<void> => {
    await endOne(main?.child)
    for (const { process: child } of workersNow()) {
      await allListen()
      await endOne(child)
    }
    await allListen()
  }

  cluster.setupPrimary({ exec: program, args: given })
  process.once('exit', () => {
    for (const child of running) child.kill('SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })
  const stop = async (): Promise<void> => {
    isStopping = true
    await Promise.all([...running].map(endOne))
  }
  stopOnSignal({ stop }, env)
  process.on('SIGUSR2', () => void restart())
  for (let count = 0; count < env.wireProcesses; count += 1) await startReader(true).ready
  await startMain(true).ready
}

const [, program = '', ...given] = process.argv

const say = (sentence: string): void => void process.stderr.write(`${sentence}\n`)

const workersNow = (): Worker[] => Object.values(cluster.workers ?? {}).filter((one) => one !== undefined)

const tellOthers = (told: Worker, message: PartMessage): void => {
  for (const worker of workersNow()) if (worker !== told && worker.isConnected()) worker.send(message)
}

const toPart = (child: ChildProcess, isReady: (message: PartMessage) => boolean): Part => ({
  child,
  ready: new Promise((resolve) => {
    child.on('message', (message: PartMessage) => isReady(message) && resolve(true))
    child.once('exit', () => resolve(false))
  }),
})

const endOne = async (child: ChildProcess | undefined): Promise<void> => {
  if (!child || child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGTERM')
  await ended
}
