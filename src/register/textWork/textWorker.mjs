import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'
import { TASKS } from './tasks.ts'

/** Does one task after the other in a thread of its own, as createTextWork.ts asks it. */

parentPort.on('message', ({ number, task, given, budgetMs }) => {
  try {
    const until = performance.now() + budgetMs
    const result = TASKS[task](given, () => performance.now() >= until)
    parentPort.postMessage({ number, result })
  } catch (error) {
    // Never with the words of the text: what is said here may be logged.
    parentPort.postMessage({ number, error: error instanceof Error ? error.name : 'failure' })
  }
})
