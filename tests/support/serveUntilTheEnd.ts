import { spawn } from 'node:child_process'
import type { Socket } from 'node:net'

type Serving = {
  /** For `sh`: what is there to be read never comes, and ends when this process does. */
  script: string
  /** `$0` of the script, and its arguments. */
  program: string
  options: readonly string[]
  folder: string
  as?: { uid?: number; gid?: number }
}

/**
 * A server for tests that ends with this process, whatever ends it. Ctrl-C is for whoever tests, who ends this one last.
 *
 * @returns what ends it before, and waits until it has.
 */
export const serveUntilTheEnd = ({ script, program, options, folder, as = {} }: Serving) => {
  const child = spawn('sh', ['-c', script, program, ...options], {
    ...{ ...as, cwd: folder, detached: true, stdio: ['pipe', 'ignore', 'ignore'] },
  })
  child.unref()
  ;(child.stdin as Socket).unref()
  return async (): Promise<void> => {
    if (child.exitCode !== null) return
    const exited = new Promise((resolve) => child.once('exit', resolve))
    child.ref()
    child.stdin?.end()
    await exited
  }
}
