import { spawn } from 'node:child_process'

/** One answer: when it came, in ms since 1970, and how long it took. */
export type Probed = { at: number; ms: number; ok: boolean }
export type Probe = { stop: () => Promise<Record<string, Probed[]>>; kill: () => void }

/** A process of its own, so that nobody holds up who measures. */
export const startProbe = (urls: readonly string[]): Probe => {
  const child = spawn(process.execPath, ['tests/support/longTexts/probe.mjs', ...urls], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: true,
  })
  return {
    stop: () =>
      new Promise((resolve) => {
        child.once('message', (took) => resolve(took as Record<string, Probed[]>)) // what probe.mjs sends
        child.send('stop')
      }),
    kill: () => void child.kill('SIGKILL'),
  }
}
