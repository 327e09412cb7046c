import { spawn } from 'node:child_process'

export type Load = {
  /** @returns how many answers it has had a second. */
  stop: () => Promise<number>
  kill: () => void
}

/** What sites and readers ask for all the time. */
const HOT = [
  ...['/v1/statements?limit=10', '/v1/statements?limit=10&include=body', '/v1/events?limit=10'],
  ...['/feeds/all.rss', '/feeds/unodc.json', '/v1/statements?organisation=unodc&limit=20', '/v1/changes'],
]

/** A process of its own, so that whoever measures is not held up by it. */
export const startLoad = (nodes: readonly string[], readers: number): Load => {
  const urls = HOT.flatMap((path) => nodes.map((node) => `${node}${path}`))
  const child = spawn(
    process.execPath,
    ['tests/support/exact/load.mjs', String(readers), ...urls],
    // Ctrl-C is for whoever measures.
    { stdio: ['ignore', 'ignore', 'inherit', 'ipc'], detached: true },
  )
  const started = performance.now()
  return {
    stop: async () => {
      const answers = new Promise<number>((resolve) =>
        child.once('message', (count) => resolve(Number(count))),
      )
      child.send('stop')
      return ((await answers) * 1_000) / (performance.now() - started)
    },
    kill: () => void child.kill('SIGKILL'),
  }
}
