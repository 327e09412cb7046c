import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { overloaded, stopping } from '../../errors.ts'
import { besideModule, isSource, openSourceThread } from '../../ownFiles.ts'
import { TASKS, type TextTask, type TextTasks, isLight } from './tasks.ts'

export type TextWork = {
  /**
   * What comes of a text, whatever its length: the same from the thread as from here.
   * @throws Refusal `overloaded` when it takes too long, or when too much waits already.
   */
  run: <Task extends TextTask>(
    task: Task,
    given: TextTasks[Task]['given'],
  ) => Promise<TextTasks[Task]['result']>
  /** Whoever waits is refused at once. */
  stop: () => Promise<void>
}

type Options = {
  /** From when on what can be left out is left out, and said. */
  budgetMs?: number
  /** When the thread is ended and whoever waits for the task is refused; counted from when it began. */
  limitMs?: number
  isLight?: typeof isLight
  /** Told of a thread that has ended by itself. */
  report?: (error: Error) => void
}

type Job = {
  task: TextTask
  given: unknown
  resolve: (result: unknown) => void
  reject: (error: Error) => void
}
type Answer = { number: number; result?: unknown; error?: string }
type Running = { number: number; job: Job; timer: NodeJS.Timeout }

const [BUDGET_MS, LIMIT_MS, IDLE_MS, MOST_WAITING] = [5_000, 20_000, 300_000, 200]
/** What a new thread may take on a busy machine to read its sources. */
const LOAD_MS = 30_000
/** The tables of all languages take 30 MB, four of the longest texts in all their forms as much again. */
const LIMITS = { maxOldGenerationSizeMb: 384 }

const OPTIONS = { execArgv: [], resourceLimits: LIMITS }

/** In the second form alone do bundlers see that a thread begins here, and take its file along. */
const openThread = (): Worker =>
  isSource(import.meta.url)
    ? openSourceThread(pathToFileURL(besideModule(import.meta.url, './textWorker.mjs')), OPTIONS)
    : new Worker(new URL('./textWorker.mjs', import.meta.url), OPTIONS)

/**
 * One thread for what is done with long texts, so that nobody else waits for it: one task after the other. It begins with
 * the first long text and ends after some minutes without one; when it dies, or passes its time, the next task gets a new
 * one.
 */
export const createTextWork = (options: Options = {}): TextWork => {
  const { budgetMs = BUDGET_MS, limitMs = LIMIT_MS } = options
  const isDoneHere = options.isLight ?? isLight
  const waiting: Job[] = []
  let worker: Worker | null = null
  let running: Running | null = null
  let [last, hasStopped] = [0, false]
  let idle: NodeJS.Timeout | null = null

  const settled = (): Job | null => {
    const job = running?.job ?? null
    if (running) clearTimeout(running.timer)
    running = null
    return job
  }

  /** Whatever has ended it: whose task it was is told, and the others go on in another thread. */
  const lose = (lost: Worker): void => {
    if (worker !== lost) return
    worker = null
    settled()?.reject(overloaded())
    next()
  }

  const answered = ({ number, result, error }: Answer): void => {
    if (running?.number !== number) return
    const job = settled()
    if (error === undefined) job?.resolve(result)
    else job?.reject(new Error(`A text could not be prepared (${error}).`))
    next()
  }

  const open = (): Worker => {
    const opened = openThread()
    opened.on('message', answered)
    opened.once('error', (error) => {
      options.report?.(error)
      lose(opened)
    })
    opened.once('exit', () => lose(opened))
    return opened
  }

  const end = async (): Promise<void> => {
    const ended = worker
    worker = null
    await ended?.terminate()
  }

  const next = (): void => {
    if (running) return
    const job = waiting.shift()
    if (!job) {
      worker?.unref()
      idle = setTimeout(() => void end(), IDLE_MS).unref()
      return
    }
    if (idle) clearTimeout(idle)
    const patience = limitMs + (worker ? 0 : LOAD_MS)
    const current = (worker ??= open())
    current.ref()
    const number = (last += 1)
    const timer = setTimeout(() => (lose(current), void current.terminate()), patience)
    running = { number, job, timer }
    current.postMessage({ number, task: job.task, given: job.given, budgetMs })
  }

  return {
    run: (task, given) => {
      if (isDoneHere(task, given)) return Promise.resolve().then(() => TASKS[task](given, () => false))
      if (hasStopped) return Promise.reject(stopping())
      if (waiting.length >= MOST_WAITING) return Promise.reject(overloaded())
      return new Promise((resolve, reject) => {
        waiting.push({ task, given, resolve: resolve as Job['resolve'], reject })
        next()
      })
    },
    stop: async () => {
      hasStopped = true
      if (idle) clearTimeout(idle)
      for (const { reject } of [...waiting.splice(0), ...[settled()].filter((job) => job !== null)])
        reject(stopping())
      await end()
    },
  }
}
