import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { performance } from 'node:perf_hooks'
import { parentPort } from 'node:worker_threads'

/**
 * Does one task after the other in a thread of its own, as createTextWork.ts asks it. Plain JavaScript, which is run as it
 * stands wherever: beside compiled sources it takes those, and from the sources themselves it goes through tsx.
 */

const FOLDER = path.dirname(fileURLToPath(import.meta.url))

/** Found where the thread runs: a bundler that meets this file has nothing to follow here. */
const loadTasks = async () => {
  const compiled = path.join(FOLDER, 'tasks.js')
  if (existsSync(compiled)) return import(/* turbopackIgnore: true */ pathToFileURL(compiled).href)
  const { register } = await import(/* turbopackIgnore: true */ 'tsx/esm/api')
  register()
  return import(/* turbopackIgnore: true */ pathToFileURL(path.join(FOLDER, 'tasks.ts')).href)
}

const { TASKS } = await loadTasks()

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
