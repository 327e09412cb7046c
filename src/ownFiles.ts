import { fileURLToPath } from 'node:url'
import { Worker, type WorkerOptions } from 'node:worker_threads'

/** Whether a module runs as it was written, through tsx. @param url of the module that asks. */
export const isSource = (url: string): boolean => url.endsWith('.ts')

/** What a process of its own needs for sources. @param url of the module that begins it. */
export const loaderFor = (url: string): string[] => (isSource(url) ? ['--import', 'tsx'] : [])

/** A thread does not take tsx over from who begins it. @param file whose imports are sources. */
export const openSourceThread = (file: URL, options: WorkerOptions): Worker =>
  new Worker(
    `import('tsx/esm/api').then(({ register }) => {
      register()
      return import(${JSON.stringify(file.href)})
    })`,
    { ...options, execArgv: [], eval: true },
  )

/**
 * The path of a file that lies beside a module. Asked of this function, so that no bundler takes the file for something
 * that it should bundle: what is run by another process, or read, stays where it is.
 *
 * @param url of the module.
 */
export const besideModule = (url: string, name: string): string => fileURLToPath(new URL(name, url))
