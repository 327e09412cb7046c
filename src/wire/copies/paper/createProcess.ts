import { type ChildProcess, spawn } from 'node:child_process'
import os from 'node:os'
import { copyTooLarge, notInstalled, stopping } from '../../../errors.ts'
import { besideModule, loaderFor } from '../../../ownFiles.ts'
import type { Copy } from '../document.ts'
import type { Pictures } from '../pictures.ts'
import type { PdfJob } from './toPdfData.ts'

export type CopyJob = { form: 'pdf'; job: PdfJob } | { form: 'docx'; job: { copy: Copy; pictures: Pictures } }

type Limits = { limitMs: number; mostBytes: number }
type Answer = { ready?: true; number?: number; bytes?: Uint8Array; error?: string }
type Waiting = {
  number: number
  job: CopyJob
  resolve: (file: Buffer) => void
  reject: (error: Error) => void
}

export type CopyProcess = { run: (job: CopyJob) => Promise<Buffer>; stop: () => Promise<void> }

const SCRIPT = besideModule(import.meta.url, './copyProcess.mjs')
/** With nothing to do it holds a hundred megabytes. */
const IDLE_MS = 60_000
/** What a new process may take on a busy machine to read its fonts. */
const LOAD_MS = 30_000
/** Whoever reads a page goes before whoever wants a file. */
const NICENESS = 5

/** Of the server's variables only what finding programs and folders needs: what the process reads was written by others. */
const environment = () => {
  const { PATH, HOME, TMPDIR, TMP, TEMP } = process.env
  return { PATH, HOME, TMPDIR, TMP, TEMP, NODE_ENV: 'production' as const }
}

const start = ({ mostBytes }: Limits): ChildProcess => {
  // As `fork` would, which Next takes for an import when it builds.
  const options = ['--max-old-space-size=256', ...loaderFor(import.meta.url)]
  const child = spawn(process.execPath, [...options, SCRIPT, String(mostBytes)], {
    env: environment(),
    serialization: 'advanced',
    // A typesetter that gives up prints the words that it gave up at.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
  try {
    if (child.pid) os.setPriority(child.pid, NICENESS)
  } catch {
    // It has ended already, which is told by its `exit`.
  }
  return child
}

/**
 * One process that makes one copy after the other. It is killed when it passes its time, ends itself when it passes its
 * memory, and dies with its parent; the next job gets a new one.
 */
export const createProcess = (limits: Limits): CopyProcess => {
  const queue: Waiting[] = []
  let child: ChildProcess | null = null
  let [last, isReady] = [0, false]
  let timer: NodeJS.Timeout | null = null

  const settle = (): Waiting | undefined => {
    if (timer) clearTimeout(timer)
    timer = null
    return queue.shift()
  }

  const lose = (lost: ChildProcess): void => {
    if (child !== lost) return
    child = null
    lost.kill('SIGKILL')
    settle()?.reject(copyTooLarge())
    next()
  }

  const answered = (from: ChildProcess, { ready, number, bytes, error }: Answer): void => {
    if (from !== child) return
    if (ready) {
      isReady = true
      return limit(limits.limitMs)
    }
    if (queue[0]?.number !== number) return
    const job = settle()
    if (bytes) job?.resolve(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
    else job?.reject(error === 'NotInstalled' ? notInstalled() : copyTooLarge(error))
    next()
  }

  const open = (): ChildProcess => {
    const opened = start(limits)
    isReady = false
    opened.on('message', (answer: Answer) => answered(opened, answer))
    opened.once('error', () => lose(opened))
    opened.once('exit', () => lose(opened))
    return opened
  }

  const limit = (ms: number): void => {
    if (timer) clearTimeout(timer)
    const current = child
    timer = setTimeout(() => current && (queue.length > 0 ? lose(current) : void end()), ms)
    if (queue.length === 0) timer.unref()
  }

  const end = async (): Promise<void> => {
    const ended = child
    child = null
    if (!ended || ended.exitCode !== null || ended.signalCode !== null) return
    // Else the process would end while somebody waits for this, where nothing else keeps it.
    ended.ref()
    const gone = new Promise((resolve) => ended.once('exit', resolve))
    ended.kill('SIGKILL')
    await gone
  }

  const next = (): void => {
    const job = queue[0]
    if (!job) {
      child?.unref()
      child?.channel?.unref()
      return limit(IDLE_MS)
    }
    const isNew = child === null
    const current = (child ??= open())
    current.ref()
    current.channel?.ref()
    current.send({ number: job.number, ...job.job })
    limit(isNew || !isReady ? LOAD_MS : limits.limitMs)
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        queue.push({ number: (last += 1), job, resolve, reject })
        if (queue.length === 1) next()
      }),
    stop: async () => {
      if (timer) clearTimeout(timer)
      for (const { reject } of queue.splice(0)) reject(stopping())
      await end()
    },
  }
}
