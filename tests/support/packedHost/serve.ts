import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { until } from '../until.ts'

export type Served = { url: string; printed: () => string; stop: () => Promise<void> }

const START_MS = 60_000

/** `next start` of the host, until its first page answers. */
export const serveHost = async (
  folder: string,
  port: number,
  env: Record<string, string>,
): Promise<Served> => {
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'start', '-p', String(port)], {
    cwd: folder,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1', SERVER_URL: url, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  const answers = async () => {
    if (child.exitCode !== null) throw new Error(`The host has ended:\n${printed}`)
    return fetch(`${url}/v1/statements`).then(
      ({ status }) => status === 200,
      () => false,
    )
  }
  await until(`the host answers at ${url}`, answers, START_MS)
  return {
    url,
    printed: () => printed,
    stop: async () => {
      const gone = once(child, 'exit')
      child.kill('SIGTERM')
      await gone
    },
  }
}
