import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

/** Without the command `tsx`, which would be a process between: a SIGKILL must reach the server itself. */
const FROM_SOURCE = ['--import', 'tsx']
/** Six servers start at once where the matrix is run on both stores, on two cores. */
const START_TIMEOUT_MS = 180_000
const READY = /^ready (http\S+)$/m

export const TEST_SECRET = '9f2c1b7d4e6a8035c7d1e9b04f2a6683'

type Options = {
  /** Another script of `src/server`, such as `demo.ts`. */
  script?: string
  args?: string[]
  /** A module that the process loads before everything else; it finds the sources as they are. */
  preload?: string
  /** Variables beside those that every test needs; `undefined` takes one away. */
  env?: Record<string, string | undefined>
  /** A folder to go on with; without it a new one is made, and removed by `stop`. */
  dataDir?: string
}

export type RunningServer = {
  url: string
  /** Of the process itself. */
  pid: number
  dataDir: string
  /** All that it has printed so far. */
  output(): string
  /** All that it has complained of so far. */
  errors(): string
  /** SIGTERM, as an operator does it. Resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL, as a power cut does it; the data stay. */
  kill(): Promise<void>
}

/** Starts the built server as a process of its own on a free port and waits until it says that it is ready. */
export const startServer = async (options: Options = {}): Promise<RunningServer> => {
  const dataDir = options.dataDir ?? (await mkdtemp(path.join(os.tmpdir(), 'newsroom-')))
  const running = run({ ...options, dataDir, script: options.script ?? 'start.ts' })
  const url = await waitForReady(running)
  const end = async (signal: NodeJS.Signals) => {
    if (running.child.exitCode === null && running.child.signalCode === null) {
      const exited = once(running.child, 'exit')
      running.child.kill(signal)
      await exited
    }
    return running.child.exitCode
  }
  return {
    url,
    pid: running.child.pid ?? -1, // it has printed its address
    dataDir,
    output: running.output,
    errors: running.errors,
    stop: async () => {
      const code = await end('SIGTERM')
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true })
      return code
    },
    kill: async () => void (await end('SIGKILL')),
  }
}

type Finished = { code: number | null; stdout: string; stderr: string }

/** Runs a script of `src/server` to its end, such as `setup.ts` or a start that must fail: one that does not is ended. */
export const runScript = async (
  script: string,
  options: Options & { dataDir: string },
): Promise<Finished> => {
  const running = run({ ...options, script })
  running.child.stdout.on('data', () => READY.test(running.output()) && running.child.kill('SIGKILL'))
  const [code] = (await once(running.child, 'close')) as [number | null]
  return { code, stdout: running.output(), stderr: running.errors() }
}

type Run = Options & { dataDir: string; script: string }

const run = ({ script, args = [], env = {}, dataDir, preload }: Run) => {
  const program = preload
    ? [...FROM_SOURCE, '--import', preload, `src/server/${script}`]
    : (bundled(script) ?? [...FROM_SOURCE, `src/server/${script}`])
  const child = spawn(process.execPath, ['--conditions=production', ...program, ...args], {
    env: withoutUndefined({
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PAYLOAD_SECRET: TEST_SECRET,
      PORT: '0',
      DATA_DIR: dataDir,
      NEXT_TELEMETRY_DISABLED: '1',
      ...env,
    }),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [stdout, stderr] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()))
  return { child, output: () => stdout, errors: () => stderr }
}

/** As production runs it, where the run of tests has made it so (scripts/test.ts). */
const bundled = (script: string): string[] | null => {
  const file = path.join(process.env.TEST_PROGRAMS ?? '', `${path.basename(script, '.ts')}.js`)
  return process.env.TEST_PROGRAMS && existsSync(file) ? [file] : null
}

/** Next adds NODE_ENV to the type of an environment as something that must be there; a child gets what is given. */
const withoutUndefined = (env: Record<string, string | undefined>) =>
  Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined)) as NodeJS.ProcessEnv

type Running = { child: ChildProcess; output: () => string; errors: () => string }

const waitForReady = async ({ child, output, errors }: Running): Promise<string> => {
  const giveUpAt = Date.now() + START_TIMEOUT_MS
  while (Date.now() < giveUpAt && child.exitCode === null) {
    const url = READY.exec(output())?.[1]
    if (url) return url
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  child.kill('SIGKILL')
  throw new Error(
    `The server did not start (exit code ${child.exitCode}):\n${errors()}\n${output().slice(-3_000)}`,
  )
}
