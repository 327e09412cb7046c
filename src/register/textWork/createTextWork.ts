import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { overloaded, stopping } from '../../errors.ts'
import { besideModule, isSource, openSourceThread } from '../../ownFiles.ts'
import { createSerialWorker, threadChannel } from '../../serialWorker.ts'
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

type Given = { task: TextTask; given: unknown; budgetMs: number }

/** One thread for what is done with long texts, so that nobody else waits for it: one task after the other. */
export const createTextWork = (options: Options = {}): TextWork => {
  const { budgetMs = BUDGET_MS, limitMs = LIMIT_MS, report } = options
  const isDoneHere = options.isLight ?? isLight
  const thread = createSerialWorker<Given, unknown>({
    ...{ limitMs, loadMs: LOAD_MS, idleMs: IDLE_MS, mostWaiting: MOST_WAITING },
    open: (heard) => threadChannel(openThread(), heard, report),
    errors: {
      ...{ busy: overloaded, lost: overloaded, stopping },
      failed: (error) => new Error(`A text could not be prepared (${error}).`),
    },
  })
  let hasStopped = false
  return {
    run: async <Task extends TextTask>(task: Task, given: TextTasks[Task]['given']) => {
      if (isDoneHere(task, given)) return Promise.resolve().then(() => TASKS[task](given, () => false))
      if (hasStopped) throw stopping()
      return thread.run({ task, given, budgetMs }) as Promise<TextTasks[Task]['result']>
    },
    stop: () => {
      hasStopped = true
      return thread.stop()
    },
  }
}
